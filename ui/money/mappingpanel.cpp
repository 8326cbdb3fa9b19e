// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/money/mappingpanel.h"

#include "ui/parts/plain.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr qsizetype previewRows = 200; // enough to meet a day above 12 and an amount above a thousand
constexpr int shownRows = 6;

void choose(QComboBox *box, int data) { box->setCurrentIndex(std::max(0, box->findData(data))); }

} // namespace

MappingPanel::MappingPanel(QWidget *parent)
    : QWidget(parent)
    , m_day(columnBox(u"day"_s))
    , m_dateOrder(new QComboBox(this))
    , m_amount(columnBox(u"amount"_s))
    , m_in(columnBox(u"moneyIn"_s))
    , m_out(columnBox(u"moneyOut"_s))
    , m_mark(new QComboBox(this))
    , m_currencyColumn(columnBox(u"currencyColumn"_s))
    , m_currency(new QLineEdit(this))
    , m_text(columnBox(u"text"_s))
    , m_preview(new QTreeWidget(this))
    , m_verdict(plainLabel())
{
    setObjectName(u"mapping"_s);
    m_dateOrder->setObjectName(u"dateOrder"_s);
    m_dateOrder->addItem(tr("choose…"), -1);
    m_dateOrder->addItem(tr("day/month/year (31/12/2026)"), int(DateOrder::DayMonthYear));
    m_dateOrder->addItem(tr("month/day/year (12/31/2026)"), int(DateOrder::MonthDayYear));
    m_dateOrder->addItem(tr("year-month-day (2026-12-31)"), int(DateOrder::YearMonthDay));
    m_mark->setObjectName(u"decimalMark"_s);
    m_mark->addItem(tr("choose…"), -1);
    m_mark->addItem(tr("comma (1.234,56)"), int(DecimalMark::Comma));
    m_mark->addItem(tr("point (1,234.56)"), int(DecimalMark::Point));
    m_currency->setObjectName(u"currency"_s);
    m_currency->setMaxLength(3);
    m_currency->setPlaceholderText(u"EUR"_s);
    m_currency->setAccessibleName(tr("Currency of the account"));
    m_preview->setObjectName(u"preview"_s);
    m_preview->setColumnCount(3);
    m_preview->setHeaderLabels({tr("Date", "column of a statement"), tr("Amount", "column of a statement"),
                                tr("What the bank wrote", "column of a statement")});
    m_preview->setRootIsDecorated(false);
    m_preview->setFocusPolicy(Qt::NoFocus);
    m_preview->setAccessibleName(tr("How the first rows read"));
    m_preview->setFixedHeight(m_preview->fontMetrics().height() * (shownRows + 3));
    m_verdict->setObjectName(u"mappingVerdict"_s);

    // A row of two fields needs its label told which one its key leads to.
    const auto named = [this](const QString &text, QWidget *first) {
        auto *label = new QLabel(text, this);
        label->setBuddy(first);
        return label;
    };
    const auto pair = [this](QWidget *first, QWidget *second) {
        auto *row = new QHBoxLayout;
        row->addWidget(first, 1);
        row->addWidget(second, 1);
        return row;
    };
    auto *form = new QFormLayout;
    form->addRow(named(tr("&Date:"), m_day), pair(m_day, m_dateOrder));
    form->addRow(named(tr("&Amount with its sign:"), m_amount), pair(m_amount, m_mark));
    form->addRow(named(tr("or two columns, &in and out:"), m_in), pair(m_in, m_out));
    form->addRow(named(tr("&Currency, a column or one for all:"), m_currencyColumn),
                 pair(m_currencyColumn, m_currency));
    form->addRow(tr("What the bank &wrote:"), m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addWidget(m_preview);
    column->addWidget(m_verdict);
    for (QComboBox *box : {m_day, m_dateOrder, m_amount, m_in, m_out, m_mark, m_currencyColumn, m_text})
        connect(box, &QComboBox::currentIndexChanged, this, &MappingPanel::preview);
    connect(m_currency, &QLineEdit::textChanged, this, &MappingPanel::preview);
}

QComboBox *MappingPanel::columnBox(const QString &name)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    return box;
}

void MappingPanel::setTable(const StatementTable &table, const StatementMapping &remembered)
{
    {
        const QScopedValueRollback setting(m_setting, true);
        m_table = table;
        for (QComboBox *box : {m_day, m_amount, m_in, m_out, m_currencyColumn, m_text}) {
            box->clear();
            box->addItem(tr("no column"), -1);
            for (int column = 0; column < table.header.size(); ++column)
                box->addItem(table.header.at(column).trimmed(), column);
        }
        choose(m_day, remembered.day);
        choose(m_amount, remembered.amount);
        choose(m_in, remembered.moneyIn);
        choose(m_out, remembered.moneyOut);
        choose(m_currencyColumn, remembered.currency);
        choose(m_text, remembered.text);
        choose(m_dateOrder, remembered.dateOrder ? int(*remembered.dateOrder) : -1);
        choose(m_mark, remembered.decimalMark ? int(*remembered.decimalMark) : -1);
        m_currency->setText(remembered.fixedCurrency);
    }
    preview();
}

StatementMapping MappingPanel::mapping() const
{
    StatementMapping mapping;
    const auto column = [](const QComboBox *box) { return box->count() > 0 ? box->currentData().toInt() : -1; };
    mapping.day = column(m_day);
    mapping.amount = column(m_amount);
    mapping.moneyIn = column(m_in);
    mapping.moneyOut = column(m_out);
    mapping.text = column(m_text);
    mapping.currency = column(m_currencyColumn);
    mapping.fixedCurrency = m_currency->text().trimmed().toUpper();
    if (const int order = m_dateOrder->currentData().toInt(); order >= 0)
        mapping.dateOrder = DateOrder(order);
    if (const int mark = m_mark->currentData().toInt(); mark >= 0)
        mapping.decimalMark = DecimalMark(mark);
    return mapping;
}

void MappingPanel::preview()
{
    if (m_setting)
        return;
    m_preview->clear();
    m_in->setEnabled(m_amount->currentData().toInt() < 0);
    m_out->setEnabled(m_in->isEnabled());
    m_currency->setEnabled(m_currencyColumn->currentData().toInt() < 0);
    const StatementMapping mapping = this->mapping();
    if (!mapping.isComplete()) {
        m_verdict->setText(tr("Say where the date, the amount and the currency stand, and how dates and amounts are "
                              "written. Contrordine does not guess."));
        Q_EMIT changed();
        return;
    }
    const StatementTable start{.header = m_table.header, .records = m_table.records.mid(0, previewRows)};
    const StatementReading reading = readLines(start, mapping);
    for (const StatementLine &line : reading.lines.mid(0, shownRows)) {
        auto *item = new QTreeWidgetItem(m_preview);
        item->setText(0, QLocale().toString(line.day, QLocale::LongFormat));
        item->setText(1, words::money(line.amount));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setText(2, line.text);
    }
    for (int column = 0; column < 2; ++column)
        m_preview->resizeColumnToContents(column);
    m_verdict->setText(
        reading.refused.isEmpty()
            ? tr("Check that dates and amounts are the ones of your statement.")
            : tr(
                "%n of the first rows cannot be read this way: is the order of the date right, and the mark before the "
                "cents?",
                nullptr, int(reading.refused.size())));
    Q_EMIT changed();
}

} // namespace contrordine
