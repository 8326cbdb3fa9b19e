// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratepage.h"

#include "models/store/ratebook.h"
#include "ui/parts/plain.h"
#include "ui/wizards/ratefields.h"
#include "ui/words/causewords.h"
#include "ui/words/words.h"

#include <QCoroFuture>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace contrordine
{

namespace
{

constexpr int linesShown = 4;

QLineEdit *currencyField(const QString &name, const QString &accessibleName, const QString &example)
{
    auto *field = new QLineEdit;
    field->setObjectName(name);
    field->setAccessibleName(accessibleName);
    field->setMaxLength(3);
    field->setPlaceholderText(example);
    field->setMaximumWidth(field->fontMetrics().averageCharWidth() * 8);
    return field;
}

} // namespace

RatePage::RatePage(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_list(new QListWidget)
    , m_remove(quietButton(tr("Take this rate away"), QStringLiteral("removeRate")))
    , m_from(currencyField(QStringLiteral("rateFrom"), tr("Currency"), QStringLiteral("EUR")))
    , m_to(currencyField(QStringLiteral("rateTo"), tr("In the currency"), QStringLiteral("USD")))
    , m_fields(new RateFields)
{
    m_list->setObjectName(QStringLiteral("rates"));
    m_list->setAccessibleName(tr("Exchange rates"));
    m_list->setFixedHeight(m_list->fontMetrics().lineSpacing() * linesShown + 12);
    m_remove->setEnabled(false);
    auto *currencies = new QHBoxLayout;
    //: two fields for currencies' codes follow: "What one [EUR] is worth in [USD]"
    currencies->addWidget(new QLabel(tr("What one")));
    currencies->addWidget(m_from);
    currencies->addWidget(new QLabel(tr("is worth in")));
    currencies->addWidget(m_to);
    currencies->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(plainLabel(tr("Only rates that you give are ever used, and each is shown with its day. The "
                                    "European Central Bank’s file eurofxref.csv can be imported as it is.")));
    column->addWidget(m_list);
    column->addWidget(m_remove);
    column->addLayout(currencies);
    column->addWidget(m_fields);
    connect(m_from, &QLineEdit::textChanged, this, &RatePage::renewCurrencies);
    connect(m_to, &QLineEdit::textChanged, this, &RatePage::renewCurrencies);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    connect(m_remove, &QPushButton::clicked, this, [this] { remove(); });
    connect(m_fields, &RateFields::rateGiven, this, [this](const ExchangeRate &rate) { save({rate}, {}); });
    connect(m_fields, &RateFields::fileGiven, this, [this](const QString &file) { import(file); });
    m_fields->setNumberShown(false);
    read();
}

QDate RatePage::today() const { return m_desk.shopCalendar().localDate(m_desk.clock().now()); }

void RatePage::renewCurrencies()
{
    const auto from = Currency::fromCode(m_from->text().trimmed());
    const auto to = Currency::fromCode(m_to->text().trimmed());
    const bool both = from && to && *from != *to;
    if (both)
        m_fields->setCurrencies(*from, *to, today());
    m_fields->setNumberShown(both);
}

void RatePage::show(const Result<QList<ExchangeRate>> &rates)
{
    if (!rates) {
        m_fields->say(words::error(rates.error()).joined());
        return;
    }
    m_rates = *rates;
    m_list->clear();
    for (const ExchangeRate &one : std::as_const(m_rates))
        m_list->addItem(words::conversion({{one}}, today()));
}

QCoro::Task<> RatePage::read()
{
    const QPointer<RatePage> self(this);
    const QFuture<Result<QList<ExchangeRate>>> reading = RateBook(m_desk.store()).rates();
    const auto rates = co_await reading;
    if (self)
        show(rates);
}

QCoro::Task<> RatePage::save(QList<ExchangeRate> rates, QString saying)
{
    const QPointer<RatePage> self(this);
    const QFuture<Result<int>> saving = RateBook(m_desk.store()).save(rates, m_desk.clock().now());
    const auto saved = co_await saving;
    if (!self)
        co_return;
    m_fields->say(saved ? saying : words::error(saved.error()).joined());
    co_await read();
}

QCoro::Task<> RatePage::import(QString file)
{
    const QPointer<RatePage> self(this);
    const QFuture<Result<RateReading>> reading =
        QtConcurrent::run([file, day = today()] { return readRates(file, day); });
    const auto read = co_await reading;
    if (!self)
        co_return;
    if (!read) {
        m_fields->say(words::error(read.error()).joined());
        co_return;
    }
    const QList<ExchangeRate> rates = read->rates;
    const QString saying = words::ratesRead(*read);
    co_await save(rates, saying);
}

QCoro::Task<> RatePage::remove()
{
    const QPointer<RatePage> self(this);
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_rates.size())
        co_return;
    const QFuture<Result<void>> removing = RateBook(m_desk.store()).remove(m_rates.at(row));
    const auto removed = co_await removing;
    if (!self)
        co_return;
    m_fields->say(removed ? QString() : words::error(removed.error()).joined());
    co_await read();
}

} // namespace contrordine
