// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/refundform.h"

#include "ui/parts/plain.h"
#include "ui/wizards/cancelsession.h"
#include "ui/wizards/refundextras.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace contrordine
{

RefundForm::RefundForm(const PairDetails &pair, RefundExtras *extras, QWidget *parent)
    : QWidget(parent)
    , m_extras(extras)
    , m_shipping(new QCheckBox(tr("What is left of the shipping costs, too")))
    , m_other(new QLineEdit)
    , m_otherFault(plainLabel())
    , m_byPieces(new QWidget)
    , m_notify(new QCheckBox(tr("Tell the customer by e-mail")))
    , m_note(new QLineEdit)
    , m_more(new QToolButton)
{
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setColumnStretch(0, 1);
    grid->setHorizontalSpacing(14);
    int row = 0;
    for (const LineItem &line : pair.order.lines) {
        if (line.id.isEmpty() || line.refundableQuantity <= 0)
            continue;
        addLine(grid, row, line);
        row += 2;
    }

    m_shipping->setObjectName(QStringLiteral("shipping"));
    connect(m_shipping, &QCheckBox::toggled, this, &RefundForm::changed);
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
    auto *byPieces = new QVBoxLayout(m_byPieces);
    byPieces->setContentsMargins(0, 0, 0, 0);
    byPieces->setSpacing(12);
    byPieces->addWidget(list);
    byPieces->addLayout(shippingRow);

    m_other->setObjectName(QStringLiteral("other"));
    m_other->setAccessibleName(tr("Another amount"));
    m_other->setMaximumWidth(m_other->fontMetrics().averageCharWidth() * 18);
    m_otherFault->setObjectName(QStringLiteral("otherFault"));
    auto *otherName = new QLabel(tr("Or &another amount, for no piece in particular:"));
    otherName->setBuddy(m_other);
    connect(m_other, &QLineEdit::textChanged, this, [this] {
        m_byPieces->setEnabled(!isAmountAlone());
        m_extras->setByPieces(!isAmountAlone());
        Q_EMIT changed();
    });
    auto *otherRow = new QHBoxLayout;
    otherRow->addWidget(otherName);
    otherRow->addWidget(m_other);
    otherRow->addStretch();

    m_more->setObjectName(QStringLiteral("more"));
    m_more->setText(tr("More choices"));
    m_more->setCheckable(true);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setAutoRaise(true);
    m_more->setEnabled(false); // until the shop has said what there is
    m_extras->setVisible(false);
    const auto growSoon = [this] { QTimer::singleShot(0, this, &RefundForm::unfolded); }; // once the layout knows of it
    connect(m_more, &QToolButton::toggled, this, [this, growSoon](bool open) {
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_extras->setVisible(open);
        if (open)
            growSoon();
    });
    connect(m_extras, &RefundExtras::grew, this, growSoon);
    connect(m_extras, &RefundExtras::changed, this, [this] {
        const bool part = m_extras->isShippingPart();
        if (part)
            m_shipping->setChecked(false);
        m_shipping->setEnabled(!part && m_anyShipping);
        showRestock();
        Q_EMIT changed();
    });

    m_notify->setObjectName(QStringLiteral("notify"));
    m_notify->setChecked(pair.order.canNotifyCustomer);
    m_notify->setEnabled(pair.order.canNotifyCustomer);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setPlaceholderText(tr("Note for you and your staff (optional)"));
    m_note->setAccessibleName(tr("Note for you and your staff"));
    m_note->setMaxLength(refundNoteMaxLength - refundMarkLength);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_byPieces);
    column->addLayout(otherRow);
    column->addWidget(m_otherFault);
    column->addWidget(m_more);
    column->addWidget(m_extras);
    column->addWidget(m_notify);
    column->addWidget(m_note);
    m_otherFault->hide();
}

void RefundForm::addLine(QGridLayout *grid, int row, const LineItem &line)
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
    connect(shelf, &QComboBox::currentIndexChanged, this, &RefundForm::changed);
    grid->addWidget(name, row, 0);
    grid->addWidget(price, row, 1);
    grid->addWidget(pieces, row, 2);
    grid->addWidget(shelf, row + 1, 0, 1, 3, Qt::AlignRight);
    m_pieces.append({line, pieces, shelf});
}

/// Only the lines that are refunded ask where their pieces go.
void RefundForm::showRestock()
{
    for (const Pieces &one : std::as_const(m_pieces))
        one.shelf->setVisible(m_extras->isRestocking() && one.box->value() > 0);
}

RefundWish RefundForm::wish() const
{
    if (isAmountAlone())
        return {};
    RefundWish wish{.shipping = m_shipping->isChecked()};
    for (const Pieces &one : m_pieces) {
        const QString shelf = m_extras->isRestocking() ? one.shelf->currentData().toString() : QString();
        wish.lines += refundRows(one.line, one.box->value(), shelf);
    }
    wish.shippingPart = m_extras->shippingPart();
    wish.duties = m_extras->duties(wish.lines);
    return wish;
}

bool RefundForm::hasFault() const
{
    return !isAmountAlone() && m_extras->isShippingPart() && !m_extras->shippingPart();
}

QString RefundForm::placeOf(const QString &location) const
{
    for (const RefundOptions::Location &one : m_extras->locations()) {
        if (one.id == location)
            return one.name;
    }
    return {};
}

int RefundForm::piecesStillToBeSent() const
{
    int pieces = 0;
    const RefundWish chosen = wish();
    for (const Pieces &one : m_pieces) {
        for (const RefundLine &line : chosen.lines) {
            if (line.lineItem == one.line.id && line.restock == Restock::None)
                pieces += std::min(line.quantity, one.line.unfulfilledQuantity);
        }
    }
    return pieces;
}

bool RefundForm::isAmountAlone() const { return !m_other->text().trimmed().isEmpty(); }

std::optional<Money> RefundForm::amountAlone(const Currency &currency) const
{
    return CancelSession::amountFromText(m_other->text(), currency);
}

bool RefundForm::notifyCustomer() const { return m_notify->isChecked(); }

QString RefundForm::note() const { return m_note->text().trimmed(); }

void RefundForm::setOptions(const RefundOptions &options)
{
    m_extras->setOptions(options);
    m_more->setEnabled(true);
    m_anyShipping = options.shipping.has_value();
    m_shipping->setEnabled(m_anyShipping && !m_extras->isShippingPart());
    if (!m_anyShipping)
        m_shipping->setChecked(false); // none is left to go back
    for (const Pieces &one : std::as_const(m_pieces)) {
        const QSignalBlocker quiet(one.shelf);
        one.shelf->clear();
        for (const RefundOptions::Location &location : options.locations.value_or(QList<RefundOptions::Location>()))
            //: %1 is the place whose shelf the pieces go back to
            one.shelf->addItem(tr("Back in stock at %1").arg(location.name), location.id);
        one.shelf->addItem(tr("Not back in stock"), QString());
    }
}

void RefundForm::setAmountFault(const QString &text)
{
    m_otherFault->setText(text);
    m_otherFault->setVisible(!text.isEmpty());
}

} // namespace contrordine
