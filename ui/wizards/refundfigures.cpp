// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/refundfigures.h"

#include "ui/parts/plain.h"
#include "ui/words/words.h"

#include <QFormLayout>
#include <QLabel>

namespace contrordine
{

namespace
{

QLabel *figure(const QString &name, bool strong = false)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QFont font = label->font();
    font.setBold(strong);
    label->setFont(font);
    return label;
}

/// A row that is there only while it has something to say.
void showRow(QFormLayout *rows, QLabel *value, const std::optional<Money> &money)
{
    value->setText(money ? words::money(*money) : QString());
    value->setVisible(money.has_value());
    if (QWidget *name = rows->labelForField(value))
        name->setVisible(money.has_value());
}

} // namespace

RefundFigures::RefundFigures(QWidget *parent)
    : QFrame(parent)
    , m_rows(new QFormLayout(this))
    , m_amount(figure(QStringLiteral("amount"), true))
    , m_inShop(figure(QStringLiteral("inShop")))
    , m_tax(figure(QStringLiteral("tax")))
    , m_left(figure(QStringLiteral("left")))
    , m_consequences(plainLabel())
{
    setFrameShape(QFrame::StyledPanel);
    m_rows->setContentsMargins(14, 12, 14, 12);
    m_rows->setVerticalSpacing(8);
    m_rows->addRow(tr("The customer gets"), m_amount);
    m_rows->addRow(tr("In your shop’s currency"), m_inShop);
    m_rows->addRow(tr("Tax contained in it"), m_tax);
    m_rows->addRow(tr("Can be refunded in all"), m_left);
    m_consequences->setObjectName(QStringLiteral("consequences"));
    m_rows->addRow(m_consequences);
}

void RefundFigures::show(const Figures &figures)
{
    m_amount->setText(figures.amount);
    showRow(m_rows, m_inShop, figures.inShop);
    showRow(m_rows, m_tax, figures.tax);
    m_left->setText(words::money(figures.left));
    m_consequences->setText(figures.consequences.join(u'\n'));
    m_consequences->setVisible(!figures.consequences.isEmpty());
    keepEverythingInSight();
}

void RefundFigures::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    keepEverythingInSight();
}

/// Wrapped text has no height of its own that a layout would keep: what will happen must not be cut.
void RefundFigures::keepEverythingInSight()
{
    m_rows->activate();
    setMinimumHeight(m_rows->totalHeightForWidth(width()));
}

} // namespace contrordine
