// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/linktools.h"

#include "app/exchange/mailreader.h"
#include "app/links/numbercheck.h"
#include "models/store/linkbook.h"
#include "ui/dropfilter.h"
#include "ui/importdialog.h"
#include "ui/linkdialog.h"
#include "ui/maildialog.h"
#include "ui/statusmenu.h"
#include "ui/words/words.h"

#include <QAction>
#include <QCoroFuture>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

LinkTools::LinkTools(Desk &desk, QWidget *window, OrderView *table)
    : QObject(window)
    , m_desk(desk)
    , m_window(window)
    , m_history(desk)
    , m_undo(new QAction(window))
    , m_redo(new QAction(window))
    , m_status(new StatusMenu(desk, window))
{
    m_undo->setObjectName(u"undoLink"_s);
    m_undo->setShortcuts(QKeySequence::Undo);
    m_redo->setObjectName(u"redoLink"_s);
    m_redo->setShortcuts(QKeySequence::Redo);
    window->addActions({m_undo, m_redo});
    // The stack's own actions would say "Annulla" in Italian, which here is what happens to an order.
    QUndoStack &stack = m_history.stack();
    m_undo->setEnabled(false);
    m_redo->setEnabled(false);
    connect(m_undo, &QAction::triggered, &stack, &QUndoStack::undo);
    connect(m_redo, &QAction::triggered, &stack, &QUndoStack::redo);
    connect(&stack, &QUndoStack::canUndoChanged, m_undo, &QAction::setEnabled);
    connect(&stack, &QUndoStack::canRedoChanged, m_redo, &QAction::setEnabled);
    connect(&stack, &QUndoStack::undoTextChanged, this, &LinkTools::retranslate);
    connect(&stack, &QUndoStack::redoTextChanged, this, &LinkTools::retranslate);
    connect(&m_history, &LinkHistory::failed, this, &LinkTools::failed);
    connect(&m_history, &LinkHistory::moved, this, [this](const QString &what, int leftAlone) {
        const QString rest = leftAlone > 0
            ? u' ' + tr("%n links were left alone: they have changed since.", nullptr, leftAlone)
            : QString();
        Q_EMIT told(what + u'.' + rest);
    });
    connect(m_status, &StatusMenu::failed, this, &LinkTools::failed);
    auto *drops = new DropFilter(window, table);
    connect(drops, &DropFilter::filesDropped, this, &LinkTools::importFiles);
    connect(drops, &DropFilter::textDropped, this,
            [this](const OrderId &order, const QString &text) { dropText(order, text); });
    retranslate();
}

LinkTools::~LinkTools()
{
    m_history.stack().disconnect(this); // it empties itself when it goes, and says so
}

void LinkTools::retranslate()
{
    const QString last = m_history.stack().undoText();
    const QString next = m_history.stack().redoText();
    //: in the Edit menu; %1 is what was done: "link to 8190…"
    m_undo->setText(last.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(last));
    //: in the Edit menu; %1 is what was taken back: "link to 8190…"
    m_redo->setText(next.isEmpty() ? tr("Redo") : tr("Redo: %1").arg(next));
    m_status->setTitle(tr("At the supplier it is"));
}

void LinkTools::setPair(const std::optional<PairDetails> &pair) { m_status->setPair(pair); }

void LinkTools::link(const OrderId &order, const SupplierOrderId &number, const SupplierOrderId &replaces)
{
    m_history.link(order, number, replaces);
}

void LinkTools::unlink(const OrderId &order, const SupplierOrderId &number) { m_history.unlink(order, number); }

void LinkTools::askForLink(const PairDetails &pair, const QString &text)
{
    auto *dialog = new LinkDialog(pair, m_window);
    dialog->setObjectName(u"linkDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!text.isEmpty())
        dialog->setText(text);
    connect(dialog, &LinkDialog::linkAsked, this, &LinkTools::link);
    connect(dialog, &LinkDialog::understood, this,
            [this, dialog](const SupplierOrderId &number) { loadKnownLinks(dialog, number); });
    dialog->open();
    if (const auto number = dialog->number())
        loadKnownLinks(dialog, *number);
}

void LinkTools::askForUnlink(const PairDetails &pair)
{
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Unlink"),
                        //: %1 is an order name, #1057
                        tr("Which supplier order does not belong to %1?")
                            .arg(words::orderName(pair.row.orderName, pair.row.shop, m_desk.hasSeveralShops())),
                        QMessageBox::NoButton, m_window);
    question->setObjectName(u"unlinkDialog"_s);
    question->setInformativeText(tr("The link stays in the timeline and can be made again."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    const OrderId order = pair.row.order;
    for (const Link &link : pair.links) {
        if (!link.isActive())
            continue;
        //: button; %1 is a supplier order number
        QPushButton *button =
            question->addButton(tr("Unlink %1").arg(link.supplierOrder.toString()), QMessageBox::AcceptRole);
        const SupplierOrderId number = link.supplierOrder;
        connect(button, &QPushButton::clicked, this, [this, order, number] { m_history.unlink(order, number); });
    }
    question->setDefaultButton(question->addButton(tr("Close without changes"), QMessageBox::RejectRole));
    question->open();
}

/// Only those that the number is compared with: there may be a million.
QCoro::Task<> LinkTools::loadKnownLinks(QPointer<LinkDialog> dialog, SupplierOrderId number)
{
    const QList<SupplierOrderId> like = QList<SupplierOrderId>{number} + slipsOf(number);
    const auto links = co_await LinkBook(m_desk.store()).around(like, linksToJudgeBy);
    if (dialog && links)
        dialog->setKnownLinks(number, *links);
}

void LinkTools::importFiles(const QStringList &paths)
{
    QStringList mails;
    QStringList tables;
    for (const QString &path : paths)
        (isMailFile(path) ? mails : tables).append(path);
    if (!mails.isEmpty()) {
        auto *dialog = new MailDialog(m_desk, mails, m_window);
        dialog->setObjectName(u"mailDialog"_s);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        return;
    }
    auto *dialog = new ImportDialog(m_desk, m_window);
    dialog->setObjectName(u"importDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!tables.isEmpty())
        dialog->setPath(tables.first());
    connect(dialog, &ImportDialog::mailChosen, this, [this](const QString &path) { importFiles({path}); });
    connect(dialog, &ImportDialog::reported, &m_history, &LinkHistory::remember);
    dialog->open();
}

/// A number nobody doubts is linked at once, and Ctrl+Z takes it back; anything else is asked.
QCoro::Task<> LinkTools::dropText(OrderId order, QString text)
{
    QPointer<LinkTools> self(this);
    const QList<FoundNumber> found = findSupplierOrderNumbers(text);
    QList<SupplierOrderId> like;
    if (found.size() == 1)
        like = QList<SupplierOrderId>{found.first().id} + slipsOf(found.first().id);
    const auto links = co_await LinkBook(m_desk.store()).around(like, linksToJudgeBy);
    if (!self)
        co_return;
    const auto pair = co_await m_desk.store().pairDetails(order);
    if (!self || !links || !pair)
        co_return;
    const bool isFirst = std::none_of(pair->links.begin(), pair->links.end(), [](const Link &link) {
        return link.isActive() && link.confidence == LinkConfidence::Sure;
    });
    if (found.size() == 1 && isFirst && checkNumber(found.first().id, order, *links).doubt == NumberDoubt::None)
        m_history.link(order, found.first().id);
    else
        askForLink(*pair, text);
}

} // namespace contrordine
