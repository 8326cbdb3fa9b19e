// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casestepper.h"

#include "ui/theme.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int circle = 22;
constexpr int gap = 5;

} // namespace

CaseStepper::CaseStepper(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setStep({});
}

QStringList CaseStepper::labels() const
{
    if (m_kind == CaseKind::Dispute) {
        return {
            //: step of a dispute, very short: gather evidence and open it
            tr("Prepare"),
            //: step of a dispute, very short: the supplier answers
            tr("Supplier", "step"),
            //: step of a dispute, very short: the platform decides
            tr("Decision"),
            //: step of a cancellation or dispute, very short: all done
            tr("Done", "step"),
        };
    }
    return {
        //: step of a cancellation, very short: say why
        tr("Reason"),
        //: step of a cancellation, very short: ask the supplier
        tr("Supplier", "step"),
        //: step of a cancellation, very short: cancel on the shop
        tr("Shop", "step"),
        //: step of a cancellation, very short: all done
        tr("Done", "step"),
    };
}

void CaseStepper::setStep(std::optional<CaseStep> step, CaseKind kind)
{
    m_kind = kind;
    m_trouble = step == CaseStep::SupplierRefused || step == CaseStep::NeedsLook || step == CaseStep::NoteOutcome;
    m_current = -1;
    if (step) {
        switch (*step) {
        case CaseStep::AskSupplier:
        case CaseStep::AwaitSupplier:
        case CaseStep::SupplierRefused:
            m_current = 1;
            break;
        case CaseStep::CancelOnShop:
        case CaseStep::RefundOnShop:
        case CaseStep::CarryingOut:
        case CaseStep::NeedsLook:
            m_current = 2;
            break;
        case CaseStep::PrepareDispute:
            m_current = 0;
            break;
        case CaseStep::AwaitDisputeAnswer:
            m_current = 1;
            break;
        case CaseStep::AwaitDecision:
        case CaseStep::ReturnGoods:
        case CaseStep::AwaitReturnRefund:
        case CaseStep::NoteOutcome:
            m_current = 2;
            break;
        case CaseStep::Done:
            m_current = int(labels().size());
            break;
        }
    }
    const QStringList steps = labels();
    const bool dispute = kind == CaseKind::Dispute;
    QString told;
    if (m_current < 0) {
        //: what a screen reader says; %1 lists the steps
        told = tr("Steps of a cancellation: %1").arg(steps.join(u", "_s));
    } else if (m_current >= steps.size()) {
        told = dispute ? tr("Dispute: all steps are done") : tr("Cancellation: all steps are done");
    } else {
        const QString number = QString::number(m_current + 1);
        const QString all = QString::number(steps.size());
        //: what a screen reader says; %1 is the number of the step, %2 of how many, %3 its name
        told = dispute ? tr("Dispute, step %1 of %2: %3").arg(number, all, steps.at(m_current))
                       : tr("Cancellation, step %1 of %2: %3").arg(number, all, steps.at(m_current));
    }
    setAccessibleName(told);
    setToolTip(told);
    update();
}

QSize CaseStepper::sizeHint() const
{
    int widest = 0;
    for (const QString &label : labels())
        widest = std::max(widest, fontMetrics().horizontalAdvance(label));
    return {int(labels().size()) * (widest + 8), circle + gap + fontMetrics().height() + 2};
}

void CaseStepper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QStringList steps = labels();
    const int count = int(steps.size());
    const int slot = width() / count;
    const bool dark = theme::isDark(palette());
    const theme::ChipColors good = theme::chip(VerdictKind::CancelNow, dark);
    const theme::ChipColors bad = theme::chip(VerdictKind::Dispute, dark);
    const QColor accent = palette().color(QPalette::Active, QPalette::Highlight);
    const QColor quiet = theme::mutedText(palette());
    for (int step = 0; step < count; ++step) {
        const bool done = step < m_current;
        const bool now = step == m_current;
        const QRectF ring(step * slot + (slot - circle) / 2.0, 0.5, circle, circle);
        if (step > 0) {
            painter.setPen(QPen(step <= m_current ? good.text : theme::line(palette()), 2));
            const qreal y = ring.center().y();
            painter.drawLine(QPointF((step - 1) * slot + (slot + circle) / 2.0 + 3, y), QPointF(ring.left() - 3, y));
        }
        painter.setPen(QPen(now ? (m_trouble ? bad.text : accent) : done ? good.text : quiet, 1.4));
        painter.setBrush(now ? (m_trouble ? bad.text : accent) : done ? good.ground : palette().color(QPalette::Base));
        painter.drawEllipse(ring.adjusted(0.7, 0.7, -0.7, -0.7));
        if (done) {
            theme::paintIcon(&painter, ring.adjusted(4, 4, -4, -4), u"check"_s, good.text);
        } else {
            painter.setPen(now ? (m_trouble ? bad.ground : palette().color(QPalette::HighlightedText)) : quiet);
            painter.drawText(ring, Qt::AlignCenter, now && m_trouble ? u"!"_s : QString::number(step + 1));
        }
        QFont labelFont = font();
        labelFont.setWeight(now ? QFont::DemiBold : QFont::Normal);
        painter.setFont(labelFont);
        painter.setPen(now || done ? palette().color(QPalette::Text) : quiet);
        painter.drawText(QRect(step * slot, circle + gap, slot, fontMetrics().height() + 2), Qt::AlignCenter,
                         QFontMetrics(labelFont).elidedText(steps.at(step), Qt::ElideRight, slot - 2));
        painter.setFont(font());
    }
}

} // namespace contrordine
