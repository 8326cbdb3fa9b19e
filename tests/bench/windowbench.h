// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "models/tables/pairtablemodel.h"
#include "ui/mainwindow.h"
#include "ui/orderview.h"

#include <QJsonObject>
#include <QLineEdit>

namespace contrordine::bench
{

/// The real window over a data folder, offscreen, and what a merchant does in it.
class WindowBench
{
public:
    WindowBench(const QString &dataDir, int pairs);
    ~WindowBench();

    void search(const QJsonObject &ordinary);
    void sort(const QJsonObject &ordinary);
    void scroll(const QJsonObject &ordinary, int jumps);
    void liveUpdates(int seconds);
    QJsonObject useAndWeigh(); ///< "memory" in megabytes after some use

    /// Milliseconds since `start` (wallMilliseconds() of whoever started this process) until the first rows are
    /// painted.
    static QJsonObject openAndLook(const QString &dataDir, double start);
    /// The same for a window of Qt's own with nothing in it.
    static QJsonObject openBareWindow(double start);

private:
    void settle(); ///< all rows of the present query are there and painted
    void paint();

    QString m_dataDir;
    int m_pairs;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    OrderView *m_view;
    PairTableModel *m_model;
    QLineEdit *m_field;
};

} // namespace contrordine::bench
