// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/linkhistory.h"

#include <QCoroFuture>
#include <QPointer>
#include <algorithm>

namespace contrordine
{

/// One step: what was before and after it. What it did is done when the step is made; only undoing and redoing act.
class LinkCommand final : public QUndoCommand
{
public:
    LinkCommand(LinkHistory *history, const QString &what, const QList<LinkChange> &changes)
        : QUndoCommand(what)
        , m_history(history)
        , m_changes(changes)
    {
    }

    void undo() override
    {
        QList<LinkChange> back;
        for (const LinkChange &change : std::as_const(m_changes))
            back.prepend(change.reversed()); // the last change first: one link may have changed twice
        m_history->swap(back, LinkHistory::tr("Taken back: %1").arg(text()));
    }
    void redo() override
    {
        if (m_isNew)
            m_isNew = false;
        else
            m_history->swap(m_changes, LinkHistory::tr("Made again: %1").arg(text()));
    }

private:
    LinkHistory *m_history;
    QList<LinkChange> m_changes;
    bool m_isNew = true;
};

namespace
{

std::optional<Link> linkTo(const QList<Link> &links, const SupplierOrderId &number)
{
    const auto found =
        std::find_if(links.begin(), links.end(), [&](const Link &link) { return link.supplierOrder == number; });
    return found == links.end() ? std::nullopt : std::optional(*found);
}

QList<LinkChange> differences(const QList<Link> &before, const QList<Link> &after)
{
    QList<LinkChange> changes;
    for (const Link &link : after) {
        const std::optional<Link> old = linkTo(before, link.supplierOrder);
        if (old != link)
            changes.append({old, link});
    }
    return changes;
}

} // namespace

LinkHistory::LinkHistory(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void LinkHistory::link(const OrderId &order, const SupplierOrderId &number, const SupplierOrderId &replaces)
{
    act(order, number, replaces, true);
}

void LinkHistory::unlink(const OrderId &order, const SupplierOrderId &number) { act(order, number, {}, false); }

QCoro::Task<> LinkHistory::act(OrderId order, SupplierOrderId number, SupplierOrderId replaces, bool isLink)
{
    QPointer<LinkHistory> self(this);
    const auto before = co_await m_desk.store().links(order);
    if (!self)
        co_return;
    Result<void> done;
    if (isLink)
        done = co_await m_desk.link(order, number, replaces);
    else
        done = co_await m_desk.unlink(order, number);
    if (!self)
        co_return;
    if (!done)
        Q_EMIT failed(done.error());
    // Also after a failure: the link stays where only reading the supplier's side went wrong.
    const auto after = co_await m_desk.store().links(order);
    if (!self || !before || !after)
        co_return;
    const QList<LinkChange> changes = differences(*before, *after);
    if (changes.isEmpty())
        co_return;
    //: in the Edit menu behind "Undo"; %1 is a supplier order number
    const QString what = isLink ? tr("link to %1").arg(number.toString())
                                //: in the Edit menu behind "Undo"; %1 is a supplier order number
                                : tr("unlink %1").arg(number.toString());
    m_stack.push(new LinkCommand(this, what, changes));
}

void LinkHistory::remember(const ImportReport &report)
{
    if (report.isUndoable && !report.linkChanges.isEmpty()) {
        //: in the Edit menu behind "Undo"
        const QString what = tr("import of %n links", nullptr, int(report.linkChanges.size()));
        m_stack.push(new LinkCommand(this, what, report.linkChanges));
    }
}

QCoro::Task<> LinkHistory::swap(QList<LinkChange> changes, QString what)
{
    QPointer<LinkHistory> self(this);
    auto swapped = co_await m_desk.swapLinks(changes);
    if (!self)
        co_return;
    if (swapped)
        Q_EMIT moved(what, *swapped);
    else
        Q_EMIT failed(swapped.error());
}

} // namespace contrordine
