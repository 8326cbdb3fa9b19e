// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/casedue.h"
#include "models/domain/casetable.h"
#include "ui/words/words.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

const QString pagePath = QStringLiteral(CONTRORDINE_SOURCE_DIR "/docs/cases.md");

/// The name of a step in a diagram.
QString node(CaseStep step) { return code(step).replace(u'-', u'_'); }

QString heading(CaseKind kind)
{
    switch (kind) {
    case CaseKind::Cancel:
        return u"Cancelling an order"_s;
    case CaseKind::Refund:
        return u"Refunding items"_s;
    case CaseKind::Dispute:
        return u"A dispute"_s;
    }
    return {};
}

QStringList codesOf(const QList<CaseStep> &steps)
{
    QStringList codes;
    for (const CaseStep step : steps)
        codes.append(code(step));
    return codes;
}

QString waitsFor(const WaitRule &rule)
{
    using What = DisputeDue::What;
    if (rule.ofDispute) {
        switch (*rule.ofDispute) {
        case What::TrackingNumber:
            return u"the supplier: the tracking number (R15)"_s;
        case What::Opening:
            return u"the merchant: the last day to open it, after the promised delivery"_s;
        case What::SupplierAnswer:
            return u"the supplier: its answer to the dispute"_s;
        case What::Decision:
            return u"the platform: its decision"_s;
        case What::Return:
            return u"the merchant: to send the goods back"_s;
        case What::ReturnRefund:
            return u"the supplier: the refund of the return (R4)"_s;
        }
    }
    switch (rule.what) {
    case WaitingFor::SupplierAnswer:
        return u"the supplier: its answer to the request (R3)"_s;
    case WaitingFor::TrackingNumber:
        return u"the supplier that refused: the tracking number (R15)"_s;
    case WaitingFor::FulfillmentAnswer:
        return u"the service that ships for the shop, asked to stop (R6)"_s;
    case WaitingFor::Merchant:
        return u"the merchant, who has put the own step off"_s;
    case WaitingFor::SupplierRefund:
    case WaitingFor::Dispute:
        break;
    }
    return {};
}

QString until(const WaitRule &rule)
{
    switch (rule.unit) {
    case WaitRule::Unit::Hours:
        return u"%1 hours on the clock, nights and holidays too"_s.arg(rule.amount);
    case WaitRule::Unit::Days:
        return u"%1 days of the calendar"_s.arg(rule.amount);
    case WaitRule::Unit::BusinessDays:
        return u"%1 business days of the supplier’s calendar (China), to the end of the last one"_s.arg(rule.amount);
    case WaitRule::Unit::Chosen:
        return u"the date that was chosen"_s;
    }
    return {};
}

QString reminder(const WaitRule &rule)
{
    const QString before = u"%1 hours before"_s.arg(rule.remindAhead.count());
    return rule.ofDispute ? before : before + u", or half-way where less than twice that is left"_s;
}

QString then(NextMove next)
{
    switch (next) {
    case NextMove::TakeSilenceAsYes:
        return u"silence counts as a yes: look at the supplier’s page, note it, go on (R3). Where the platform shows "
               "no request, silence says nothing: check that it was sent (R36)"_s;
    case NextMove::CheckRequest:
        return u"check that the request was sent (R36)"_s;
    case NextMove::OpenDispute:
        return u"open a dispute (R17)"_s;
    case NextMove::WriteToService:
        return u"write to the service, or refund the items (R6)"_s;
    case NextMove::LookAtDispute:
        return u"take the dispute up where it stands (R18)"_s;
    case NextMove::ChaseRefund:
        return u"ask the supplier, look at the statement, or write it off (R35)"_s;
    case NextMove::GoOn:
        return u"the step itself"_s;
    }
    return {};
}

/// What is there to do at a step where nobody else is waited for.
QString own(CaseStep step)
{
    switch (step) {
    case CaseStep::CarryingOut:
        return u"nobody: the undo window of ten seconds runs, then the request is sent and settled by reading (R32)"_s;
    case CaseStep::Done:
        return u"nobody: it is over"_s;
    default:
        return u"nobody: the merchant’s own step"_s;
    }
}

/// May the date of this be moved by the merchant, with a reason?
bool isMovable(const WaitRule &rule, CaseStep step)
{
    return rule.ofDispute != DisputeDue::What::Opening && isDeclared(rule.kind, step, CaseEventType::DeadlineMoved);
}

QString diagram(CaseKind kind)
{
    QString text = u"```mermaid\nstateDiagram-v2\n"_s;
    const QList<CaseStep> steps = stepsOf(kind);
    for (const CaseStep step : steps)
        text += u"    %1 : %2\n"_s.arg(node(step), words::caseStep(step));
    for (const CaseStep first : firstSteps(kind))
        text += u"    [*] --> %1\n"_s.arg(node(first));
    for (const CaseStep from : steps) {
        for (const CaseStep to : steps) {
            if (from == to || to == CaseStep::Done)
                continue; // what stays is in the table; that every step can be ended is said once
            QStringList events;
            for (const CaseEventType event : everyCaseEvent()) {
                if (declaredSteps(kind, from, event).contains(to))
                    events.append(code(event));
            }
            if (!events.isEmpty())
                text += u"    %1 --> %2 : %3\n"_s.arg(node(from), node(to), events.join(u", "_s));
        }
    }
    for (const CaseStep from : steps) {
        if (declaredSteps(kind, from, CaseEventType::Closed).contains(CaseStep::Done))
            text += u"    %1 --> done : closed\n"_s.arg(node(from));
    }
    return text + u"    done --> [*]\n```\n"_s;
}

