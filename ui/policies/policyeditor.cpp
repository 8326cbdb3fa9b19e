// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policies/policyeditor.h"

#include "models/domain/policyfile.h"
#include "ui/parts/plain.h"
#include "ui/words/policywords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

QSpinBox *number(const QString &name, int most)
{
    auto *box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(1, most);
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    // A wheel over the form scrolls it; it must not change a promise.
    box->setFocusPolicy(Qt::StrongFocus);
    return box;
}

QComboBox *choice(const QString &name)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(18);
    box->setFocusPolicy(Qt::StrongFocus);
    return box;
}

QPlainTextEdit *lines(const QString &name, int count)
{
    auto *edit = new QPlainTextEdit;
    edit->setObjectName(name);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * count + 14);
    return edit;
}

class NoWheel final : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *widget = qobject_cast<QWidget *>(watched);
        if (event->type() != QEvent::Wheel || !widget || widget->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

QFormLayout *group(QVBoxLayout *column, const QString &title)
{
    auto *box = new QGroupBox(title);
    auto *form = new QFormLayout(box);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setHorizontalSpacing(10);
    form->setVerticalSpacing(8);
    column->addWidget(box);
    return form;
}

} // namespace

template <class Value>
QWidget *PolicyEditor::checks(QMap<Value, QCheckBox *> &into, const QList<Value> &all, QString (*name)(Value),
                              const QString &objectName, int columns)
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    int place = 0;
    for (const Value one : all) {
        auto *check = new QCheckBox(name(one));
        check->setObjectName(objectName + u'-' + code(one));
        connect(check, &QCheckBox::toggled, this, [this] {
            if (!m_filling)
                Q_EMIT edited();
        });
        into.insert(one, check);
        grid->addWidget(check, place / columns, place % columns);
        ++place;
    }
    return box;
}

