// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policies/shoppolicypage.h"

#include "ui/parts/plain.h"
#include "ui/policies/policyeditor.h"
#include "ui/policies/policypreview.h"
#include "ui/policies/versionsdialog.h"
#include "ui/wizards/banner.h"
#include "ui/words/policywords.h"
#include "ui/words/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace contrordine
{

namespace
{

constexpr auto keepAfter = 400ms; ///< since the last key

/// "bottega-rossi.myshopify.com" is called Bottega Rossi, as far as one can guess.
QString guessedName(const QString &domain)
{
    QStringList names = words::shop(domain).split(u'-', Qt::SkipEmptyParts);
    for (QString &name : names)
        name[0] = name.at(0).toUpper();
    return names.join(u' ');
}

} // namespace

ShopPolicyPage::ShopPolicyPage(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_editor(new PolicyEditor)
    , m_preview(new PolicyPreview)
    , m_missing(new Banner)
    , m_law(new Banner)
    , m_problem(new Banner)
    , m_standing(plainLabel())
    , m_propose(quietButton(tr("&Begin with the proposal again"), u"propose"_s))
    , m_versions(quietButton(tr("Ve&rsions…"), u"versions"_s))
{
    setObjectName(u"shopPolicyPage"_s);
    m_missing->setObjectName(u"missing"_s);
    m_law->setObjectName(u"law"_s);
    m_problem->setObjectName(u"problem"_s);
    m_standing->setObjectName(u"standing"_s);
    auto *left = new QWidget;
    auto *form = new QVBoxLayout(left);
    form->setContentsMargins(0, 0, 6, 0);
    form->addWidget(m_editor, 1);
    auto *below = new QHBoxLayout;
    below->addWidget(m_versions);
    below->addWidget(m_propose);
    below->addStretch();
    form->addLayout(below);
    auto *right = new QWidget;
    auto *page = new QVBoxLayout(right);
    page->setContentsMargins(6, 0, 0, 0);
    page->addWidget(m_problem);
    page->addWidget(m_missing);
    page->addWidget(m_law);
    page->addWidget(m_preview, 1);
    page->addWidget(m_standing);
    auto *halves = new QSplitter(Qt::Horizontal);
    halves->setChildrenCollapsible(false);
    halves->addWidget(left);
    halves->addWidget(right);
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->addWidget(halves);

    m_keep.setSingleShot(true);
    m_keep.setInterval(keepAfter);
    connect(&m_keep, &QTimer::timeout, this, &ShopPolicyPage::keepNow);
    connect(m_editor, &PolicyEditor::edited, this, &ShopPolicyPage::editedNow);
    connect(m_preview, &PolicyPreview::taken, this, [this] { publish(); });
    connect(m_preview, &PolicyPreview::incomplete, this,
            [this] { m_editor->focusFirstGap(flaws(m_editor->policy())); });
    connect(m_propose, &QPushButton::clicked, this, [this] {
        // What only the merchant knows stays.
        ShopPolicy anew = proposal();
        const ShopPolicy typed = m_editor->policy();
        if (!typed.shopName.isEmpty())
            anew.shopName = typed.shopName;
        anew.contactEmail = typed.contactEmail;
        m_editor->setPolicy(anew);
        editedNow();
    });
    connect(m_versions, &QPushButton::clicked, this, &ShopPolicyPage::showVersions);
    connect(&m_desk.policyDesk(), &PolicyDesk::shopPolicyChanged, this, [this] {
        if (m_begun && m_shown != m_desk.policyDesk().published() && !m_desk.policyDesk().shop().draft)
            begin(); // a version of another hand: an import, or an old one again
        else
            showStanding();
    });
}

ShopPolicy ShopPolicyPage::proposal() const
{
    ShopPolicy policy = proposedPolicy(m_desk.policyDesk().supplierLimits());
    const QStringList shops = m_desk.shopDomains();
    if (!shops.isEmpty())
        policy.shopName = guessedName(shops.first());
    return policy;
}

void ShopPolicyPage::begin()
{
    m_begun = true;
    const ShopPolicyState &kept = m_desk.policyDesk().shop();
    m_shown = kept.draft ? *kept.draft : m_desk.policyDesk().published().value_or(proposal());
    m_editor->setPolicy(m_shown);
    showPolicy();
    showStanding();
}

void ShopPolicyPage::editedNow()
{
    m_problem->clear();
    m_keep.start();
    showPolicy();
}

void ShopPolicyPage::keepNow()
{
    m_keep.stop();
    const ShopPolicy typed = m_editor->policy();
    if (!m_begun || typed == m_shown)
        return;
    m_shown = typed;
    const bool published = m_desk.policyDesk().published() == typed;
    m_desk.policyDesk().keepDraft(published ? std::nullopt : std::optional(typed));
    showStanding();
}

void ShopPolicyPage::showPolicy()
{
    const ShopPolicy policy = m_editor->policy();
    QStringList missing;
    const QList<PolicyFlaw> lacks = flaws(policy);
    for (const PolicyFlaw flaw : lacks)
        missing.append(words::policyFlaw(flaw));
    const auto alone = [](const PageText &text) {
        return text.italian.trimmed().isEmpty() != text.english.trimmed().isEmpty();
    };
    if (lacks.isEmpty() && (alone(policy.note) || alone(policy.otherExceptions)))
        missing.append(tr("A text of your own is there in one language only: the page in the other goes without it."));
    if (missing.isEmpty())
        m_missing->clear();
    else
        m_missing->show(lacks.isEmpty() ? Banner::Tone::Info : Banner::Tone::Warning, missing.join(u'\n'));

    QStringList law;
    const QList<LawGap> gaps = lawGaps(policy);
    for (const LawGap gap : gaps)
        law.append(u"• "_s + words::lawGap(gap, policy));
    if (law.isEmpty()) {
        m_law->clear();
    } else {
        law.prepend(tr("This promises less than EU law gives your customers; the page says what the law gives:"));
        law.append(words::noLegalAdvice());
        m_law->show(Banner::Tone::Warning, law.join(u'\n'));
    }
    m_preview->show(policy, lacks.isEmpty());
}

void ShopPolicyPage::showStanding()
{
    const ShopPolicyState &kept = m_desk.policyDesk().shop();
    m_versions->setEnabled(!kept.versions.isEmpty());
    QString text;
    if (!m_desk.policyDesk().published()) {
        text = tr("This is a proposal. What you change is kept; what you copy or save becomes a version.");
    } else {
        const ShopPolicyVersion &last = kept.versions.first();
        const QString when = words::day(last.savedAt, m_desk.clock().now());
        text = m_shown == last.policy
            //: %1 is a number, %2 a day ("today 16:12")
            ? tr("Version %1, of %2.").arg(QString::number(last.number), when)
            : tr("Changed since version %1, of %2. What you copy or save becomes the next version.")
                  .arg(QString::number(last.number), when);
    }
    if (lawGaps(m_editor->policy()).isEmpty())
        text += u' ' + words::noLegalAdvice();
    m_standing->setText(text);
}

QCoro::Task<> ShopPolicyPage::publish()
{
    QPointer<ShopPolicyPage> self(this);
    m_keep.stop();
    const ShopPolicy policy = m_editor->policy();
    m_shown = policy;
    const auto published = co_await m_desk.policyDesk().publish(policy);
    if (!self)
        co_return;
    if (!published)
        m_problem->show(Banner::Tone::Bad, words::error(published.error()).joined());
    else
        m_problem->clear();
    showStanding();
}

void ShopPolicyPage::showVersions()
{
    keepNow();
    auto *dialog = new VersionsDialog(m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &VersionsDialog::chosen, this, [this](const ShopPolicy &policy) {
        m_editor->setPolicy(policy);
        editedNow();
        keepNow();
    });
    dialog->open();
}

} // namespace contrordine
