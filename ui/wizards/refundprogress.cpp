// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/refundprogress.h"

#include "ui/parts/plain.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/spinner.h"
#include "ui/words/refundwords.h"
#include "ui/words/words.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace contrordine
{

RefundProgress::RefundProgress(std::chrono::milliseconds undoWindow, const QString &shopName, QWidget *parent)
    : QWidget(parent)
    , m_shopName(shopName)
    , m_result(new Banner)
    , m_countdown(plainLabel())
    , m_bar(new QProgressBar)
    , m_undo(new QPushButton(tr("Undo the refund")))
    , m_waiting(new QWidget)
    , m_detail(plainLabel())
    , m_write(quietButton(tr("Write to the customer…"), QStringLiteral("writeCustomer")))
{
    m_result->setObjectName(QStringLiteral("result"));
    m_countdown->setObjectName(QStringLiteral("countdown"));
    m_detail->setObjectName(QStringLiteral("detail"));
    m_undo->setObjectName(QStringLiteral("undo"));
    m_undo->setAutoDefault(false);
    m_undo->setMinimumHeight(m_undo->fontMetrics().height() * 3);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_bar->setRange(0, int(undoWindow.count()));
    auto *row = new QHBoxLayout(m_waiting);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new Spinner);
    row->addWidget(
        plainLabel(tr("The request is on its way to the shop. We wait until the shop itself shows it as done.")), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(m_result);
    column->addWidget(m_countdown);
    column->addWidget(m_bar);
    column->addWidget(m_undo);
    column->addWidget(m_waiting);
    column->addWidget(m_detail);
    column->addWidget(m_write);
    column->addStretch();
    connect(m_undo, &QPushButton::clicked, this, &RefundProgress::undoAsked);
    connect(m_write, &QPushButton::clicked, this, &RefundProgress::writeAsked);
}

void RefundProgress::show(Stage stage, const std::optional<RefundDecision> &refund, const std::optional<Action> &action)
{
    m_countdown->setVisible(stage == Stage::UndoWindow);
    m_bar->setVisible(stage == Stage::UndoWindow);
    m_undo->setVisible(stage == Stage::UndoWindow);
    m_waiting->setVisible(stage == Stage::Sending);
    // The message speaks of a bank: store credit is there at once.
    m_write->setVisible(stage == Stage::Refunded && refund && refund->to != RefundTo::StoreCredit);
    m_result->clear();
    m_detail->clear();
    using enum Banner::Tone;
    switch (stage) {
    case Stage::NotConfirmed:
    case Stage::UndoWindow:
    case Stage::Sending:
        break;
    case Stage::Refunded:
        showRefunded(refund, action);
        break;
    case Stage::Refused: {
        Error error{.kind = Error::Kind::Refused};
        if (action) {
            error.code = action->errorCode;
            error.platformMessage = action->platformMessage;
        }
        m_result->show(Bad, words::error(error, m_shopName).joined());
        break;
    }
    case Stage::Unknown:
        m_result->show(Warning, words::outcomeUnknown());
        m_detail->setText(words::outcomeUnknownDetail());
        break;
    }
    m_detail->setVisible(!m_detail->text().isEmpty());
}

void RefundProgress::showRefunded(const std::optional<RefundDecision> &refund, const std::optional<Action> &action)
{
    using enum Banner::Tone;
    const QString amount = refund ? words::money(refund->amount) : QString();
    const QJsonArray failed = action ? action->receipt.value(QLatin1String("failed_parts")).toArray() : QJsonArray();
    if (!failed.isEmpty()) {
        QStringList sentences;
        for (const QJsonValue &part : failed)
            sentences.append(words::failedRefundPart(part.toObject()));
        //: %1 is an amount; sentences about the parts that failed follow
        m_result->show(Warning, tr("The shop shows the refund of %1, but a part of it failed.").arg(amount));
        m_detail->setText(sentences.join(u'\n'));
    } else if (refund && refund->to == RefundTo::StoreCredit) {
        //: %1 is an amount
        m_result->show(Good, tr("%1 refunded as store credit. The shop shows it.").arg(amount));
    } else {
        //: %1 is an amount
        m_result->show(Good, tr("%1 refunded. The shop shows it.").arg(amount));
        m_detail->setText(words::refundTravels());
    }
}

void RefundProgress::showCountdown(std::chrono::milliseconds left)
{
    const auto seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
    m_countdown->setText(
        tr("The customer will be refunded in %n seconds. Nothing has been sent yet.", nullptr, seconds));
    m_bar->setValue(static_cast<int>(left.count()));
}

void RefundProgress::setUndoing(bool undoing) { m_undo->setEnabled(!undoing); }

} // namespace contrordine
