// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settingsdialog.h"

#include "ui/parts/plain.h"
#include "ui/ratepage.h"
#include "ui/reminderpage.h"
#include "ui/theme.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QCoroFuture>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

QLabel *quiet(const QString &text)
{
    auto *label = plainLabel(text);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, theme::mutedText(palette));
    label->setPalette(palette);
    label->setContentsMargins(26, 0, 0, 6);
    return label;
}

} // namespace

SettingsDialog::SettingsDialog(Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_hold(new QCheckBox(tr("Put the order on hold while a case is open")))
    , m_tag(new QCheckBox(tr("Tag the order while a case is open:")))
    , m_tagName(new QLineEdit)
    , m_log(new QCheckBox(tr("Note on the order when a case opens and closes")))
    , m_silence(new QSpinBox)
    , m_calls(new QSpinBox)
    , m_reminders(new ReminderPage(desk.reminders().settings()))
    , m_problem(plainLabel())
    , m_save(nullptr)
{
    setWindowTitle(tr("Settings"));
    resize(560, 0);
    m_hold->setObjectName(u"hold"_s);
    m_tag->setObjectName(u"tag"_s);
    m_tagName->setObjectName(u"tagName"_s);
    m_tagName->setAccessibleName(tr("Name of the tag"));
    m_tagName->setMaxLength(tagMaxLength);
    m_log->setObjectName(u"log"_s);
    m_problem->setObjectName(u"problem"_s);
    m_problem->hide();

    auto *shop = new QGroupBox(tr("On the shop"));
    auto *rows = new QVBoxLayout(shop);
    rows->setSpacing(6);
    rows->addWidget(m_hold);
    rows->addWidget(quiet(tr("Nobody ships while the supplier decides; released when the case ends. Needs the "
                             "permission to change fulfillment orders.")));
    auto *tagRow = new QHBoxLayout;
    tagRow->addWidget(m_tag);
    tagRow->addWidget(m_tagName, 1);
    rows->addLayout(tagRow);
    rows->addWidget(quiet(tr("Your own tags stay as they are. When the case ends, the tag is taken off.")));
    rows->addWidget(m_log);
    rows->addWidget(
        quiet(tr("In the metafield “contrordine.log”. The order’s own note is never touched: what you write "
                 "there could be overwritten.")));
    rows->addWidget(plainLabel(tr("None of this ever holds a case up; what does not work is told in its timeline.")));

    auto *suppliers = new QGroupBox(tr("Suppliers"));
    auto *supplierRows = new QVBoxLayout(suppliers);
    supplierRows->setSpacing(6);
    auto *silenceRow = new QHBoxLayout;
    auto *silenceLabel = new QLabel(tr("A supplier’s &silence counts as a yes after"));
    silenceLabel->setBuddy(m_silence);
    m_silence->setObjectName(u"silence"_s);
    m_silence->setRange(static_cast<int>(silenceAtLeast.count()), static_cast<int>(silenceAtMost.count()));
    //: after a number of them, as in "72 hours"
    m_silence->setSuffix(u' ' + tr("hours"));
    m_silence->setValue(static_cast<int>(desk.policies().silenceCountsAfter.count()));
    silenceRow->addWidget(silenceLabel);
    silenceRow->addWidget(m_silence);
    silenceRow->addStretch();
    supplierRows->addLayout(silenceRow);
    supplierRows->addWidget(quiet(tr("Counted from the request to cancel, nights and holidays too. Guides speak of 48 "
                                     "to 72 hours; look at the order page before you go on.")));
    auto *callRow = new QHBoxLayout;
    auto *callName = new QLabel(tr("Ask A&liExpress at most"));
    callName->setBuddy(m_calls);
    m_calls->setObjectName(u"calls"_s);
    m_calls->setRange(CallRate::least, CallRate::most);
    //: after a number: "60 times a minute"
    m_calls->setSuffix(u' ' + tr("times a minute"));
    m_calls->setAccessibleName(tr("How many times a minute AliExpress is asked at most"));
    callRow->addWidget(callName);
    callRow->addWidget(m_calls);
    callRow->addStretch();
    supplierRows->addLayout(callRow);
    supplierRows->addWidget(
        quiet(tr("More keeps many supplier orders fresher; when AliExpress says it is too much, the "
                 "program waits by itself. Usual are %1.")
                  .arg(CallRate::usual)));

    auto *reminders = new QGroupBox(tr("Reminders"));
    auto *reminderRows = new QVBoxLayout(reminders);
    reminderRows->addWidget(m_reminders);

    auto *rates = quietButton(tr("Exchange rates…"), u"openRates"_s);
    connect(rates, &QPushButton::clicked, this, &SettingsDialog::openRates);

    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"save"_s);
    m_save->setDefault(true);
    // Never "Cancel": that is what happens to an order.
    buttons->addButton(tr("Close without changes"), QDialogButtonBox::RejectRole)->setObjectName(u"close"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { save(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(12);
    column->addWidget(shop);
    column->addWidget(suppliers);
    column->addWidget(reminders);
    column->addWidget(rates);
    column->addWidget(m_problem);
    column->addStretch();
    column->addWidget(buttons);

    const ShopExtras &extras = desk.extras();
    m_hold->setChecked(extras.hold);
    m_tag->setChecked(extras.tag);
    m_tagName->setText(extras.tagName);
    m_log->setChecked(extras.log);
    m_calls->setValue(desk.connections().callRate().perMinute);
    const auto renew = [this] {
        m_tagName->setEnabled(m_tag->isChecked());
        m_save->setEnabled(!m_tag->isChecked() || !m_tagName->text().simplified().isEmpty());
    };
    connect(m_tag, &QCheckBox::toggled, this, renew);
    connect(m_tagName, &QLineEdit::textChanged, this, renew);
    renew();
}

/// A window of their own: with them this one would be too tall for a small screen.
void SettingsDialog::openRates()
{
    auto *window = new QDialog(this);
    window->setObjectName(u"ratesDialog"_s);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowTitle(tr("Exchange rates"));
    window->setMinimumWidth(520);
    auto *buttons = new QDialogButtonBox(window);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setObjectName(u"closeRates"_s);
    connect(buttons, &QDialogButtonBox::rejected, window, &QDialog::reject);
    auto *column = new QVBoxLayout(window);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(12);
    column->addWidget(new RatePage(m_desk));
    column->addStretch();
    column->addWidget(buttons);
    window->open();
}

void SettingsDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    setMinimumSize(width(), layout()->totalHeightForWidth(width())); // what wraps must never be cut
}

ShopExtras SettingsDialog::filledIn() const
{
    // As it is read again: one tag, without what would make two of it.
    return shopExtrasFromJson({{u"hold"_s, m_hold->isChecked()},
                               {u"tag"_s, m_tag->isChecked()},
                               {u"log"_s, m_log->isChecked()},
                               {u"tag_name"_s, m_tagName->text()}});
}

QCoro::Task<> SettingsDialog::save()
{
    const QPointer<SettingsDialog> self(this);
    m_save->setEnabled(false);
    const ShopExtras extras = filledIn();
    auto saved = co_await m_desk.saveExtras(extras);
    if (!self)
        co_return;
    if (saved && m_calls->value() != m_desk.connections().callRate().perMinute) {
        const CallRate rate{m_calls->value()};
        saved = co_await m_desk.saveCallRate(rate);
        if (!self)
            co_return;
    }
    if (saved) {
        Policies policies = m_desk.policies();
        if (policies.silenceCountsAfter != std::chrono::hours(m_silence->value())) {
            policies.silenceCountsAfter = std::chrono::hours(m_silence->value());
            saved = co_await m_desk.savePolicies(policies);
            if (!self)
                co_return;
        }
    }
    if (saved) {
        const ReminderSettings reminders = m_reminders->settings();
        saved = co_await m_desk.reminders().saveSettings(reminders);
        if (!self)
            co_return;
    }
    m_save->setEnabled(true);
    if (saved) {
        accept();
        co_return;
    }
    m_problem->setText(words::error(saved.error()).joined());
    m_problem->show();
}

} // namespace contrordine
