// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporttool.h"

#include "app/exchange/export.h"
#include "ui/commands/pairtext.h"

#include <QFileDialog>
#include <QPointer>
#include <QProgressDialog>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

ExportTool::ExportTool(Desk &desk, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_window(window)
{
}

void ExportTool::chooseFile(const PairQuery &query)
{
    auto *chooser = new QFileDialog(m_window, tr("Export"), QString());
    chooser->setObjectName(u"exportDialog"_s);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setNameFilters({tr("Workbooks (*.xlsx)"), tr("Tables (*.csv)")});
    chooser->setDefaultSuffix(u"xlsx"_s);
    connect(chooser, &QFileDialog::filterSelected, chooser, [chooser](const QString &filter) {
        chooser->setDefaultSuffix(filter.contains(u"*.csv"_s) ? u"csv"_s : u"xlsx"_s);
    });
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QFileDialog::fileSelected, this, [this, query](const QString &path) { write(query, path); });
    chooser->open();
}

QCoro::Task<> ExportTool::write(PairQuery query, QString path)
{
    QPointer<ExportTool> self(this);
    std::stop_source stop;
    QPointer<QProgressDialog> shown(new QProgressDialog(m_window));
    shown->setObjectName(u"exportProgress"_s);
    shown->setWindowTitle(tr("Export"));
    //: %1 is the path of a file
    shown->setLabelText(tr("Writing %1…").arg(path));
    shown->setCancelButtonText(tr("Stop writing"));
    shown->setMinimumDuration(500); // a short one is over before it can be seen
    connect(shown, &QProgressDialog::canceled, shown, [stop]() mutable { stop.request_stop(); });
    const ExportProgress progress = [shown](int done, int total) {
        if (!shown || shown->wasCanceled())
            return;
        shown->setMaximum(total + 1); // the last step is closing the file
        shown->setValue(done);
    };
    const ExportRequest request{.path = path, .query = query, .header = pairSheetHeader(), .cells = pairSheetCells};
    const std::stop_token token = stop.get_token();
    const auto report = co_await exportPairs(m_desk.store(), request, progress, token);
    if (!self)
        co_return;
    delete shown;
    if (!report) {
        Q_EMIT failed(report.error());
        co_return;
    }
    if (report->stopped)
        co_return;
    //: %1 is the path of a file
    Q_EMIT told(tr("%n orders written to %1.", nullptr, report->rows).arg(path));
}

} // namespace contrordine