PolicyEditor::PolicyEditor(QWidget *parent)
    : QScrollArea(parent)
    , m_shopName(new QLineEdit)
    , m_email(new QLineEdit)
    , m_answer(number(u"answerDays"_s, policylimits::answerDays))
    , m_eu(new QCheckBox(tr("I sell to consumers in the &European Union")))
    , m_cancel(choice(u"cancel"_s))
    , m_cancelHours(number(u"cancelHours"_s, policylimits::cancelHours))
    , m_returnDays(number(u"returnDays"_s, policylimits::days))
    , m_reportDays(number(u"reportDays"_s, policylimits::days))
    , m_place(choice(u"returnPlace"_s))
    , m_address(lines(u"returnAddress"_s, 3))
    , m_addressName(new QLabel(tr("&Address:")))
    , m_sendBackDays(number(u"sendBackDays"_s, policylimits::days))
    , m_payer(choice(u"returnPayer"_s))
    , m_keep(new QCheckBox(tr("I may refund and let the customer &keep the item")))
    , m_otherItalian(lines(u"otherItalian"_s, 2))
    , m_otherEnglish(lines(u"otherEnglish"_s, 2))
    , m_means(choice(u"refundMeans"_s))
    , m_delivery(new QCheckBox(tr("Standard &delivery is refunded too")))
    , m_refundDays(number(u"refundDays"_s, policylimits::days))
    , m_exchange(new QCheckBox(tr("I e&xchange for another size or a replacement")))
    , m_noteItalian(lines(u"noteItalian"_s, 3))
    , m_noteEnglish(lines(u"noteEnglish"_s, 3))
{
    setObjectName(u"policyEditor"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_shopName->setObjectName(u"shopName"_s);
    m_shopName->setMaxLength(policylimits::line);
    m_email->setObjectName(u"email"_s);
    m_email->setMaxLength(policylimits::line);
    m_email->setPlaceholderText(tr("help@your-shop.com"));
    m_eu->setObjectName(u"euConsumers"_s);
    m_keep->setObjectName(u"keepItem"_s);
    m_delivery->setObjectName(u"refundsDelivery"_s);
    m_exchange->setObjectName(u"exchange"_s);
    m_addressName->setBuddy(m_address);
    m_cancel->addItem(tr("As long as it has not been shipped"), false);
    m_cancel->addItem(tr("Within a time from the order"), true);
    for (const ReturnPlace one : {ReturnPlace::ByEmail, ReturnPlace::PoBox, ReturnPlace::Shop})
        m_place->addItem(words::returnPlace(one), int(one));
    for (const ReturnPayer one : {ReturnPayer::CustomerUnlessFault, ReturnPayer::Shop, ReturnPayer::Customer})
        m_payer->addItem(words::returnPayer(one), int(one));
    for (const RefundMeans one : {RefundMeans::OriginalPayment, RefundMeans::CustomersChoice, RefundMeans::StoreCredit})
        m_means->addItem(words::refundMeans(one), int(one));
    const QString eachLine =
        tr("One a line. What is written in one language only is missing on the page in the other.");
    m_otherItalian->setToolTip(eachLine);
    m_otherEnglish->setToolTip(eachLine);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);

    QFormLayout *form = group(column, tr("Your shop"));
    form->addRow(tr("&Name:"), m_shopName);
    form->addRow(tr("&E-mail for customers:"), m_email);
    form->addRow(tr("You &answer within (business days):"), m_answer);
    form->addRow(m_eu);

    form = group(column, tr("Can an order be cancelled?"));
    form->addRow(m_cancel);
    form->addRow(tr("&Within (hours):"), m_cancelHours);

    form = group(column, tr("For which reasons do you take goods back?"));
    form->addRow(checks(m_accepted, allReturnCauses(), words::returnCause, u"accept"_s, 2));
    form->addRow(tr("&Returns within (days):"), m_returnDays);
    form->addRow(tr("&Faults told within (days):"), m_reportDays);

    form = group(column, tr("Sending back"));
    form->addRow(tr("W&here to:"), m_place);
    form->addRow(m_addressName, m_address);
    form->addRow(tr("&Sent within (days):"), m_sendBackDays);
    form->addRow(tr("Who &pays:"), m_payer);
    form->addRow(m_keep);

    form = group(column, tr("What do you not take back after a change of mind?"));
    form->addRow(checks(m_exceptions, allNoReturns(), words::noReturn, u"except"_s, 1));
    form->addRow(tr("Other, in Italian:"), m_otherItalian);
    form->addRow(tr("Other, in English:"), m_otherEnglish);

    form = group(column, tr("Refunds"));
    form->addRow(tr("H&ow:"), m_means);
    form->addRow(tr("With&in (days):"), m_refundDays);
    form->addRow(m_delivery);
    form->addRow(m_exchange);

    form = group(column, tr("Anything else on the page"));
    form->addRow(tr("In Italian:"), m_noteItalian);
    form->addRow(tr("In English:"), m_noteEnglish);
    column->addStretch();
    setWidget(content);

    const auto told = [this] {
        if (m_filling)
            return;
        showWhatApplies();
        Q_EMIT edited();
    };
    auto *noWheel = new NoWheel(this);
    for (QSpinBox *box : {m_answer, m_cancelHours, m_returnDays, m_reportDays, m_sendBackDays, m_refundDays}) {
        connect(box, &QSpinBox::valueChanged, this, told);
        box->installEventFilter(noWheel);
    }
    for (QComboBox *box : {m_cancel, m_place, m_payer, m_means}) {
        connect(box, &QComboBox::currentIndexChanged, this, told);
        box->installEventFilter(noWheel);
    }
    for (QCheckBox *box : {m_eu, m_keep, m_delivery, m_exchange})
        connect(box, &QCheckBox::toggled, this, told);
    for (QLineEdit *edit : {m_shopName, m_email})
        connect(edit, &QLineEdit::textChanged, this, told);
    for (QPlainTextEdit *edit : {m_address, m_otherItalian, m_otherEnglish, m_noteItalian, m_noteEnglish}) {
        connect(edit, &QPlainTextEdit::textChanged, this, told);
    }
    setPolicy(proposedPolicy());
}

