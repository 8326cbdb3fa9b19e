// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/suppliers/gapview.h"

#include "ui/parts/plain.h"
#include "ui/words/policywords.h"
#include "ui/words/supplierwords.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

GapView::GapView(QWidget *parent)
    : QWidget(parent)
    , m_intro(plainLabel())
    , m_law(plainLabel())
    , m_list(new QListWidget)
    , m_open(quietButton({}, u"openGap"_s))
{
    setObjectName(u"gapView"_s);
    m_intro->setObjectName(u"gapIntro"_s);
    m_law->setObjectName(u"lawGaps"_s);
    m_list->setObjectName(u"gaps"_s);
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAlternatingRowColors(true);
    m_list->setSpacing(2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 8);
    column->setSpacing(10);
    column->addWidget(m_intro);
    column->addWidget(m_law);
    column->addWidget(m_list, 1);
    column->addWidget(m_open);
    const auto openCurrent = [this] {
        if (const QListWidgetItem *item = m_list->currentItem())
            Q_EMIT supplierAsked(SupplierId(item->data(Qt::UserRole).toString()));
    };
    connect(m_list, &QListWidget::itemActivated, this, openCurrent);
    connect(m_open, &QPushButton::clicked, this, openCurrent);
    connect(m_list, &QListWidget::currentItemChanged, this,
            [this](const QListWidgetItem *item) { m_open->setEnabled(item); });
    write();
}

void GapView::show(const ShopPolicy &shop, Stand stand, const QList<SupplierStanding> &suppliers)
{
    m_shop = shop;
    m_stand = stand;
    m_suppliers = suppliers;
    write();
}

void GapView::write()
{
    m_list->clear();
    m_list->setAccessibleName(tr("Where the policies differ"));
    m_open->setText(tr("&Go to the supplier"));
    m_open->setEnabled(false);
    const QList<PolicyGap> gaps = policyGaps(m_shop, m_suppliers);
    QStringList intro;
    if (m_stand == Stand::Proposed) {
        intro.append(tr("You have not published a policy of your own yet. This is how one that gives what the law asks "
                        "for would stand beside your suppliers’."));
    } else if (m_stand == Stand::Drafted) {
        intro.append(tr("Your policy is not published yet. This is how the draft stands beside your suppliers’."));
    }
    intro.append(gaps.isEmpty()
                     ? tr("It promises nothing that your suppliers do not give.")
                     : tr("What you promise your customers and a supplier does not give comes out of your own pocket. "
                          "What has cost most is on top; what is not known about a supplier is no yes: ask."));
    m_intro->setText(intro.join(u'\n'));
    QStringList law;
    const QList<LawGap> lawful = lawGaps(m_shop);
    for (const LawGap gap : lawful)
        law.append(u"• "_s + words::lawGap(gap, m_shop));
    if (!law.isEmpty()) {
        law.prepend(tr("Less than the law gives consumers in the EU:"));
        law.append(words::noLegalAdvice());
    }
    m_law->setText(law.join(u'\n'));
    m_law->setVisible(!law.isEmpty());
    QSet<QString> said; // the same cases have cost it at several points: told once, or it looks like several sums
    for (const PolicyGap &gap : gaps) {
        QStringList lines{gap.known
                              //: %1 is a supplier, %2 what it is about: "Days to return"
                              ? tr("%1 · %2").arg(gap.name, words::policyPoint(gap.point))
                              //: %1 is a supplier, %2 what it is about: "Days to return"
                              : tr("%1 · %2 · not known").arg(gap.name, words::policyPoint(gap.point))};
        lines.append(words::gap(gap));
        const QString cost = words::gapCost(gap);
        const QString whose = gap.supplier.toString() + cost;
        if (!cost.isEmpty() && !said.contains(whose)) {
            lines.append(cost);
            said.insert(whose);
        }
        auto *item = new QListWidgetItem(lines.join(u'\n'), m_list);
        item->setData(Qt::UserRole, gap.supplier.toString());
    }
    m_list->setVisible(!gaps.isEmpty());
    m_open->setVisible(!gaps.isEmpty());
}

void GapView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        write();
}

} // namespace contrordine
