// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/refundpieces.h"

#include "ui/parts/plain.h"
#include "ui/wizards/refundextras.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace contrordine
{

RefundPieces::RefundPieces(const Order &order, RefundExtras *extras, QWidget *parent)
    : QWidget(parent)
    , m_extras(extras)
    , m_shipping(new QCheckBox(tr("What is left of the shipping costs, too")))
    , m_more(new QToolButton)
{
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setColumnStretch(0, 1);
    grid->setHorizontalSpacing(14);
    int row = 0;
    for (const LineItem &line : order.lines) {
        if (line.id.isEmpty() || line.refundableQuantity <= 0)
            continue;
        addLine(grid, row, line);
        row += 2;
    }

    m_shipping->setObjectName(QStringLiteral("shipping"));
    connect(m_shipping, &QCheckBox::toggled, this, &RefundPieces::changed);
    auto *everything = quietButton(tr("Everything"), QStringLiteral("everything"));
    connect(everything, &QPushButton::clicked, this, [this] {
        for (const Pieces &one : std::as_const(m_pieces))
            one.box->setValue(one.box->maximum());
        m_extras->forgetShippingPart();
        m_shipping->setChecked(m_anyShipping);
    });
    auto *shippingRow = new QHBoxLayout;
    shippingRow->addWidget(m_shipping, 1);
    shippingRow->addWidget(everything);

    m_more->setObjectName(QStringLiteral("more"));
    m_more->setText(tr("More choices"));
    m_more->setCheckable(true);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setAutoRaise(true);
    m_more->setEnabled(false); // until the shop has said what there is
    m_extras->setVisible(false);
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_extras->setVisible(open);
    });
    connect(m_extras, &RefundExtras::changed, this, [this] {
        const bool part = m_extras->isShippingPart();
        if (part)
            m_shipping->setChecked(false);
        m_shipping->setEnabled(!part && m_anyShipping);
        showRestock();
        Q_EMIT changed();
    });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(list);
    column->addLayout(shippingRow);
    column->addWidget(m_more);
    column->addWidget(m_extras);
}

void RefundPieces::addLine(QGridLayout *grid, int row, const LineItem &line)
{
    auto *name = plainLabel(line.title);
    auto *price = new QLabel(line.unitPrice ? tr("%1 each").arg(words::money(*line.unitPrice)) : QString());
    auto *pieces = new QSpinBox;
    pieces->setRange(0, line.refundableQuantity);
    //: follows the number in a box: 1 of 3
    pieces->setSuffix(tr(" of %1").arg(line.refundableQuantity));
    pieces->setAccessibleName(tr("Pieces of %1 to refund").arg(line.title));
    pieces->setMinimumWidth(pieces->fontMetrics().averageCharWidth() * 14);
    name->setBuddy(pieces);
    auto *shelf = new QComboBox;
    shelf->setObjectName(QStringLiteral("shelf"));
    shelf->setAccessibleName(tr("Where the pieces of %1 go").arg(line.title));
    shelf->hide();
    connect(pieces, &QSpinBox::valueChanged, this, [this] {
        showRestock();
        Q_EMIT changed();
    });
    connect(shelf, &QComboBox::currentIndexChanged, this, &RefundPieces::changed);
    grid->addWidget(name, row, 0);
    grid->addWidget(price, row, 1);
    grid->addWidget(pieces, row, 2);
    grid->addWidget(shelf, row + 1, 0, 1, 3, Qt::AlignRight);
    m_pieces.append({line, pieces, shelf});
}

/// Only the lines that are refunded ask where their pieces go.
void RefundPieces::showRestock()
{
    for (const Pieces &one : std::as_const(m_pieces))
        one.shelf->setVisible(m_extras->isRestocking() && one.box->value() > 0);
}

RefundWish RefundPieces::wish() const
{
    RefundWish wish{.shipping = m_shipping->isChecked()};
    for (const Pieces &one : m_pieces) {
        const QString shelf = m_extras->isRestocking() ? one.shelf->currentData().toString() : QString();
        wish.lines += refundRows(one.line, one.box->value(), shelf);
    }
    wish.shippingPart = m_extras->shippingPart();
    wish.duties = m_extras->duties(wish.lines);
    return wish;
}

void RefundPieces::setWish(const RefundWish &wish)
{
    m_given = wish;
    for (const Pieces &one : std::as_const(m_pieces)) {
        int pieces = 0;
        for (const RefundLine &line : wish.lines)
            pieces += line.lineItem == one.line.id ? line.quantity : 0;
        one.box->setValue(pieces);
    }
    m_shipping->setChecked(wish.shipping);
}

bool RefundPieces::hasFault() const { return m_extras->isShippingPart() && !m_extras->shippingPart(); }

void RefundPieces::setOptions(const RefundOptions &options)
{
    m_extras->setOptions(options);
    m_more->setEnabled(true);
    m_anyShipping = options.shipping.has_value();
    m_shipping->setEnabled(m_anyShipping && !m_extras->isShippingPart());
    if (!m_anyShipping)
        m_shipping->setChecked(false); // none is left to go back
    const RefundWish given = std::exchange(m_given, {}); // what follows changes the boxes
    for (const Pieces &one : std::as_const(m_pieces)) {
        const QSignalBlocker quiet(one.shelf);
        one.shelf->clear();
        for (const RefundOptions::Location &location : options.locations.value_or(QList<RefundOptions::Location>()))
            //: %1 is the place whose shelf the pieces go back to
            one.shelf->addItem(tr("Back in stock at %1").arg(location.name), location.id);
        one.shelf->addItem(tr("Not back in stock"), QString());
        for (const RefundLine &line : given.lines) {
            if (line.lineItem == one.line.id)
                one.shelf->setCurrentIndex(std::max(one.shelf->findData(line.location), 0));
        }
    }
    m_extras->setChosen(given);
    if (given.shippingPart || !given.duties.isEmpty() || m_extras->isRestocking())
        m_more->setChecked(true); // what was chosen there stays in sight
    showRestock();
}

} // namespace contrordine
