// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/messagewords.h"

#include <QCoreApplication>

namespace contrordine::words
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct MessageWords {
    Q_DECLARE_TR_FUNCTIONS(MessageWords)
};

} // namespace

QString templateKind(TemplateKind kind)
{
    switch (kind) {
    case TemplateKind::SupplierCancel:
        return MessageWords::tr("Please cancel");
    case TemplateKind::SupplierTracking:
        return MessageWords::tr("Tracking number, please");
    case TemplateKind::SupplierTrackingRefused:
        return MessageWords::tr("Tracking number, after a refusal");
    case TemplateKind::SupplierDispute:
        return MessageWords::tr("Statement of a dispute");
    case TemplateKind::SupplierPolicy:
        return MessageWords::tr("Questions about their policy");
    case TemplateKind::CustomerCancelled:
        return MessageWords::tr("Order cancelled");
    case TemplateKind::CustomerTooLate:
        return MessageWords::tr("Too late to cancel");
    case TemplateKind::CustomerPartialOffer:
        return MessageWords::tr("Offer of a partial refund");
    case TemplateKind::CustomerRefundOnWay:
        return MessageWords::tr("Refund on its way");
    case TemplateKind::CustomerEvidence:
        return MessageWords::tr("Photos, please");
    }
    return {};
}

QString messageLanguage(MessageLanguage language)
{
    switch (language) {
    case MessageLanguage::English:
        return MessageWords::tr("English");
    case MessageLanguage::Italian:
        return MessageWords::tr("Italian");
    case MessageLanguage::Chinese:
        return MessageWords::tr("Chinese");
    }
    return {};
}

QString placeholder(Placeholder placeholder)
{
    using enum Placeholder;
    switch (placeholder) {
    case Customer:
        return MessageWords::tr("Customer’s name");
    case Order:
        return MessageWords::tr("Order number on the shop");
    case OrderDate:
        return MessageWords::tr("Date of the order");
    case Items:
        return MessageWords::tr("Items ordered");
    case Shop:
        return MessageWords::tr("Name of your shop");
    case ShopEmail:
        return MessageWords::tr("Your e-mail for customers");
    case RefundAmount:
        return MessageWords::tr("Amount refunded");
    case OfferedAmount:
        return MessageWords::tr("Amount offered");
    case RefundDays:
        return MessageWords::tr("Days until the refund");
    case WithdrawalDays:
        return MessageWords::tr("Days to ask for a return");
    case Evidence:
        return MessageWords::tr("What the photos should show");
    case Supplier:
        return MessageWords::tr("Supplier’s name");
    case SupplierOrder:
        return MessageWords::tr("Supplier order number");
    case Reason:
        return MessageWords::tr("Reason of the cancellation");
    case TrackingNumber:
        return MessageWords::tr("Tracking number");
    case TrackingDays:
        return MessageWords::tr("Days to give the tracking number");
    case Bought:
        return MessageWords::tr("What was bought and paid");
    case History:
        return MessageWords::tr("What was asked and answered");
    case Complaint:
        return MessageWords::tr("What is wrong");
    case Claim:
        return MessageWords::tr("What you ask for");
    }
    return {};
}

QString missingValues(const FilledMessage &message)
{
    if (!message.unknown.isEmpty())
        //: %1 is what was typed, like {ordre}
        return MessageWords::tr("This is no placeholder: %1. Correct it, or the message cannot be sent.")
            .arg(message.unknown.join(u", "_s));
    if (message.missing.isEmpty())
        return {};
    QStringList names;
    for (const Placeholder one : message.missing)
        names.append(placeholder(one));
    //: %1 is a list of values that are not known: "Amount offered, Supplier's name"
    return MessageWords::tr("Still missing: %1. It can be copied once this is filled in.").arg(names.join(u", "_s));
}

} // namespace contrordine::words
