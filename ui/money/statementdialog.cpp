// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/money/statementdialog.h"

#include "ui/money/mappingpanel.h"
#include "ui/parts/plain.h"
#include "ui/words/duewords.h"
#include "ui/words/words.h"

#include <QCoroFuture>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int lineRole = Qt::UserRole;
constexpr int receivableRole = Qt::UserRole + 1;
constexpr int sureRole = Qt::UserRole + 2;

/// Setting of the desk: mappings by the header of the table they belong to.
const QString mappingsSetting = u"statement-mappings"_s;

} // namespace

StatementDialog::StatementDialog(Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_path(new QLineEdit(this))
    , m_mapping(new MappingPanel(this))
    , m_answer(plainLabel())
    , m_proposals(new QTreeWidget(this))
    , m_choose(quietButton(tr("Choose…"), u"choose"_s))
{
    setObjectName(u"statementDialog"_s);
    setWindowTitle(tr("Import a statement"));
    resize(820, 560);
    m_path->setObjectName(u"path"_s);
    m_path->setReadOnly(true);
    m_path->setPlaceholderText(tr("No file chosen yet"));
    m_answer->setObjectName(u"answer"_s);
    m_proposals->setObjectName(u"proposals"_s);
    m_proposals->setColumnCount(4);
    m_proposals->setRootIsDecorated(false);
    m_proposals->setAlternatingRowColors(true);
    m_proposals->setAccessibleName(tr("Movements that may be money a supplier owed"));
    m_proposals->setHeaderLabels({tr("Movement", "column of a statement"), tr("Amount", "column of a statement"),
                                  tr("For order", "column of a statement"), tr("How sure", "column of a statement")});

    auto *fileRow = new QHBoxLayout;
    fileRow->addWidget(m_path, 1);
    fileRow->addWidget(m_choose);
    auto *form = new QFormLayout;
    auto *fileLabel = new QLabel(tr("&File:"), this);
    fileLabel->setBuddy(m_choose);
    form->addRow(fileLabel, fileRow);
    auto *buttons = new QDialogButtonBox(this);
    m_sure = buttons->addButton(tr("Tick all sure ones"), QDialogButtonBox::ActionRole);
    m_sure->setObjectName(u"tickSure"_s);
    m_read = buttons->addButton(tr("Read it so"), QDialogButtonBox::ActionRole);
    m_read->setObjectName(u"read"_s);
    m_book = buttons->addButton(tr("Book what is ticked"), QDialogButtonBox::ActionRole);
    m_book->setObjectName(u"book"_s);
    m_close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    for (QPushButton *button : {m_sure, m_read, m_book, m_close})
        button->setAutoDefault(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(
        plainLabel(tr("A statement of your bank or card as CSV or OFX. Contrordine looks for amounts that "
                      "suppliers owe you; only the movements you book are kept, the rest is forgotten.")));
    column->addLayout(form);
    column->addWidget(m_mapping);
    column->addWidget(m_answer);
    column->addWidget(m_proposals, 1);
    column->addStretch();
    column->addWidget(buttons);

    connect(m_choose, &QPushButton::clicked, this, &StatementDialog::chooseFile);
    connect(m_mapping, &MappingPanel::changed, this,
            [this] { m_read->setEnabled(!m_busy && m_mapping->mapping().isComplete()); });
    connect(m_read, &QPushButton::clicked, this, [this] { readRows(); });
    connect(m_sure, &QPushButton::clicked, this, &StatementDialog::tickSure);
    connect(m_book, &QPushButton::clicked, this, [this] { book(); });
    connect(m_proposals, &QTreeWidget::itemChanged, this, &StatementDialog::ticked);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_mapping->hide();
    m_proposals->hide();
    m_read->hide();
    m_sure->hide();
    m_book->hide();
}

void StatementDialog::chooseFile()
{
    auto *chooser = new QFileDialog(this, tr("Import a statement"), m_path->text(),
                                    tr("Statements (*.csv *.tsv *.txt *.ofx *.qfx);;All files (*)"));
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QFileDialog::fileSelected, this, &StatementDialog::setPath);
    chooser->open();
}

void StatementDialog::setPath(const QString &path)
{
    m_path->setText(path);
    m_mapping->hide();
    m_read->hide();
    m_proposals->hide();
    m_sure->hide();
    m_book->hide();
    readFile(path);
}

void StatementDialog::say(const QString &text)
{
    m_answer->setText(text);
    m_answer->setVisible(!text.isEmpty());
    Q_EMIT shown();
}

QCoro::Task<> StatementDialog::readFile(QString path)
{
    QPointer<StatementDialog> self(this);
    if (isOfx(path)) {
        const QFuture<Result<StatementReading>> reading = QtConcurrent::run(readOfx, path);
        const auto read = co_await reading;
        if (!self || m_path->text() != path)
            co_return;
        if (!read) {
            say(words::error(read.error()).joined());
            co_return;
        }
        co_await propose(*read);
        co_return;
    }
    const QFuture<Result<StatementTable>> reading = QtConcurrent::run(readStatementTable, path);
    const auto table = co_await reading;
    if (!self || m_path->text() != path)
        co_return;
    if (!table) {
        say(words::error(table.error()).joined());
        co_return;
    }
    const QFuture<Result<QJsonObject>> settingReading = m_desk.store().setting(mappingsSetting);
    const auto remembered = co_await settingReading;
    if (!self || m_path->text() != path)
        co_return;
    m_table = *table;
    const QJsonObject known = remembered ? remembered->value(mappingKey(m_table.header)).toObject() : QJsonObject();
    m_mapping->setTable(m_table, statementMappingFromJson(known));
    m_mapping->show();
    m_read->show();
    m_read->setEnabled(m_mapping->mapping().isComplete());
    say(known.isEmpty() ? tr("Contrordine does not know this kind of table yet. Say once how it is to be read.")
                        : tr("You have read a table like this before; check that it still reads right."));
}

QCoro::Task<> StatementDialog::readRows()
{
    QPointer<StatementDialog> self(this);
    const StatementMapping mapping = m_mapping->mapping();
    if (m_busy || !mapping.isComplete())
        co_return;
    m_busy = true;
    m_read->setEnabled(false);
    const StatementTable table = m_table;
    const QFuture<StatementReading> reading = QtConcurrent::run(readLines, table, mapping);
    const StatementReading read = co_await reading;
    if (!self)
        co_return;
    const QFuture<Result<QJsonObject>> settingReading = m_desk.store().setting(mappingsSetting);
    auto all = co_await settingReading;
    if (!self)
        co_return;
    if (all) {
        all->insert(mappingKey(table.header), toJson(mapping));
        const QJsonObject mappings = *all;
        const QFuture<Result<void>> saving = m_desk.store().saveSetting(mappingsSetting, mappings);
        co_await saving; // forgotten, it is asked again
        if (!self)
            co_return;
    }
    m_busy = false;
    m_mapping->hide();
    m_read->hide();
    co_await propose(read);
}

QCoro::Task<> StatementDialog::propose(StatementReading reading)
{
    QPointer<StatementDialog> self(this);
    m_reading = reading;
    const QList<StatementLine> lines = m_reading.lines;
    auto proposals = co_await m_desk.money().propose(lines);
    if (!self)
        co_return;
    auto owed = co_await m_desk.money().rows();
    if (!self)
        co_return;
    if (!proposals || !owed) {
        say(words::error(proposals ? owed.error() : proposals.error()).joined());
        co_return;
    }
    showProposals(*proposals, *owed);
}

void StatementDialog::showProposals(const QList<StatementProposal> &proposals, const QList<MoneyRow> &owed)
{
    {
        const QSignalBlocker quiet(m_proposals);
        m_proposals->clear();
        for (const StatementProposal &proposal : proposals) {
            const StatementLine &line = m_reading.lines.at(proposal.line);
            for (const ReceivableId &candidate : proposal.candidates) {
                auto *item = new QTreeWidgetItem(m_proposals);
                item->setText(0, QLocale().toString(line.day, QLocale::ShortFormat) + u" · "_s + line.text);
                item->setToolTip(0, item->text(0));
                item->setText(1, words::money(line.amount));
                item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
                for (const MoneyRow &row : owed) {
                    if (row.receivable.id == candidate)
                        item->setText(2,
                                      row.supplierName.isEmpty() ? row.orderName
                                                                 : row.orderName + u" · "_s + row.supplierName);
                }
                item->setText(3,
                              proposal.sure             ? tr("sure: nothing else fits")
                                  : proposal.seenBefore ? tr("perhaps booked already, from another file")
                                                        : tr("you decide: more than one fits"));
                item->setCheckState(0, Qt::Unchecked);
                item->setData(0, lineRole, proposal.line);
                item->setData(0, receivableRole, candidate.toString());
                item->setData(0, sureRole, proposal.sure);
            }
        }
    }
    m_proposals->header()->resizeSection(0, 330);
    for (int column = 1; column < 3; ++column)
        m_proposals->resizeColumnToContents(column);
    QStringList answer{tr("%n movements read.", nullptr, int(m_reading.lines.size()))};
    if (!m_reading.refused.isEmpty())
        answer.append(tr("%n rows could not be read and were left out.", nullptr, int(m_reading.refused.size())));
    answer.append(proposals.isEmpty() ? tr("None of them is an amount that a supplier owes you.")
                                      : tr("%n may be money that a supplier owed you. Tick what is so.", nullptr,
                                           int(proposals.size())));
    m_proposals->setVisible(!proposals.isEmpty());
    m_sure->setVisible(!proposals.isEmpty());
    m_book->setVisible(!proposals.isEmpty());
    m_sure->setEnabled(
        std::any_of(proposals.begin(), proposals.end(), [](const StatementProposal &one) { return one.sure; }));
    m_book->setEnabled(false);
    say(answer.join(u' '));
}

void StatementDialog::tickSure()
{
    for (int i = 0; i < m_proposals->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_proposals->topLevelItem(i);
        if (item->data(0, sureRole).toBool())
            item->setCheckState(0, Qt::Checked);
    }
}

/// One movement is for one order, and one order's money is one movement.
void StatementDialog::ticked(QTreeWidgetItem *item)
{
    if (item->checkState(0) == Qt::Checked) {
        for (int i = 0; i < m_proposals->topLevelItemCount(); ++i) {
            QTreeWidgetItem *other = m_proposals->topLevelItem(i);
            if (other != item
                && (other->data(0, lineRole) == item->data(0, lineRole)
                    || other->data(0, receivableRole) == item->data(0, receivableRole)))
                other->setCheckState(0, Qt::Unchecked);
        }
    }
    m_book->setEnabled(!m_busy && !bookings().isEmpty());
}

QList<Booking> StatementDialog::bookings() const
{
    QList<Booking> chosen;
    for (int i = 0; i < m_proposals->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_proposals->topLevelItem(i);
        if (item->checkState(0) == Qt::Checked)
            chosen.append({ReceivableId(item->data(0, receivableRole).toString()),
                           m_reading.lines.at(item->data(0, lineRole).toLongLong())});
    }
    return chosen;
}

QCoro::Task<> StatementDialog::book()
{
    QPointer<StatementDialog> self(this);
    const QList<Booking> chosen = bookings();
    if (m_busy || chosen.isEmpty())
        co_return;
    m_busy = true;
    m_book->setEnabled(false);
    auto booked = co_await m_desk.money().book(chosen);
    if (!self)
        co_return;
    m_busy = false;
    if (!booked) {
        say(words::ledgerRefusal(booked.error()));
        co_return;
    }
    const int many = *booked;
    const StatementReading again = m_reading;
    co_await propose(again); // what is left
    if (self)
        say(tr("%n movements booked.", nullptr, many) + u' ' + m_answer->text());
}

} // namespace contrordine
