// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importdialog.h"

#include "app/exchange/columns.h"
#include "app/exchange/mailreader.h"
#include "ui/columnchooser.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int refusedShown = 1000; // more lines than anybody reads; the count is told in full

} // namespace

ImportDialog::ImportDialog(Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_path(new QLineEdit(this))
    , m_choose(new QPushButton(tr("Choose…"), this))
    , m_kind(new QComboBox(this))
    , m_columns(new ColumnChooser(this))
    , m_progress(new QProgressBar(this))
    , m_report(new QLabel(this))
    , m_refused(new QListWidget(this))
{
    setWindowTitle(tr("Import a file"));
    resize(600, 250);

    auto *intro = new QLabel(
        tr("Contrordine reads the order export of Shopify, and tables (CSV) of supplier orders or of "
           "links between the two, and saved mail of the supplier (.eml, mbox). Reading a file twice changes nothing."),
        this);
    intro->setWordWrap(true);
    m_path->setObjectName(u"path"_s);
    m_path->setPlaceholderText(tr("No file chosen yet"));
    m_choose->setObjectName(u"choose"_s);
    m_kind->setObjectName(u"kind"_s);
    m_kind->addItem(tr("Find out from the file"), -1);
    m_kind->addItem(tr("Orders exported from Shopify"), int(ImportKind::ShopifyOrders));
    m_kind->addItem(tr("Supplier orders"), int(ImportKind::SupplierOrders));
    m_kind->addItem(tr("Links between orders and supplier orders"), int(ImportKind::Links));
    auto *fileRow = new QHBoxLayout;
    fileRow->addWidget(m_path, 1);
    fileRow->addWidget(m_choose);
    auto *form = new QFormLayout;
    auto *fileLabel = new QLabel(tr("&File:"), this);
    fileLabel->setBuddy(m_path);
    form->addRow(fileLabel, fileRow);
    form->addRow(tr("What it &holds:"), m_kind);

    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How much of the file has been read"));
    m_report->setObjectName(u"report"_s);
    m_report->setWordWrap(true);
    m_report->setTextFormat(Qt::PlainText);
    m_report->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_refused->setObjectName(u"refused"_s);
    m_refused->setAccessibleName(tr("Lines that were not taken"));
    m_refused->setWordWrap(true);
    m_refused->setAlternatingRowColors(true);

    auto *buttons = new QDialogButtonBox(this);
    m_check = buttons->addButton(tr("See what would change"), QDialogButtonBox::ActionRole);
    m_check->setObjectName(u"check"_s);
    m_start = buttons->addButton(tr("Import"), QDialogButtonBox::ActionRole);
    m_start->setObjectName(u"start"_s);
    m_start->setDefault(true);
    m_close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(intro);
    column->addLayout(form);
    column->addWidget(m_columns, 2);
    column->addWidget(m_progress);
    column->addWidget(m_report);
    column->addWidget(m_refused, 1);
    column->addStretch();
    column->addWidget(buttons);

    connect(m_choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(m_start, &QPushButton::clicked, this, &ImportDialog::start);
    connect(m_check, &QPushButton::clicked, this, [this] { begin(WriteMode::Preview); });
    connect(m_columns, &ColumnChooser::changed, this, [this] { showReading(m_reading); });
    connect(m_path, &QLineEdit::textChanged, this, [this] {
        m_columns->hide();
        m_lookTimer.start();
        showReading(m_reading);
    });
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(150);
    connect(&m_lookTimer, &QTimer::timeout, this, [this] { look(m_path->text().trimmed()); });
    m_columns->hide();
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    m_progress->hide();
    m_report->hide();
    m_refused->hide();
    showReading(false);
}

ImportDialog::~ImportDialog() { m_stop.request_stop(); }

void ImportDialog::setPath(const QString &path) { m_path->setText(path); }

QString ImportDialog::reportText() const { return m_report->text(); }

void ImportDialog::chooseFile()
{
    auto *chooser = new QFileDialog(this, tr("Import a file"), m_path->text(),
                                    tr("Tables and mail (*.csv *.tsv *.txt *.eml *.mbox);;All files (*)"));
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QFileDialog::fileSelected, this, &ImportDialog::setPath);
    chooser->open();
}

QCoro::Task<> ImportDialog::look(QString path)
{
    QPointer<ImportDialog> self(this);
    if (path.isEmpty() || isMailFile(path))
        co_return;
    auto preview = co_await previewImport(m_desk.store(), path);
    // What cannot be read is explained when it is to be read.
    if (!self || m_reading || path != m_path->text().trimmed() || !preview
        || preview->kind == ImportKind::ShopifyOrders)
        co_return;
    m_offered = preview->mapping;
    m_columns->setPreview(*preview);
    m_columns->show();
    resize(std::max(width(), 720), std::max(height(), 520));
    showReading(m_reading);
}

void ImportDialog::start() { begin(WriteMode::Write); }

void ImportDialog::begin(WriteMode mode)
{
    if (m_reading || m_path->text().trimmed().isEmpty())
        return;
    ImportRequest request;
    request.path = m_path->text().trimmed();
    request.mode = mode;
    if (isMailFile(request.path)) {
        Q_EMIT mailChosen(request.path);
        accept();
        return;
    }
    if (m_columns->isVisible() && m_columns->mapping() != m_offered)
        request.mapping = m_columns->mapping();
    if (const int kind = m_kind->currentData().toInt(); kind >= 0)
        request.kind = ImportKind(kind);
    read(request);
}

QCoro::Task<> ImportDialog::read(ImportRequest request)
{
    QPointer<ImportDialog> self(this);
    m_stop = std::stop_source();
    showReading(true);
    m_report->hide();
    m_refused->hide();
    m_progress->setRange(0, 0);
    m_progress->show();
    // The dialog may be gone before the reading has stopped.
    const ImportProgress progress = [self](qint64 done, qint64 total) {
        if (self && total > 0) {
            self->m_progress->setRange(0, 1000);
            self->m_progress->setValue(int(done * 1000 / total));
        }
    };
    std::stop_token stop = m_stop.get_token();
    auto report = co_await m_desk.import(request, progress, stop);
    if (!self)
        co_return;
    showReading(false);
    m_progress->hide();
    if (report) {
        showReport(*report, request.mode);
        if (request.mode == WriteMode::Write)
            Q_EMIT reported(*report);
    } else {
        m_report->setText(words::error(report.error()).joined());
        m_report->show();
    }
    Q_EMIT imported();
}

void ImportDialog::showReport(const ImportReport &report, WriteMode mode)
{
    QStringList lines;
    if (mode == WriteMode::Preview)
        lines.append(tr("Nothing has been written yet. This is what would happen:"));
    if (report.stopped)
        lines.append(tr("Stopped. What was read so far has been kept."));
    lines.append(tr("%n rows read.", nullptr, int(report.rowsRead)));
    lines.append(tr("%n new,", "import report, continued by: 3 changed", report.saved.added) + u' '
                 + tr("%n changed,", "import report, continued by: 5 as they were", report.saved.changed) + u' '
                 + tr("%n as they were.", "import report", report.saved.unchanged));
    lines.append(report.refused.isEmpty() ? tr("Every row was taken.")
                                          : tr("%n rows were not taken:", nullptr, int(report.refused.size())));
    if (report.unknownOrders > 0)
        lines.append(tr("%n of them name an order that is not here; import or synchronize the orders first.", nullptr,
                        report.unknownOrders));
    if (!report.linkChanges.isEmpty() && mode == WriteMode::Write)
        lines.append(tr("Undo in the Edit menu takes the links of this import back."));
    m_report->setText(lines.join(u'\n'));
    m_report->show();
    m_refused->clear();
    for (qsizetype i = 0; i < std::min<qsizetype>(report.refused.size(), refusedShown); ++i)
        m_refused->addItem(words::refusedRow(report.refused.at(i)));
    m_refused->setVisible(!report.refused.isEmpty());
    if (!report.refused.isEmpty())
        resize(width(), std::max(height(), 460));
}

void ImportDialog::showReading(bool reading)
{
    m_reading = reading;
    m_path->setEnabled(!reading);
    m_choose->setEnabled(!reading);
    m_kind->setEnabled(!reading);
    m_columns->setEnabled(!reading);
    const bool isReady = !m_columns->isVisibleTo(this) || m_columns->isEnough();
    m_start->setEnabled(!reading && isReady && !m_path->text().trimmed().isEmpty());
    m_check->setEnabled(m_start->isEnabled());
    m_close->setText(reading ? tr("Stop reading") : tr("Close"));
}

void ImportDialog::reject()
{
    if (m_reading) {
        m_stop.request_stop();
        return;
    }
    QDialog::reject();
}

} // namespace contrordine
