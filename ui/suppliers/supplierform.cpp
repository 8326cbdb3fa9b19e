// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/suppliers/supplierform.h"

#include "ui/parts/plain.h"
#include "ui/words/policywords.h"
#include "ui/words/supplierwords.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int hoursADay = 24;
constexpr int noteLines = 3;

template <class Value>
void offer(QComboBox *box, std::initializer_list<Value> values)
{
    for (const Value value : values)
        box->addItem(QString(), int(value));
}

template <class Value>
Value chosen(const QComboBox *box)
{
    return static_cast<Value>(box->currentData().toInt());
}

template <class Value>
void choose(QComboBox *box, Value value)
{
    box->setCurrentIndex(box->findData(int(value)));
}

template <class Value>
void name(QComboBox *box, QString (*word)(Value))
{
    for (int i = 0; i < box->count(); ++i)
        box->setItemText(i, word(static_cast<Value>(box->itemData(i).toInt())));
}

QComboBox *answerBox(const QString &objectName)
{
    auto *box = new QComboBox;
    box->setObjectName(objectName);
    offer(box, {Answer::Unknown, Answer::Yes, Answer::No});
    return box;
}

/// Zero is shown as "not known".
QSpinBox *daysBox(const QString &objectName)
{
    auto *box = new QSpinBox;
    box->setObjectName(objectName);
    box->setRange(0, SupplierPolicy::maxDays);
    return box;
}

std::optional<int> daysIn(const QSpinBox *box) { return box->value() == 0 ? std::optional<int>() : box->value(); }

QUrl linkIn(const QLineEdit *field)
{
    const QString text = field->text().trimmed();
    if (text.isEmpty())
        return {};
    return QUrl(text.contains(u"://"_s) ? text : u"https://"_s + text, QUrl::StrictMode);
}

} // namespace

SupplierForm::SupplierForm(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QFormLayout(this))
    , m_cancel(new QComboBox)
    , m_cancelFor(new QSpinBox)
    , m_cancelUnit(new QComboBox)
    , m_returnDays(daysBox(u"returnDays"_s))
    , m_payer(new QComboBox)
    , m_leavesGoods(answerBox(u"leavesGoods"_s))
    , m_settleDays(daysBox(u"settleDays"_s))
    , m_guidelines(answerBox(u"guidelines"_s))
    , m_link(new QLineEdit)
    , m_linkFault(plainLabel())
    , m_notes(new QPlainTextEdit)
    , m_checked(plainLabel())
    , m_checkedToday(quietButton({}, u"checkedToday"_s))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setVerticalSpacing(8);
    m_rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    m_cancel->setObjectName(u"cancelTerm"_s);
    offer(
        m_cancel,
        {CancelTerm::Kind::Unknown, CancelTerm::Kind::UntilShipped, CancelTerm::Kind::Within, CancelTerm::Kind::Never});
    m_cancelFor->setObjectName(u"cancelFor"_s);
    m_cancelUnit->setObjectName(u"cancelUnit"_s);
    m_cancelUnit->addItem(QString(), 1);
    m_cancelUnit->addItem(QString(), hoursADay);
    auto *cancel = new QWidget;
    auto *cancelRow = new QHBoxLayout(cancel);
    cancelRow->setContentsMargins(0, 0, 0, 0);
    cancelRow->addWidget(m_cancel, 1);
    cancelRow->addWidget(m_cancelFor);
    cancelRow->addWidget(m_cancelUnit);
    addRow(m_cancelLabel, cancel);

    auto *returns = new QWidget;
    auto *grid = new QGridLayout(returns);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    const QList<ReturnCause> causes = allReturnCauses();
    for (const ReturnCause cause : causes) {
        QComboBox *box = answerBox(u"returns-"_s + code(cause));
        QLabel *label = plainLabel();
        label->setBuddy(box);
        grid->addWidget(label, grid->rowCount(), 0);
        grid->addWidget(box, grid->rowCount() - 1, 1);
        m_returns.insert(cause, box);
        m_causes.insert(cause, label);
    }
    addRow(m_returnsLabel, returns);
    addRow(m_returnDaysLabel, m_returnDays);
    m_payer->setObjectName(u"payer"_s);
    offer(m_payer, {SupplierPayer::Unknown, SupplierPayer::Supplier, SupplierPayer::Buyer});
    addRow(m_payerLabel, m_payer);
    addRow(m_leavesGoodsLabel, m_leavesGoods);
    addRow(m_settleDaysLabel, m_settleDays);
    addRow(m_guidelinesLabel, m_guidelines);
    m_link->setObjectName(u"link"_s);
    m_link->setMaxLength(2000);
    m_linkFault->setObjectName(u"linkFault"_s);
    auto *link = new QWidget;
    auto *linkColumn = new QVBoxLayout(link);
    linkColumn->setContentsMargins(0, 0, 0, 0);
    linkColumn->addWidget(m_link);
    linkColumn->addWidget(m_linkFault);
    addRow(m_linkLabel, link);
    m_notes->setObjectName(u"notes"_s);
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(m_notes->fontMetrics().lineSpacing() * noteLines + 12);
    addRow(m_notesLabel, m_notes);
    auto *checked = new QWidget;
    auto *checkedRow = new QHBoxLayout(checked);
    checkedRow->setContentsMargins(0, 0, 0, 0);
    m_checked->setObjectName(u"checkedOn"_s);
    checkedRow->addWidget(m_checked, 1);
    checkedRow->addWidget(m_checkedToday);
    addRow(m_checkedLabel, checked);

    const auto touched = [this] {
        refresh();
        if (!m_filling)
            Q_EMIT changed();
    };
    const QList<QComboBox *> boxes = findChildren<QComboBox *>();
    for (QComboBox *box : boxes)
        connect(box, &QComboBox::currentIndexChanged, this, touched);
    const QList<QSpinBox *> numbers = findChildren<QSpinBox *>();
    for (QSpinBox *box : numbers)
        connect(box, &QSpinBox::valueChanged, this, touched);
    connect(m_link, &QLineEdit::textChanged, this, touched);
    connect(m_notes, &QPlainTextEdit::textChanged, this, touched);
    connect(m_checkedToday, &QPushButton::clicked, this, [this, touched] {
        m_checkedOn = m_today;
        touched();
    });
    retranslate();
}

