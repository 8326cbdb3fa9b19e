// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/error.h"

#include <QList>
#include <QObject>
#include <QUrl>
#include <chrono>
#include <memory>

namespace contrordine
{

/// The sandbox's shop. Shopify's numbers differ from shop to shop, order names do not.
struct SandboxShop {
    int number = 1; ///< another for each shop that is to stand beside others
    QString domain = QStringLiteral("bottega-rossi.myshopify.com");
    QString name = QStringLiteral("Bottega Rossi");
};

struct SandboxOptions {
    quint64 seed = 20261123;
    QString stateFile; ///< where its state is kept between runs; empty = in memory only
    QDateTime startAt; ///< UTC; its clock when it is created anew; invalid = the machine's now
    SandboxShop shop = SandboxShop();
    int orderCount = 74; ///< 74 are the hand-made scenes, more are generated
    int pastOrders = 0; ///< besides, so many that were over long ago
    std::chrono::milliseconds supplierAnswersAfter{
        20000}; ///< how long suppliers that answer take, on the sandbox's clock
};

/// One line of the sandbox's own book: what really happened at its platforms. Tests compare it with what we believe.
struct LedgerEntry {
    QDateTime at;
    QString kind; ///< "order-cancelled", "refund", "restock", "supplier-cancel-requested", "supplier-cancelled",
                  ///< "fulfillment-cancelled", "fulfillment-cancel-asked", "fulfillment-held", "fulfillment-released",
                  ///< "tagged", "untagged", "logged",
                  ///< "dispute-opened", "-granted", "-refused", "-won", "-lost"
    QString order; ///< gid or supplier order number
    QString amount; ///< decimal, for refunds; pieces, for restocks
    QString currency;
    QString idempotencyKey;
    QStringList parts = {}; ///< of a refund: "gateway amount"; of a restock: the location's name
};

/// How one bulk operation at the shop goes.
struct BulkScene {
    enum class Children { AfterParent, Scattered, BeforeParent, AtEnd }; ///< where in the file an order's lines stand
    enum class End {
        Completes,
        FailsWithPart, ///< half of it is there
        FailsWithNothing,
        AccessDenied,
        Canceled,
        Expired, ///< nobody came for the file in time
        Busy, ///< not even taken: others are running
        Never, ///< keeps running
    };

    Children children = Children::Scattered;
    End end = End::Completes;
    bool listsApart = false; ///< what stands in an order's plain lists comes as lines of its own
    bool hidesPeople = false; ///< asked about customers, it is denied
    bool twice = false; ///< each line stands there twice
    bool forgets = false; ///< an order that was counted is not in the file
    QByteArray strayLine = {}; ///< stands somewhere in the middle
};

/// A local Shopify and AliExpress that behave: real HTTP on 127.0.0.1 in a thread of its own, a clock of its own,
/// deterministic from a seed.
///
/// Speaks Shopify's Admin GraphQL documents at {base}/admin/api/2026-10/graphql.json and /admin/oauth/access_token,
/// AliExpress's signed calls at {base}/sync and {base}/rest/…, and the web pages a person would use (supplier order
/// page with its Cancel and Return/Refund buttons, the shop's order page, the page that lets an app into an AliExpress
/// account). Its clock runs only while it runs, so that a demo left for a week goes on where it stood. Where the
/// environment names a folder in CONTRORDINE_SANDBOX_RECORD, it writes down every GraphQL question and its answer
/// there.
class Sandbox final : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] static Result<std::unique_ptr<Sandbox>> start(const SandboxOptions &options);
    ~Sandbox() override;

    QUrl baseUrl() const; ///< http://127.0.0.1:port
    const Clock &clock() const; ///< thread-safe
    void advance(std::chrono::milliseconds by); ///< moves its clock on; suppliers act on what has come due

    QString shopDomain() const;
    QString shopToken() const;
    QString clientId() const; ///< for the client-credentials grant
    QString clientSecret() const;
    QString appKey() const;
    QByteArray supplierSecrets() const; ///< the JSON `connect aliexpress` reads

    QByteArray supplierAppSecret() const; ///< of it the part that needs an authorization in the browser

    void renameShop(const QString &domain); ///< what the shop calls itself from now on
    void setApiVersion(const QString &version); ///< that answers, whatever is asked for

    QList<LedgerEntry> ledger() const;

    /// What only the merchant knows of an order that was over long ago, for a new demo's desk.
    struct PastCase {
        QString order; ///< gid
        QString supplierOrder;
        QDateTime at; ///< when it began
        QDateTime answeredAt; ///< by the supplier; invalid = never
        QString outcome; ///< of the cancel case, "cancelled", "left"; of the dispute, "won", "settled", "lost"
        bool granted = false;
        bool isDispute = false;
        QString promised; ///< by a dispute's outcome, a decimal amount in `currency`
        QString currency;
        int refundDays = 0; ///< business days until the money came; 0 = none was owed
    };
    QList<PastCase> pastCases() const;

    /// A supplier order whose supplier said no long ago: what only the merchant knows, for a new demo's desk.
    struct Refusal {
        QString order; ///< gid
        QString supplierOrder;
        QDateTime askedAt;
        QDateTime refusedAt;
        QDateTime trackingAskedAt;
    };
    QList<Refusal> refusals() const;

    /// Takes a right or an access scope from the app, or a provider's consent, as World::deny() says.
    void deny(const QString &right);

    /// Makes the next `times` requests whose path or GraphQL operation contains `match` fail, in place of
    /// what was planned for that match before; 0 takes it back.
    enum class Fault {
        Status500,
        Throttled,
        Unauthorized,
        CloseBeforeAnswer,
        CloseAfterTaking,
        Hang,
        Html,
        TruncatedJson,
        StallHalfway, ///< half of the answer comes, then nothing more
    };
    void failNext(const QString &match, Fault fault, int times = 1);
    void setBulk(const QList<BulkScene> &scenes); ///< how the next bulk operations go; all others go well
    /// What whoever ships an order does when asked to stop; they agree unless told otherwise. Not kept between runs.
    enum class Service { Agrees, Declines, Silent, Ships };
    void setService(const QString &order, Service service);
    /// As if the app had not been granted these. Not kept between runs.
    void withholdScopes(const QStringList &scopes);
    int requestCount(const QString &match) const; ///< how many requests contained `match` so far

private:
    class Private;
    explicit Sandbox(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace contrordine
