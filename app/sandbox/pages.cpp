// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/pages.h"

using namespace Qt::Literals::StringLiterals;

namespace contrordine::pages
{

namespace
{

QString decimal(qint64 minor, const QString &currency)
{
    return Money(minor, *Currency::fromCode(currency)).decimal() + u' ' + currency;
}

SandboxAnswer page(const QString &title, const QString &body, int status = 200)
{
    const QString html = uR"(<!doctype html><html lang="en"><head><meta charset="utf-8"><title>%1</title>
<meta name="viewport" content="width=device-width"><style>
body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
.sandbox{background:#fff3cd;border:1px solid #e0c25c;border-radius:6px;padding:.5rem 1rem}
dl{display:grid;grid-template-columns:9rem 1fr;gap:.25rem 1rem}dt{color:#666}dd{margin:0}
button{font:inherit;padding:.6rem 1.6rem;border-radius:6px;border:1px solid #b3261e;background:#fff;color:#b3261e;cursor:pointer}
button.sure{background:#b3261e;color:#fff}.notice{background:#e8f1fb;border-radius:6px;padding:.75rem 1rem}
</style></head><body><p class="sandbox">Sandbox on this computer: nothing here costs money.</p>%2</body></html>)"_s.arg(
        title.toHtmlEscaped(), body);
    return {status, html.toUtf8(), "text/html; charset=utf-8"};
}

QString statusText(const WorldSupplierOrder &order)
{
    if (order.cancelled)
        return u"Canceled"_s;
    static const QHash<QString, QString> words{{u"PLACE_ORDER_SUCCESS"_s, u"To pay"_s},
                                               {u"WAIT_SELLER_SEND_GOODS"_s, u"Processing"_s},
                                               {u"IN_CANCEL"_s, u"Cancellation requested"_s},
                                               {u"SELLER_PART_SEND_GOODS"_s, u"Partly shipped"_s},
                                               {u"WAIT_BUYER_ACCEPT_GOODS"_s, u"Shipped"_s},
                                               {u"IN_ISSUE"_s, u"In dispute"_s},
                                               {u"FINISH"_s, u"Completed"_s}};
    return words.value(order.status, order.status);
}

} // namespace

SandboxAnswer index(const World &world)
{
    QString body =
        u"<h1>Contrordine’s sandbox</h1><p>A shop and its suppliers, on this computer only.</p><h2>Supplier orders</h2><ul>"_s;
    const QList<const WorldSupplierOrder *> orders = world.supplierOrders();
    for (const WorldSupplierOrder *order : orders)
        body += u"<li><a href=\"/p/order/detail.html?orderId=%1\">%1</a> – %2</li>"_s.arg(
            order->id, statusText(*order).toHtmlEscaped());
    return page(u"Sandbox"_s, body + u"</ul>"_s);
}

SandboxAnswer supplierOrder(const World &world, const QString &id, const QString &notice)
{
    const WorldSupplierOrder *order = world.supplierOrder(id);
    if (!order)
        return notFound();
    QString body = u"<h1>Order detail</h1>"_s;
    if (!notice.isEmpty())
        body += u"<p class=\"notice\">"_s + notice.toHtmlEscaped() + u"</p>"_s;
    body += u"<dl><dt>Ref. "
            u"Number</dt><dd>%1</dd><dt>Status</dt><dd><strong>%2</strong></dd><dt>Store</dt><dd>%3</dd><dt>Item</"
            u"dt><dd>%4 × %5</dd>"
            "<dt>Total</dt><dd>%6</dd></dl>"_s.arg(order->id, statusText(*order).toHtmlEscaped(),
                                                   world.storeOf(*order).name.toHtmlEscaped(),
                                                   QString::number(order->quantity), order->title.toHtmlEscaped(),
                                                   decimal(order->amount, order->currency));
    if (!order->message.isEmpty())
        body += u"<h2>Message from the store</h2><p class=\"notice\">"_s + order->message.toHtmlEscaped() + u"</p>"_s;
    if (world.mayRequestCancel(*order))
        body +=
            u"<form method=\"get\" action=\"/p/order/cancel\"><input type=\"hidden\" name=\"orderId\" value=\"%1\"><button>Cancel</button></form>"_s
                .arg(order->id);
    if (world.mayOpenDispute(*order))
        body +=
            u"<form method=\"get\" action=\"/p/dispute/open\"><input type=\"hidden\" name=\"orderId\" value=\"%1\"><button>Return/Refund</button></form>"_s
                .arg(order->id);
    return page(u"Order "_s + order->id, body);
}

SandboxAnswer disputeForm(const World &world, const QString &id)
{
    const WorldSupplierOrder *order = world.supplierOrder(id);
    if (!order)
        return notFound();
    return page(u"Return or refund "_s + id,
                uR"(<h1>Return or refund for order %1</h1><form method="post" action="/p/dispute/open?orderId=%1">
<p><label>What do you want? <select name="kind"><option>Refund only</option><option>Return goods</option></select></label></p>
<p><label>Reason <select name="reason"><option>I have not received my order</option><option>Not as described</option>
<option>Damaged</option></select></label></p><p><label>Amount <input name="amount" value="%2"></label></p>
<p><label>Details<br><textarea name="details" rows="8" cols="60"></textarea></label></p>
<button class="sure">Submit</button></form><p><a href="/p/order/detail.html?orderId=%1">Back</a></p>)"_s.arg(
                    order->id, decimal(order->amount, order->currency)));
}

SandboxAnswer supplierCancelForm(const World &world, const QString &id)
{
    const WorldSupplierOrder *order = world.supplierOrder(id);
    if (!order)
        return notFound();
    return page(u"Cancel order "_s + id,
                uR"(<h1>Cancel order %1?</h1><form method="post" action="/p/order/cancel?orderId=%1">
<p><label>Reason <select name="reason"><option>Order created by mistake</option><option>Need to modify the order</option>
<option>Need to modify shipping address</option><option>Other reasons</option></select></label></p>
<button class="sure">Confirm</button></form><p><a href="/p/order/detail.html?orderId=%1">Back</a></p>)"_s.arg(
                    order->id));
}