void SupplierForm::addRow(QLabel *&label, QWidget *field)
{
    label = plainLabel();
    label->setWordWrap(false);
    label->setBuddy(field);
    m_rows->addRow(label, field);
}

void SupplierForm::retranslate()
{
    const QScopedValueRollback filling(m_filling, true);
    m_cancelLabel->setText(tr("Accepts a cancellation"));
    m_returnsLabel->setText(tr("Takes returns in these cases"));
    m_returnDaysLabel->setText(tr("Takes returns for"));
    m_payerLabel->setText(tr("Who pays the way back"));
    m_leavesGoodsLabel->setText(tr("Refunds without having cheap goods back"));
    m_settleDaysLabel->setText(tr("Settles refunds and returns within"));
    m_guidelinesLabel->setText(tr("Has clear written rules"));
    m_linkLabel->setText(tr("Where they can be read"));
    m_notesLabel->setText(tr("Notes"));
    m_checkedLabel->setText(tr("Last checked"));
    name(m_cancel, words::cancelTerm);
    m_cancelUnit->setItemText(0, tr("hours"));
    m_cancelUnit->setItemText(1, tr("days"));
    for (auto box = m_returns.cbegin(); box != m_returns.cend(); ++box) {
        name(*box, words::answer);
        m_causes.value(box.key())->setText(words::returnCause(box.key()));
        (*box)->setAccessibleName(words::returnCause(box.key()));
    }
    for (QComboBox *box : {m_leavesGoods, m_guidelines})
        name(box, words::answer);
    name(m_payer, words::supplierPayer);
    for (QSpinBox *box : {m_returnDays, m_settleDays})
        box->setSpecialValueText(words::answer(Answer::Unknown));
    m_cancel->setAccessibleName(m_cancelLabel->text());
    m_cancelFor->setAccessibleName(tr("For how long after the sale"));
    m_cancelUnit->setAccessibleName(tr("Hours or days"));
    m_returnDays->setAccessibleName(m_returnDaysLabel->text());
    m_settleDays->setAccessibleName(m_settleDaysLabel->text());
    m_link->setAccessibleName(m_linkLabel->text());
    m_link->setPlaceholderText(u"https://"_s);
    m_linkFault->setText(tr("This is no web address."));
    m_checkedToday->setText(tr("Checked &today"));
    refresh();
}

