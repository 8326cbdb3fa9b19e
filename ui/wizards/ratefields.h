// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/exchangerate.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace contrordine
{

class DateField;

/// Asks for what one currency is worth in another, on which day; or for a file of such rates. Guesses nothing.
class RateFields final : public QWidget
{
    Q_OBJECT

public:
    explicit RateFields(QWidget *parent = nullptr);

    /// "1 base = … quote", as of a day not after `today`.
    void setCurrencies(const Currency &base, const Currency &quote, const QDate &today);
    void setNumberShown(bool shown); ///< false: only a file can be given
    void setFree(bool free); ///< false while what was given is being kept
    void say(const QString &text); ///< below the fields: what became of it; empty = nothing

Q_SIGNALS:
    void rateGiven(const contrordine::ExchangeRate &rate);
    void fileGiven(const QString &file);

private:
    void renew();
    std::optional<ExchangeRate> filledIn() const;
    void chooseFile();

    std::optional<Currency> m_base;
    std::optional<Currency> m_quote;
    QDate m_today;
    bool m_isFree = true;
    QWidget *m_fields;
    QLabel *m_before;
    QLineEdit *m_number;
    QLabel *m_behind;
    DateField *m_day;
    QPushButton *m_take;
    QPushButton *m_import;
    QLabel *m_said;
};

} // namespace contrordine
