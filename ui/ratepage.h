// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "app/exchange/ratefile.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace contrordine
{

class RateFields;

/// The exchange rates that the merchant typed or imported: looked at, added, taken away. What is done here is kept at
/// once.
class RatePage final : public QWidget
{
    Q_OBJECT

public:
    explicit RatePage(Desk &desk, QWidget *parent = nullptr);

private:
    void renewCurrencies();
    QDate today() const;
    void show(const Result<QList<ExchangeRate>> &rates);
    QCoro::Task<> read();
    QCoro::Task<> save(QList<ExchangeRate> rates, QString saying);
    QCoro::Task<> import(QString file);
    QCoro::Task<> remove();

    Desk &m_desk;
    QList<ExchangeRate> m_rates;
    QListWidget *m_list;
    QPushButton *m_remove;
    QLineEdit *m_from;
    QLineEdit *m_to;
    RateFields *m_fields;
};

} // namespace contrordine
