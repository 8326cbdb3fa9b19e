// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/refunditemspage.h"

#include "ui/parts/plain.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/refundextras.h"
#include "ui/wizards/refundpieces.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QLabel>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace contrordine
{

namespace
{

constexpr std::chrono::milliseconds gatherChanges(250);

} // namespace

RefundItemsPage::RefundItemsPage(RefundSession &session, QWidget *parent)
    : RefundPage(session, tr("Which pieces is it about?"), Facts::Shown, parent)
    , m_warning(new Banner)
    , m_stoppable(new Banner)
    , m_noPiece(new QCheckBox(tr("No piece in particular: an amount")))
    , m_figure(plainLabel())
{
    setObjectName(QStringLiteral("refundItemsPage"));
    m_warning->setObjectName(QStringLiteral("refundWarning"));
    m_stoppable->setObjectName(QStringLiteral("stoppable"));
    m_noPiece->setObjectName(QStringLiteral("noPiece"));
    m_figure->setObjectName(QStringLiteral("piecesFigure"));
    column()->addWidget(m_warning);
    column()->addWidget(m_stoppable);
    column()->addWidget(m_noPiece);
    column()->addWidget(m_figure);
    m_ask.setSingleShot(true);
    m_ask.setInterval(gatherChanges);
    connect(&m_ask, &QTimer::timeout, this, [this] {
        if (isCurrent())
            this->session().ask();
    });
    connect(m_noPiece, &QCheckBox::toggled, this, &RefundItemsPage::takeOver);
}

void RefundItemsPage::build(const PairDetails &pair)
{
    m_extras = new RefundExtras(session().shopName());
    m_pieces = new RefundPieces(pair.order, m_extras);
    column()->insertWidget(2, m_pieces);
    connect(m_pieces, &RefundPieces::changed, this, &RefundItemsPage::takeOver);
}

void RefundItemsPage::initializePage()
{
    const auto &pair = session().pair();
    if (!pair)
        return;
    const QScopedValueRollback filling(m_filling, true);
    if (!m_pieces)
        build(*pair);
    m_knowsOptions = false;
    m_pieces->setWish(session().draft.wish);
    m_noPiece->setChecked(session().state() && session().draft.page > 0 && session().isPieceless());
    m_ask.start();
    refresh();
}

bool RefundItemsPage::isComplete() const
{
    const bool chosen = m_noPiece->isChecked() || !session().isPieceless();
    return m_pieces && !m_pieces->hasFault() && chosen && !session().isWorking();
}

void RefundItemsPage::takeOver()
{
    if (m_filling || !m_pieces)
        return;
    m_pieces->setEnabled(!m_noPiece->isChecked());
    session().draft.wish = m_noPiece->isChecked() ? RefundWish() : m_pieces->wish();
    if (session().isPieceless())
        session().draft.offer.reset(); // a share of nothing
    session().forgetFigures();
    m_ask.start();
    refresh();
    Q_EMIT completeChanged();
}

void RefundItemsPage::refresh()
{
    showProblem();
    const auto &pair = session().pair();
    if (!pair || !m_pieces)
        return;
    if (session().options() && !m_knowsOptions) {
        const QScopedValueRollback filling(m_filling, true);
        m_knowsOptions = true;
        m_pieces->setOptions(*session().options());
    }
    m_pieces->setEnabled(!m_noPiece->isChecked());
    if (const QString warning = words::refundWarning(pair->order); !warning.isEmpty())
        m_warning->show(Banner::Tone::Bad, warning);
    else
        m_warning->clear();
    const VerdictKind verdict = pair->row.verdict.kind;
    const bool canStop = verdict == VerdictKind::CancelNow || verdict == VerdictKind::AskSupplier
        || verdict == VerdictKind::AwaitingSupplier || verdict == VerdictKind::FinishOnShop;
    if (canStop)
        m_stoppable->show(Banner::Tone::Warning,
                          tr("A refund stops no parcel: this order can still be cancelled, the supplier first."));
    else
        m_stoppable->clear();
    const auto &figure = session().pieces();
    const bool byPieces = !session().isPieceless();
    m_figure->setText(!byPieces    ? QString()
                          : figure ? tr("The shop would refund %1 for them.").arg(words::money(figure->suggested))
                          : session().isAsking() || m_ask.isActive() ? tr("Asking the shop what they come to…")
                                                                     : QString());
}

void RefundItemsPage::submit() { keepAndProceed(RefundSession::Place::Cause); }

} // namespace contrordine