ShopPolicy PolicyEditor::policy() const
{
    const auto typed = [](const QPlainTextEdit *edit) { return edit->toPlainText().left(policylimits::text); };
    ShopPolicy policy;
    policy.shopName = m_shopName->text();
    policy.contactEmail = m_email->text().trimmed();
    policy.answerBusinessDays = m_answer->value();
    policy.euConsumers = m_eu->isChecked();
    if (m_cancel->currentData().toBool())
        policy.cancelWithin = std::chrono::hours(m_cancelHours->value());
    policy.accepted = {};
    for (auto it = m_accepted.cbegin(); it != m_accepted.cend(); ++it)
        policy.accepted.setFlag(it.key(), it.value()->isChecked());
    policy.returnDays = m_returnDays->value();
    policy.reportDays = m_reportDays->value();
    policy.returnPlace = ReturnPlace(m_place->currentData().toInt());
    policy.returnAddress = typed(m_address);
    policy.sendBackDays = m_sendBackDays->value();
    policy.returnPayer = ReturnPayer(m_payer->currentData().toInt());
    policy.refundWithoutReturn = m_keep->isChecked();
    policy.exceptions = {};
    for (auto it = m_exceptions.cbegin(); it != m_exceptions.cend(); ++it)
        policy.exceptions.setFlag(it.key(), it.value()->isChecked());
    policy.otherExceptions = {.italian = typed(m_otherItalian), .english = typed(m_otherEnglish)};
    policy.refundForm = RefundMeans(m_means->currentData().toInt());
    policy.refundsDelivery = m_delivery->isChecked();
    policy.refundDays = m_refundDays->value();
    policy.exchange = m_exchange->isChecked();
    policy.note = {.italian = typed(m_noteItalian), .english = typed(m_noteEnglish)};
    return policy;
}

void PolicyEditor::setPolicy(const ShopPolicy &policy)
{
    const QScopedValueRollback filling(m_filling, true);
    const auto choose = [](QComboBox *box, const QVariant &value) {
        box->setCurrentIndex(std::max(0, box->findData(value)));
    };
    const auto type = [](QPlainTextEdit *edit, const QString &text) {
        if (edit->toPlainText() != text)
            edit->setPlainText(text);
    };
    m_shopName->setText(policy.shopName);
    m_email->setText(policy.contactEmail);
    m_answer->setValue(policy.answerBusinessDays);
    m_eu->setChecked(policy.euConsumers);
    choose(m_cancel, policy.cancelWithin.has_value());
    m_cancelHours->setValue(static_cast<int>(policy.cancelWithin.value_or(std::chrono::hours(24)).count()));
    for (auto it = m_accepted.cbegin(); it != m_accepted.cend(); ++it)
        it.value()->setChecked(policy.accepted.testFlag(it.key()));
    m_returnDays->setValue(policy.returnDays);
    m_reportDays->setValue(policy.reportDays);
    choose(m_place, int(policy.returnPlace));
    type(m_address, policy.returnAddress);
    m_sendBackDays->setValue(policy.sendBackDays);
    choose(m_payer, int(policy.returnPayer));
    m_keep->setChecked(policy.refundWithoutReturn);
    for (auto it = m_exceptions.cbegin(); it != m_exceptions.cend(); ++it)
        it.value()->setChecked(policy.exceptions.testFlag(it.key()));
    type(m_otherItalian, policy.otherExceptions.italian);
    type(m_otherEnglish, policy.otherExceptions.english);
    choose(m_means, int(policy.refundForm));
    m_delivery->setChecked(policy.refundsDelivery);
    m_refundDays->setValue(policy.refundDays);
    m_exchange->setChecked(policy.exchange);
    type(m_noteItalian, policy.note.italian);
    type(m_noteEnglish, policy.note.english);
    showWhatApplies();
}

void PolicyEditor::showWhatApplies()
{
    const bool timed = m_cancel->currentData().toBool();
    auto *cancelForm = qobject_cast<QFormLayout *>(m_cancelHours->parentWidget()->layout());
    cancelForm->setRowVisible(m_cancelHours, timed);
    // R29, R30: an address is asked for only where it will stand on the page.
    const bool addressed = ReturnPlace(m_place->currentData().toInt()) != ReturnPlace::ByEmail;
    auto *placeForm = qobject_cast<QFormLayout *>(m_address->parentWidget()->layout());
    placeForm->setRowVisible(m_address, addressed);
}

void PolicyEditor::focusFirstGap(const QList<PolicyFlaw> &flaws)
{
    if (flaws.isEmpty())
        return;
    QWidget *field = nullptr;
    switch (flaws.first()) {
    case PolicyFlaw::NoShopName:
        field = m_shopName;
        break;
    case PolicyFlaw::NoEmail:
    case PolicyFlaw::BadEmail:
        field = m_email;
        break;
    case PolicyFlaw::NoReasons:
        field = m_accepted.first();
        break;
    case PolicyFlaw::NoAddress:
        field = m_address;
        break;
    }
    ensureWidgetVisible(field);
    field->setFocus();
}

} // namespace contrordine
