// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dropfilter.h"

#include "app/links/linkfinder.h"
#include "models/tables/pairtablemodel.h"
#include "ui/orderview.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

namespace contrordine
{

namespace
{

constexpr qsizetype textLimit = 200 * 1024; // a whole page of text; more is not meant

QStringList filesIn(const QMimeData *data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

/// A link dragged from the browser comes as an address, a marked text as text.
QString textIn(const QMimeData *data)
{
    QString text = data->text();
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls)
        text += QLatin1Char('\n') + url.toString(QUrl::FullyEncoded);
    return text.left(textLimit);
}

} // namespace

DropFilter::DropFilter(QWidget *window, OrderView *table)
    : QObject(window)
    , m_window(window)
    , m_table(table)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

std::optional<OrderId> DropFilter::orderAt(const QPoint &at) const
{
    const QModelIndex index = m_table->indexAt(m_table->viewport()->mapFrom(m_window, at));
    if (!m_table->isVisible() || !index.isValid())
        return {};
    return OrderId(index.data(PairTableModel::OrderIdRole).toString());
}

bool DropFilter::isWelcome(const QMimeData *data, const QPoint &at) const
{
    return !filesIn(data).isEmpty() || (orderAt(at) && findSupplierOrderNumbers(textIn(data)).size() == 1);
}

bool DropFilter::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
        // Where it will be let go is not known yet.
        static_cast<QDropEvent *>(event)->acceptProposedAction();
        return true;
    case QEvent::DragMove: {
        auto *move = static_cast<QDropEvent *>(event);
        move->setAccepted(isWelcome(move->mimeData(), move->position().toPoint()));
        return true;
    }
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        const QPoint at = drop->position().toPoint();
        if (!isWelcome(drop->mimeData(), at)) {
            drop->ignore();
            return true;
        }
        drop->setDropAction(Qt::CopyAction); // what is dropped stays where it came from
        drop->accept();
        if (const QStringList paths = filesIn(drop->mimeData()); !paths.isEmpty())
            Q_EMIT filesDropped(paths);
        else
            Q_EMIT textDropped(*orderAt(at), textIn(drop->mimeData()));
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace contrordine
