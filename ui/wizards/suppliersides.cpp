// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/suppliersides.h"

#include "ui/parts/plain.h"
#include "ui/words/causewords.h"
#include "ui/words/words.h"

#include <QFormLayout>
#include <QLabel>

namespace contrordine
{

namespace
{

QLabel *figure(const QString &name, bool strong = false)
{
    auto *label = plainLabel();
    label->setObjectName(name);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QFont font = label->font();
    font.setBold(strong);
    label->setFont(font);
    return label;
}

/// A line a currency: they are never added.
QString lines(const QList<RefundBalance::Side> &sides, Money RefundBalance::Side::*which)
{
    QStringList amounts;
    for (const RefundBalance::Side &side : sides) {
        if (!(side.*which).isZero())
            amounts.append(words::money(side.*which));
    }
    return amounts.join(u'\n');
}

void showRow(QFormLayout *rows, QLabel *value, const QString &text)
{
    value->setText(text);
    rows->setRowVisible(value, !text.isEmpty());
}

} // namespace

SupplierSides::SupplierSides(QWidget *parent)
    : QFrame(parent)
    , m_rows(new QFormLayout(this))
    , m_paid(figure(QStringLiteral("sidePaid")))
    , m_expected(figure(QStringLiteral("sideExpected")))
    , m_claimable(figure(QStringLiteral("sideClaimable")))
    , m_pocket(figure(QStringLiteral("pocket"), true))
    , m_atBest(figure(QStringLiteral("pocketAtBest")))
    , m_rate(plainLabel())
    , m_unknown(plainLabel())
{
    setObjectName(QStringLiteral("supplierSides"));
    setFrameShape(QFrame::StyledPanel);
    m_rows->setContentsMargins(14, 12, 14, 12);
    m_rows->setVerticalSpacing(8);
    m_rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_rate->setObjectName(QStringLiteral("rateUsed"));
    m_unknown->setObjectName(QStringLiteral("sideUnknown"));
    m_rows->addRow(tr("Paid to the supplier"), m_paid);
    m_rows->addRow(tr("Of it owed to you, or home already"), m_expected);
    m_rows->addRow(tr("Can be claimed, nobody has agreed to it"), m_claimable);
    m_rows->addRow(tr("Out of your own pocket as things stand"), m_pocket);
    m_rows->addRow(tr("If the supplier paid all of it back"), m_atBest);
    m_rows->addRow(m_rate);
    m_rows->addRow(m_unknown);
}

void SupplierSides::show(const Money &gives, const RefundBalance &balance, const QDate &today)
{
    using Side = RefundBalance::Side;
    showRow(m_rows, m_paid, lines(balance.suppliers, &Side::paid));
    const QString expected = lines(balance.suppliers, &Side::expected);
    showRow(m_rows, m_expected, expected.isEmpty() && !balance.suppliers.isEmpty() ? tr("nothing so far") : expected);
    const QString claimable = lines(balance.suppliers, &Side::claimable);
    showRow(m_rows, m_claimable, claimable);
    //: %1 is what the customer gets, %2 an amount in another currency that comes back from the supplier
    const QString apart = tr("%1, less %2").arg(words::money(gives));
    m_pocket->setText(balance.pocket ? words::money(*balance.pocket)
                                     : apart.arg(expected.split(u'\n').join(QStringLiteral(" · "))));
    QStringList all;
    for (const QString &part : {expected, claimable}) {
        if (!part.isEmpty())
            all += part.split(u'\n');
    }
    showRow(m_rows, m_atBest,
            claimable.isEmpty()        ? QString()
                : balance.pocketAtBest ? words::money(*balance.pocketAtBest)
                                       : apart.arg(all.join(QStringLiteral(" · "))));
    QStringList sentences;
    for (const Conversion &one : balance.conversions)
        //: behind amounts that were converted; %1 is "at 1 EUR = 1.0873 USD of 20 Nov 2026, typed by you (4 days old)"
        sentences.append(tr("Converted %1.").arg(words::conversion(one, today)));
    if (!balance.rateMissing.isEmpty())
        sentences.append(tr("Two currencies are not added up without a rate. Type one, or import a file of rates."));
    showRow(m_rows, m_rate, sentences.join(u'\n'));
    showRow(m_rows, m_unknown,
            balance.complete ? QString() : tr("What was paid for a supplier order is not known: it is not in here."));
    keepEverythingInSight();
}

void SupplierSides::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    keepEverythingInSight();
}

/// Wrapped text has no height of its own that a layout would keep: what it costs must not be cut.
void SupplierSides::keepEverythingInSight()
{
    m_rows->activate();
    setMinimumHeight(m_rows->totalHeightForWidth(width()));
}

} // namespace contrordine
