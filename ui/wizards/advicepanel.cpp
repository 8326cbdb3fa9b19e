// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/advicepanel.h"

#include "app/policies/policydesk.h"
#include "app/supplierdesk.h"
#include "ui/parts/plain.h"
#include "ui/words/supplierwords.h"

#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

AdvicePanel::AdvicePanel(Desk &desk, AdviceFor purpose, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_purpose(purpose)
    , m_promise(plainLabel())
    , m_lines(plainLabel())
{
    setObjectName(u"advice"_s);
    m_promise->setObjectName(u"advicePromise"_s);
    m_lines->setObjectName(u"adviceLines"_s);
    QFont bold = m_promise->font();
    bold.setBold(true);
    m_promise->setFont(bold);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (QLabel *label : {m_promise, m_lines}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    setVisible(false);
    connect(&m_desk.policyDesk(), &PolicyDesk::shopPolicyChanged, this, &AdvicePanel::write);
    connect(&m_desk.supplierDesk(), &SupplierDesk::changed, this, [this] {
        const QList<SupplierId> again = m_asked;
        measure(again);
    });
}

void AdvicePanel::show(const PairDetails &pair, const SupplierOrderId &only)
{
    m_orderedAt = pair.order.createdAt;
    m_sides.clear();
    for (const SupplierSide &side : pair.sides) {
        if (only.isEmpty() || side.order.id == only)
            m_sides.append(side);
    }
    const QList<SupplierId> suppliers = suppliersOf(m_sides);
    if (suppliers != m_asked)
        measure(suppliers);
    else
        write();
}

QCoro::Task<> AdvicePanel::measure(QList<SupplierId> suppliers)
{
    m_asked = suppliers;
    if (suppliers.isEmpty()) {
        m_rows.clear();
        write();
        co_return;
    }
    QPointer<AdvicePanel> self(this);
    const auto rows = co_await m_desk.supplierDesk().find(suppliers);
    if (!self || m_asked != suppliers || !rows)
        co_return; // without figures there is no advice; the page says by itself what it cannot read
    m_rows = *rows;
    write();
}

void AdvicePanel::write()
{
    const QDateTime now = m_desk.clock().now();
    QList<AdviceLine> all;
    QStringList sentences;
    for (const SupplierSide &side : std::as_const(m_sides)) {
        const SupplierId id = supplierId(side.order.platform, side.order.storeId, side.order.storeName);
        for (const SupplierProfile &row : std::as_const(m_rows)) {
            if (row.policy.supplier != id)
                continue;
            const AdviceCase one{.purpose = m_purpose,
                                 .orderedAt = m_orderedAt,
                                 .side = side,
                                 .shop = m_desk.policyDesk().published(),
                                 .policy = row.policy,
                                 .record = row.record};
            const QString name = row.policy.name.isEmpty() ? side.order.id.toString() : row.policy.name;
            const QList<AdviceLine> lines = adviceFor(one, now);
            for (const AdviceLine &line : lines) {
                all.append(line);
                if (!isPromise(line.what))
                    sentences.append(words::advice(line, name, now));
            }
        }
    }
    sentences.removeDuplicates();
    QString promise;
    if (const auto what = promiseOf(all)) {
        AdviceLine line;
        line.what = *what;
        promise = words::advice(line, m_rows.size() == 1 ? m_rows.first().policy.name : tr("a supplier"), now);
    }
    m_promise->setText(promise);
    m_promise->setVisible(!promise.isEmpty());
    m_lines->setText(sentences.join(u'\n'));
    setVisible(!all.isEmpty());
}

} // namespace contrordine