void SupplierForm::show(const SupplierPolicy &policy, QDate today)
{
    const QScopedValueRollback filling(m_filling, true);
    m_today = today;
    m_checkedOn = policy.checkedOn;
    choose(m_cancel, policy.cancel.kind);
    const int hours = policy.cancel.kind == CancelTerm::Kind::Within ? int(policy.cancel.hours.count()) : hoursADay;
    const bool inDays = hours >= 2 * hoursADay && hours % hoursADay == 0;
    m_cancelUnit->setCurrentIndex(inDays ? 1 : 0);
    refresh(); // the range hangs on the unit
    m_cancelFor->setValue(inDays ? hours / hoursADay : hours);
    for (auto box = m_returns.cbegin(); box != m_returns.cend(); ++box)
        choose(*box, policy.takesBack(box.key()));
    m_returnDays->setValue(policy.returnDays.value_or(0));
    choose(m_payer, policy.returnPayer);
    choose(m_leavesGoods, policy.refundsWithoutReturn);
    m_settleDays->setValue(policy.settleDays.value_or(0));
    choose(m_guidelines, policy.clearGuidelines);
    m_link->setText(policy.link.toString());
    m_notes->setPlainText(policy.notes);
    refresh();
    m_shown = policy;
    m_shown = this->policy(); // as these fields say it: nothing is changed until somebody changes it
}

SupplierPolicy SupplierForm::policy() const
{
    SupplierPolicy policy;
    policy.supplier = m_shown.supplier;
    policy.name = m_shown.name;
    policy.cancel.kind = chosen<CancelTerm::Kind>(m_cancel);
    if (policy.cancel.kind == CancelTerm::Kind::Within)
        policy.cancel.hours = std::chrono::hours(m_cancelFor->value() * m_cancelUnit->currentData().toInt());
    for (auto box = m_returns.cbegin(); box != m_returns.cend(); ++box) {
        if (const auto answer = chosen<Answer>(*box); answer != Answer::Unknown)
            policy.returns.insert(box.key(), answer);
    }
    policy.returnDays = daysIn(m_returnDays);
    policy.returnPayer = chosen<SupplierPayer>(m_payer);
    policy.refundsWithoutReturn = chosen<Answer>(m_leavesGoods);
    policy.settleDays = daysIn(m_settleDays);
    policy.clearGuidelines = chosen<Answer>(m_guidelines);
    policy.link = linkIn(m_link);
    policy.notes = m_notes->toPlainText().left(SupplierPolicy::maxNotes);
    policy.checkedOn = m_checkedOn;
    return policy;
}

bool SupplierForm::isValid() const { return isLinkFine() && supplierPolicyFromJson(toJson(policy())).has_value(); }

bool SupplierForm::isLinkFine() const
{
    const QUrl link = linkIn(m_link);
    return m_link->text().trimmed().isEmpty()
        || (link.isValid() && !link.host().isEmpty() && (link.scheme() == u"https"_s || link.scheme() == u"http"_s));
}

void SupplierForm::focusFault() { m_link->setFocus(); }

void SupplierForm::refresh()
{
    const bool within = chosen<CancelTerm::Kind>(m_cancel) == CancelTerm::Kind::Within;
    m_cancelFor->setVisible(within);
    m_cancelUnit->setVisible(within);
    const int unit = std::max(m_cancelUnit->currentData().toInt(), 1);
    m_cancelFor->setRange(1, int(CancelTerm::maxHours.count()) / unit);
    m_returnDays->setSuffix(u' ' + tr("day(s) from receipt", nullptr, m_returnDays->value()));
    m_settleDays->setSuffix(u' ' + tr("business day(s)", nullptr, m_settleDays->value()));
    m_linkFault->setVisible(!isLinkFine());
    m_checked->setText(m_checkedOn.isValid() ? QLocale().toString(m_checkedOn, QLocale::LongFormat) : tr("Never"));
    m_checkedToday->setEnabled(m_checkedOn != m_today);
}

void SupplierForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace contrordine