QString waiting(CaseKind kind)
{
    QString text =
        u"| step | on screen | who waits for whom | until | setting | reminder | when it passes | movable |\n"
        "|---|---|---|---|---|---|---|---|\n"_s;
    const QList<WaitRule> rules = waitRules(Policies());
    for (const CaseStep step : stepsOf(kind)) {
        const QString name = u"| `%1` | %2 | "_s.arg(code(step), words::caseStep(step));
        bool any = false;
        for (const WaitRule &rule : rules) {
            // A refund's own steps can be put off as a cancellation's can.
            const bool both = kind == CaseKind::Refund && rule.what == WaitingFor::Merchant;
            if ((rule.kind != kind && !both) || !rule.steps.contains(step))
                continue;
            any = any || rule.what != WaitingFor::Merchant;
            text += name
                + QStringList{waitsFor(rule),
                              until(rule),
                              rule.setting.isEmpty() ? u"–"_s : u"`%1`"_s.arg(rule.setting),
                              reminder(rule),
                              then(rule.next),
                              isMovable(rule, step) ? u"yes, with a reason"_s : u"no: it is the platform’s"_s}
                      .join(u" | "_s)
                + u" |\n"_s;
        }
        if (!any)
            text += name + own(step) + u" | – | – | – | – | – |\n"_s;
    }
    return text;
}

QString transitions(CaseKind kind)
{
    QString text = u"| step | what happens | leads to |\n|---|---|---|\n"_s;
    for (const CaseStep from : stepsOf(kind)) {
        QMap<QString, QStringList> byTarget; // one row for all that leads to the same steps
        QStringList order;
        for (const CaseEventType event : everyCaseEvent()) {
            const QList<CaseStep> to = declaredSteps(kind, from, event);
            if (to.isEmpty())
                continue;
            const QString key = to == QList<CaseStep>{from} ? u"stays"_s : u"`%1`"_s.arg(codesOf(to).join(u"`, `"_s));
            if (!order.contains(key))
                order.append(key);
            byTarget[key].append(u"`%1`"_s.arg(code(event)));
        }
        for (const QString &key : order)
            text += u"| `%1` | %2 | %3 |\n"_s.arg(code(from), byTarget.value(key).join(u", "_s), key);
    }
    return text;
}

QString page()
{
    QString text =
        u"# Cases: every step, who waits for whom, and what comes next\n\n"
        "Written from the code by `tests/words/tst_casespage` (which fails when this page is stale): change the tables "
        "in\n"
        "`models/domain/casetable.cpp` and `casedue.cpp`, then run `cmake --build build/dev --target "
        "update_cases_page`.\n"
        "`tst_casewalks` shows with 100,000 random cases that a case goes nowhere else, and everywhere it says here;\n"
        "`tst_casedue` that the dates are counted so. The figures are those of a new desk; each is in the desk’s "
        "setting\n"
        "`policies`, and the supplier’s silence in the settings dialog (48 hours at least).\n\n"
        "Several supplier orders in one case answer each for itself, and each has its own date. The shop’s order is "
        "only\n"
        "cancelled when all of them are stopped, or when the merchant goes on without their yes, with a typed reason\n"
        "(R13). Where some were stopped and all the others said no, exactly what was stopped can be refunded\n"
        "(`refund-on-shop`), by the merchant’s word on which items that was.\n"_s;
    for (const CaseKind kind : everyCaseKind()) {
        text += u"\n## %1\n\n%2\n### Who waits for whom\n\n%3\n### Every transition\n\n%4"_s.arg(
            heading(kind), diagram(kind), waiting(kind), transitions(kind));
    }
    return text;
}

} // namespace

class TestCasesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void thePageSaysWhatTheCodeDoes()
    {
        QFile file(pagePath);
        if (qEnvironmentVariableIsSet("CONTRORDINE_WRITE_CASES_PAGE")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(page().toUtf8());
            file.close();
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList written = QString::fromUtf8(file.readAll()).split(u'\n');
        const QStringList wanted = page().split(u'\n');
        for (qsizetype i = 0; i < std::min(written.size(), wanted.size()); ++i)
            QCOMPARE(written.at(i), wanted.at(i));
        QCOMPARE(written.size(), wanted.size());
    }

    /// R34: every step that waits for somebody else has its rule, and every rule's setting is one.
    void everyWaitingStepHasItsRule()
    {
        const QList<WaitRule> rules = waitRules(Policies());
        const QJsonObject settings = toJson(Policies());
        for (const WaitRule &rule : rules) {
            QVERIFY(!waitsFor(rule).isEmpty());
            QVERIFY(rule.setting.isEmpty() || settings.value(rule.setting).toInt() == rule.amount);
            for (const CaseStep step : rule.steps)
                QVERIFY(stepsOf(rule.kind).contains(step));
        }
        for (const CaseStep step : {CaseStep::AwaitSupplier, CaseStep::SupplierRefused, CaseStep::AwaitDisputeAnswer,
                                    CaseStep::AwaitDecision, CaseStep::ReturnGoods, CaseStep::AwaitReturnRefund}) {
            const bool known = std::any_of(rules.begin(), rules.end(),
                                           [step](const WaitRule &rule) { return rule.steps.contains(step); });
            QVERIFY2(known, qPrintable(code(step)));
        }
    }

    void policiesComeBackAsTheyWereKept()
    {
        Policies policies;
        policies.silenceCountsAfter = std::chrono::hours(50);
        policies.disputeReturnDays = 11;
        QCOMPARE(policiesFromJson(toJson(policies)), policies);
        QCOMPARE(policiesFromJson({}), Policies());
        QCOMPARE(policiesFromJson({{u"silence_counts_after_hours"_s, u"soon"_s}}), Policies());
    }
};

QTEST_MAIN(TestCasesPage)
#include "tst_casespage.moc"
