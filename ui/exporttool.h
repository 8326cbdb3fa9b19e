// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"

namespace contrordine
{

/// Writes the orders of a view into a file the merchant chooses; a long one can be stopped.
class ExportTool final : public QObject
{
    Q_OBJECT

public:
    ExportTool(Desk &desk, QWidget *window);

    void chooseFile(const PairQuery &query); ///< which orders, in which order

Q_SIGNALS:
    void failed(const contrordine::Error &error);
    void told(const QString &sentence);

private:
    QCoro::Task<> write(PairQuery query, QString path);

    Desk &m_desk;
    QWidget *m_window;
};

} // namespace contrordine
