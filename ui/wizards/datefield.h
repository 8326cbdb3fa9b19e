// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateEdit>

namespace contrordine
{

/// A day that may not be known: says so until one is typed or chosen.
class DateField final : public QDateEdit
{
    Q_OBJECT

public:
    explicit DateField(const QString &name, QWidget *parent = nullptr); ///< `name` for screen readers
    void setDay(QDate day); ///< invalid = not known
    QDate day() const; ///< invalid = not known
    void setToday(QDate today); ///< where the calendar opens while no day is known

protected:
    void stepBy(int steps) override;

private:
    QDate m_today;
};

} // namespace contrordine
