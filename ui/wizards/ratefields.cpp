// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/ratefields.h"

#include "ui/parts/plain.h"
#include "ui/wizards/datefield.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace contrordine
{

RateFields::RateFields(QWidget *parent)
    : QWidget(parent)
    , m_fields(new QWidget)
    , m_before(new QLabel)
    , m_number(new QLineEdit)
    , m_behind(new QLabel)
    , m_day(new DateField(tr("Day of the rate")))
    , m_take(quietButton(tr("Use this rate"), QStringLiteral("takeRate")))
    , m_import(quietButton(tr("Import a file of rates…"), QStringLiteral("importRates")))
    , m_said(plainLabel())
{
    setObjectName(QStringLiteral("rateFields"));
    m_number->setObjectName(QStringLiteral("rate"));
    m_number->setAccessibleName(tr("Exchange rate"));
    m_number->setMaximumWidth(m_number->fontMetrics().averageCharWidth() * 14);
    m_day->setObjectName(QStringLiteral("rateDay"));
    m_said->setObjectName(QStringLiteral("rateSaid"));
    auto *fields = new QHBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->addWidget(m_before);
    fields->addWidget(m_number);
    fields->addWidget(m_behind);
    //: an exchange rate of a day: "1 EUR = [1.08] USD on [20 Nov 2026]"
    fields->addWidget(new QLabel(tr("on")));
    fields->addWidget(m_day);
    fields->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_take);
    buttons->addWidget(m_import);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_fields);
    column->addLayout(buttons);
    column->addWidget(m_said);
    m_said->hide();
    connect(m_number, &QLineEdit::textChanged, this, &RateFields::renew);
    connect(m_day, &QDateEdit::dateChanged, this, &RateFields::renew);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (const auto rate = filledIn())
            Q_EMIT rateGiven(*rate);
    });
    connect(m_import, &QPushButton::clicked, this, &RateFields::chooseFile);
    renew();
}

void RateFields::setCurrencies(const Currency &base, const Currency &quote, const QDate &today)
{
    if (m_base == base && m_quote == quote && m_today == today)
        return;
    m_base = base;
    m_quote = quote;
    m_today = today;
    //: %1 is a currency's code; a field for a number and "= 1.08 USD" follow
    m_before->setText(tr("1 %1 =").arg(base.code()));
    m_behind->setText(quote.code());
    m_day->setToday(today);
    renew();
}

void RateFields::setNumberShown(bool shown)
{
    m_fields->setVisible(shown);
    m_take->setVisible(shown);
}

void RateFields::setFree(bool free)
{
    m_isFree = free;
    renew();
}

void RateFields::say(const QString &text)
{
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
}

std::optional<ExchangeRate> RateFields::filledIn() const
{
    if (!m_base || !m_quote || !m_day->day().isValid() || m_day->day() > m_today)
        return {};
    QString number = m_number->text().trimmed();
    number.replace(QLatin1Char(','), QLatin1Char('.')); // rates are never grouped
    const auto rate = exchangeRate(*m_base, *m_quote, number, m_day->day(), RateSource::Typed);
    return rate ? std::optional(*rate) : std::nullopt;
}

void RateFields::renew()
{
    m_take->setEnabled(m_isFree && filledIn());
    m_import->setEnabled(m_isFree);
}

void RateFields::chooseFile()
{
    auto *chooser = new QFileDialog(this, tr("A file of exchange rates"), QString(), tr("Tables (*.csv)"));
    chooser->setObjectName(QStringLiteral("rateChooser"));
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QFileDialog::fileSelected, this, &RateFields::fileGiven);
    chooser->open();
}

} // namespace contrordine