SandboxAnswer shopOrder(const World &world, const QString &number)
{
    const WorldShopOrder *order = world.order(u"gid://shopify/Order/"_s + number);
    if (!order)
        return notFound();
    QString body =
        u"<h1>%1</h1><dl><dt>Customer</dt><dd>%2</dd><dt>Payment</dt><dd>%3</dd><dt>Fulfillment</dt><dd>%4</dd>"
        "<dt>Total</dt><dd>%5</dd><dt>Refunded</dt><dd>%6</dd></dl>"_s.arg(
            order->name, QString(order->firstName + u' ' + order->lastName).toHtmlEscaped(), order->financial,
            order->fulfillment, decimal(order->total(), order->currency), decimal(order->refunded(), order->currency));
    if (order->cancelledAt.isValid())
        body += u"<p class=\"notice\">Canceled</p>"_s;
    return page(order->name, body);
}

SandboxAnswer authorize(const QString &query)
{
    const QString form = u"<form method=\"post\" action=\"/oauth/authorize/%1?%2\"><button%3>%4</button></form>"_s;
    const QString action = query.toHtmlEscaped();
    return page(u"Authorize"_s,
                u"<h1>Authorize</h1><p>The app Contrordine wants to read the orders of your AliExpress account.</p>"_s
                    + form.arg(u"yes"_s, action, QString(), u"Authorize"_s) + u"<p></p>"_s
                    + form.arg(u"no"_s, action, QString(), u"Refuse"_s));
}

SandboxAnswer messages()
{
    return page(u"Messages"_s, u"<h1>Messages</h1><p>On the real site you would write to the supplier here.</p>"_s);
}

SandboxAnswer notFound()
{
    return page(u"Not found"_s, u"<h1>Not found</h1><p>There is no such page in the sandbox.</p>"_s, 404);
}

} // namespace contrordine::pages
