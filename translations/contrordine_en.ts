<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccessWords</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CauseWords</name>
    <message numerus="yes">
        <source>%n days old</source>
        <translation>
            <numerusform>%n day old</numerusform>
            <numerusform>%n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rates imported.</source>
        <translation>
            <numerusform>%n rate imported.</numerusform>
            <numerusform>%n rates imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more lines.</source>
        <translation>
            <numerusform>And %n more line.</numerusform>
            <numerusform>And %n more lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>%n orders</source>
        <comment>count below a table</comment>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders written to %1.</source>
        <translation>
            <numerusform>%n order written to %1.</numerusform>
            <numerusform>%n orders written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n rows read.</source>
        <translation>
            <numerusform>%1: %n row read.</numerusform>
            <numerusform>%1: %n rows read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are called %1. Say which by --shop, or by the whole number:</source>
        <translation>
            <numerusform>%n order is called %1. Say which by --shop, or by the whole number:</numerusform>
            <numerusform>%n orders are called %1. Say which by --shop, or by the whole number:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DisputeWords</name>
    <message numerus="yes">
        <source>You can open it now: the parcel has not moved for more than %n days. %1</source>
        <translation>
            <numerusform>You can open it now: the parcel has not moved for more than %n day. %1</numerusform>
            <numerusform>You can open it now: the parcel has not moved for more than %n days. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message numerus="yes">
        <source>%n cases are waiting for you</source>
        <extracomment>title of a notification</extracomment>
        <translation>
            <numerusform>%n case is waiting for you</numerusform>
            <numerusform>%n cases are waiting for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue for %n days</source>
        <translation>
            <numerusform>overdue for %n day</numerusform>
            <numerusform>overdue for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shorten it to %n characters.</source>
        <translation>
            <numerusform>Shorten it to %n character.</numerusform>
            <numerusform>Shorten it to %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairFacts</name>
    <message numerus="yes">
        <source>%n refunded or removed</source>
        <translation>
            <numerusform>%n refunded or removed</numerusform>
            <numerusform>%n refunded or removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message numerus="yes">
        <source>%n days to return: EU consumers have 14 (Directive 2011/83/EU, art. 9; art. 52 Codice del consumo).</source>
        <extracomment>%n is the number of days that the merchant chose</extracomment>
        <translation>
            <numerusform>%n day to return: EU consumers have 14 (Directive 2011/83/EU, art. 9; art. 52 Codice del consumo).</numerusform>
            <numerusform>%n days to return: EU consumers have 14 (Directive 2011/83/EU, art. 9; art. 52 Codice del consumo).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days to send the goods: EU consumers have 14 (Directive 2011/83/EU, art. 14; art. 57 Codice del consumo).</source>
        <translation>
            <numerusform>%n day to send the goods: EU consumers have 14 (Directive 2011/83/EU, art. 14; art. 57 Codice del consumo).</numerusform>
            <numerusform>%n days to send the goods: EU consumers have 14 (Directive 2011/83/EU, art. 14; art. 57 Codice del consumo).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days to refund: at most 14 (Directive 2011/83/EU, art. 13; art. 56 Codice del consumo).</source>
        <translation>
            <numerusform>%n day to refund: at most 14 (Directive 2011/83/EU, art. 13; art. 56 Codice del consumo).</numerusform>
            <numerusform>%n days to refund: at most 14 (Directive 2011/83/EU, art. 13; art. 56 Codice del consumo).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefundWords</name>
    <message numerus="yes">
        <source>%n pieces go back in stock at %1 and are not sent any more.</source>
        <extracomment>%1 is a place</extracomment>
        <translation>
            <numerusform>%n piece goes back in stock at %1 and is not sent any more.</numerusform>
            <numerusform>%n pieces go back in stock at %1 and are not sent any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned pieces go back in stock at %1.</source>
        <extracomment>pieces that had been sent and have come back; %1 is a place</extracomment>
        <translation>
            <numerusform>%n returned piece goes back in stock at %1.</numerusform>
            <numerusform>%n returned pieces go back in stock at %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces that have not left stay in the order, still to be sent.</source>
        <translation>
            <numerusform>%n piece that has not left stays in the order, still to be sent.</numerusform>
            <numerusform>%n pieces that have not left stay in the order, still to be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupplierWords</name>
    <message numerus="yes">
        <source>%n asked</source>
        <comment>cancellations</comment>
        <translation>
            <numerusform>%n asked</numerusform>
            <numerusform>%n asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n granted</source>
        <comment>cancellations</comment>
        <translation>
            <numerusform>%n granted</numerusform>
            <numerusform>%n granted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>cancellations</comment>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <comment>cancellations</comment>
        <translation>
            <numerusform>%n without an answer</numerusform>
            <numerusform>%n without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still waiting</source>
        <comment>cancellations</comment>
        <translation>
            <numerusform>%n still waiting</numerusform>
            <numerusform>%n still waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n won</source>
        <comment>disputes</comment>
        <translation>
            <numerusform>%n won</numerusform>
            <numerusform>%n won</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled</source>
        <comment>disputes</comment>
        <translation>
            <numerusform>%n settled</numerusform>
            <numerusform>%n settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <comment>disputes</comment>
        <translation>
            <numerusform>%n lost</numerusform>
            <numerusform>%n lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>disputes</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paid</source>
        <comment>refunds</comment>
        <translation>
            <numerusform>%n paid</numerusform>
            <numerusform>%n paid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them late</source>
        <comment>refunds</comment>
        <translation>
            <numerusform>%n of them late</numerusform>
            <numerusform>%n of them late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <comment>refunds</comment>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <comment>refunds</comment>
        <translation>
            <numerusform>%n on the way</numerusform>
            <numerusform>%n on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written off</source>
        <comment>refunds</comment>
        <translation>
            <numerusform>%n written off</numerusform>
            <numerusform>%n written off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation>
            <numerusform>%n business day</numerusform>
            <numerusform>%n business days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It promises %n business day(s).</source>
        <translation>
            <numerusform>It promises %n business day.</numerusform>
            <numerusform>It promises %n business days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Usual on the platform: at most %n business day(s).</source>
        <translation>
            <numerusform>Usual on the platform: at most %n business day.</numerusform>
            <numerusform>Usual on the platform: at most %n business days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s) beyond the promise</source>
        <translation>
            <numerusform>%n business day beyond the promise</numerusform>
            <numerusform>%n business days beyond the promise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n cancelled order(s)</source>
        <translation>
            <numerusform>%1 on %n cancelled order</numerusform>
            <numerusform>%1 on %n cancelled orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n refund(s) after it was sent</source>
        <translation>
            <numerusform>%1 on %n refund after it was sent</numerusform>
            <numerusform>%1 on %n refunds after it was sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more refunded order(s): what the supplier was paid is not known.</source>
        <translation>
            <numerusform>%n more refunded order: what the supplier was paid is not known.</numerusform>
            <numerusform>%n more refunded orders: what the supplier was paid is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled order(s) since %1 cost you %2.</source>
        <extracomment>%1 is a month (&quot;March 2026&quot;), %2 an amount, or several of different currencies</extracomment>
        <translation>
            <numerusform>%n cancelled order since %1 cost you %2.</numerusform>
            <numerusform>%n cancelled orders since %1 cost you %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n return(s) since %1 cost you %2.</source>
        <extracomment>%1 is a month (&quot;March 2026&quot;), %2 an amount, or several of different currencies</extracomment>
        <translation>
            <numerusform>%n return since %1 cost you %2.</numerusform>
            <numerusform>%n returns since %1 cost you %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your policy takes back within %n day(s) of receipt: %1.</source>
        <extracomment>%1 is a list of causes, %n days from receipt</extracomment>
        <translation>
            <numerusform>Your policy takes back within %n day of receipt: %1.</numerusform>
            <numerusform>Your policy takes back within %n days of receipt: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes back within %n day(s) of receipt: %2.</source>
        <extracomment>%1 is a supplier, %2 a list of causes, %n days from receipt</extracomment>
        <translation>
            <numerusform>%1 takes back within %n day of receipt: %2.</numerusform>
            <numerusform>%1 takes back within %n days of receipt: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 says it refunds within %n business day(s).</source>
        <extracomment>%1 is a supplier</extracomment>
        <translation>
            <numerusform>%1 says it refunds within %n business day.</numerusform>
            <numerusform>%1 says it refunds within %n business days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancellation(s) asked so far, %1 granted: too few to judge.</source>
        <extracomment>%1 of them were granted</extracomment>
        <translation>
            <numerusform>%n cancellation asked so far, %1 granted: too few to judge.</numerusform>
            <numerusform>%n cancellations asked so far, %1 granted: too few to judge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dispute(s) decided so far, %1 in your favour: too few to judge.</source>
        <extracomment>%1 of them</extracomment>
        <translation>
            <numerusform>%n dispute decided so far, %1 in your favour: too few to judge.</numerusform>
            <numerusform>%n disputes decided so far, %1 in your favour: too few to judge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) paid so far, %1 of them late;</source>
        <extracomment>%1 is how many of them were late</extracomment>
        <translation>
            <numerusform>%n refund paid so far, %1 of them late;</numerusform>
            <numerusform>%n refunds paid so far, %1 of them late;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually after %n business day(s).</source>
        <comment>refunds</comment>
        <translation>
            <numerusform>usually after %n business day.</numerusform>
            <numerusform>usually after %n business days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) paid so far, %1 of them late: too few to judge.</source>
        <extracomment>%1 is how many of them were late</extracomment>
        <translation>
            <numerusform>%n refund paid so far, %1 of them late: too few to judge.</numerusform>
            <numerusform>%n refunds paid so far, %1 of them late: too few to judge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s): too few to judge</source>
        <translation>
            <numerusform>%n case: too few to judge</numerusform>
            <numerusform>%n cases: too few to judge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You promise %n day(s)</source>
        <comment>to return</comment>
        <translation>
            <numerusform>You promise %n day</numerusform>
            <numerusform>You promise %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %2 takes returns for %n.</source>
        <comment>days</comment>
        <extracomment>%1 is &quot;You promise 30 days&quot;, %2 a supplier</extracomment>
        <translation>
            <numerusform>%1; %2 takes returns for %n.</numerusform>
            <numerusform>%1; %2 takes returns for %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You refund within %n day(s)</source>
        <translation>
            <numerusform>You refund within %n day</numerusform>
            <numerusform>You refund within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %2 takes %n business day(s): you advance the money.</source>
        <extracomment>%1 is &quot;You refund within 14 days&quot;, %2 a supplier; the merchant&apos;s own money bridges the time</extracomment>
        <translation>
            <numerusform>%1; %2 takes %n business day: you advance the money.</numerusform>
            <numerusform>%1; %2 takes %n business days: you advance the money.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business days</source>
        <translation>
            <numerusform>%n business day</numerusform>
            <numerusform>%n business days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %n minutes</source>
        <translation>
            <numerusform>within %n minute</numerusform>
            <numerusform>within %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %n hours</source>
        <translation>
            <numerusform>within %n hour</numerusform>
            <numerusform>within %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %n days</source>
        <translation>
            <numerusform>within %n day</numerusform>
            <numerusform>within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <extracomment>How long something will still take</extracomment>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hours</source>
        <extracomment>How long something will still take</extracomment>
        <translation>
            <numerusform>about %n hour</numerusform>
            <numerusform>about %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::CancelMany</name>
    <message numerus="yes">
        <source>%n cases are open.</source>
        <translation>
            <numerusform>%n case is open.</numerusform>
            <numerusform>%n cases are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders have no case: the list says why.</source>
        <translation>
            <numerusform>%n order has no case: the list says why.</numerusform>
            <numerusform>%n orders have no case: the list says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for you: take them one after the other.</source>
        <translation>
            <numerusform>%n waits for you.</numerusform>
            <numerusform>%n wait for you: take them one after the other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for somebody else.</source>
        <translation>
            <numerusform>%n waits for somebody else.</numerusform>
            <numerusform>%n wait for somebody else.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n cases</source>
        <translation>
            <numerusform>Open %n case</numerusform>
            <numerusform>Open %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::DetailsPanel</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::DisputeClaim</name>
    <message numerus="yes">
        <source>The return has to be sent within %n days once it is agreed, usually at your cost. Else the money goes to the supplier.</source>
        <extracomment>%n is a number of days</extracomment>
        <translation>
            <numerusform>The return has to be sent within %n day once it is agreed, usually at your cost. Else the money goes to the supplier.</numerusform>
            <numerusform>The return has to be sent within %n days once it is agreed, usually at your cost. Else the money goes to the supplier.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::ExportTool</name>
    <message numerus="yes">
        <source>%n orders written to %1.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>
            <numerusform>%n order written to %1.</numerusform>
            <numerusform>%n orders written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::FollowUp</name>
    <message numerus="yes">
        <source>(%n) %1</source>
        <extracomment>window title; %n is how many cases wait for the merchant, %1 the program&apos;s name</extracomment>
        <translation>
            <numerusform>(%n) %1</numerusform>
            <numerusform>(%n) %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders need you</source>
        <translation>
            <numerusform>%n order needs you</numerusform>
            <numerusform>%n orders need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::ImportDialog</name>
    <message numerus="yes">
        <source>%n rows read.</source>
        <translation>
            <numerusform>%n row read.</numerusform>
            <numerusform>%n rows read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new,</source>
        <comment>import report, continued by: 3 changed</comment>
        <translation>
            <numerusform>%n new,</numerusform>
            <numerusform>%n new,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed,</source>
        <comment>import report, continued by: 5 as they were</comment>
        <translation>
            <numerusform>%n changed,</numerusform>
            <numerusform>%n changed,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they were.</source>
        <comment>import report</comment>
        <translation>
            <numerusform>%n as it was.</numerusform>
            <numerusform>%n as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were not taken:</source>
        <translation>
            <numerusform>%n row was not taken:</numerusform>
            <numerusform>%n rows were not taken:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them name an order that is not here; import or synchronize the orders first.</source>
        <translation>
            <numerusform>%n of them names an order that is not here; import or synchronize the orders first.</numerusform>
            <numerusform>%n of them name an order that is not here; import or synchronize the orders first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::LinkHistory</name>
    <message numerus="yes">
        <source>import of %n links</source>
        <extracomment>in the Edit menu behind &quot;Undo&quot;</extracomment>
        <translation>
            <numerusform>import of %n link</numerusform>
            <numerusform>import of %n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::LinkTools</name>
    <message numerus="yes">
        <source>%n links were left alone: they have changed since.</source>
        <translation>
            <numerusform>%n link was left alone: it has changed since.</numerusform>
            <numerusform>%n links were left alone: they have changed since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::MailDialog</name>
    <message numerus="yes">
        <source>%n mails wait for your answer.</source>
        <translation>
            <numerusform>%n mail waits for your answer.</numerusform>
            <numerusform>%n mails wait for your answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages could not be read.</source>
        <translation>
            <numerusform>%n message could not be read.</numerusform>
            <numerusform>%n messages could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mails were left alone:</source>
        <translation>
            <numerusform>%n mail was left alone:</numerusform>
            <numerusform>%n mails were left alone:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::MappingPanel</name>
    <message numerus="yes">
        <source>%n of the first rows cannot be read this way: is the order of the date right, and the mark before the cents?</source>
        <translation>
            <numerusform>%n of the first rows cannot be read this way: is the order of the date right, and the mark before the cents?</numerusform>
            <numerusform>%n of the first rows cannot be read this way: is the order of the date right, and the mark before the cents?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::OutcomePage</name>
    <message numerus="yes">
        <source>The order will be cancelled in %n seconds. Nothing has been sent yet.</source>
        <translation>
            <numerusform>The order will be cancelled in %n second. Nothing has been sent yet.</numerusform>
            <numerusform>The order will be cancelled in %n seconds. Nothing has been sent yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The refund will be sent in %n seconds. Nothing has been sent yet.</source>
        <translation>
            <numerusform>The refund will be sent in %n second. Nothing has been sent yet.</numerusform>
            <numerusform>The refund will be sent in %n seconds. Nothing has been sent yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::PairCells</name>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>under a supplier order&apos;s number: this order was bought in several parts; %n counts the others</extracomment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::PairTools</name>
    <message numerus="yes">
        <source>Cancel %n orders…</source>
        <translation>
            <numerusform>Cancel %n order…</numerusform>
            <numerusform>Cancel %n orders…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::PartPage</name>
    <message numerus="yes">
        <source>%1: only %n can still be refunded.</source>
        <extracomment>%1 is an item, %n how many of it can still be refunded</extracomment>
        <translation>
            <numerusform>%1: only %n can still be refunded.</numerusform>
            <numerusform>%1: only %n can still be refunded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::PolicyImport</name>
    <message numerus="yes">
        <source>The import would make %n changes.</source>
        <translation>
            <numerusform>The import would make %n change.</numerusform>
            <numerusform>The import would make %n changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::RefundProgress</name>
    <message numerus="yes">
        <source>The customer will be refunded in %n seconds. Nothing has been sent yet.</source>
        <translation>
            <numerusform>The customer will be refunded in %n second. Nothing has been sent yet.</numerusform>
            <numerusform>The customer will be refunded in %n seconds. Nothing has been sent yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::RefundSummary</name>
    <message numerus="yes">
        <source>You offered to refund when the goods have come back. If they are not here yet, close and continue when they are. After the button you have %n seconds to undo.</source>
        <translation>
            <numerusform>You offered to refund when the goods have come back. If they are not here yet, close and continue when they are. After the button you have %n second to undo.</numerusform>
            <numerusform>You offered to refund when the goods have come back. If they are not here yet, close and continue when they are. After the button you have %n seconds to undo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A refund cannot be taken back on the shop, and the order stays open. After the button you have %n seconds to undo.</source>
        <translation>
            <numerusform>A refund cannot be taken back on the shop, and the order stays open. After the button you have %n second to undo.</numerusform>
            <numerusform>A refund cannot be taken back on the shop, and the order stays open. After the button you have %n seconds to undo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::StatementDialog</name>
    <message numerus="yes">
        <source>%n movements read.</source>
        <translation>
            <numerusform>%n movement read.</numerusform>
            <numerusform>%n movements read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows could not be read and were left out.</source>
        <translation>
            <numerusform>%n row could not be read and was left out.</numerusform>
            <numerusform>%n rows could not be read and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n may be money that a supplier owed you. Tick what is so.</source>
        <translation>
            <numerusform>%n may be money that a supplier owed you. Tick it if it is so.</numerusform>
            <numerusform>%n may be money that suppliers owed you. Tick what is so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n movements booked.</source>
        <translation>
            <numerusform>%n movement booked.</numerusform>
            <numerusform>%n movements booked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::StatusBar</name>
    <message numerus="yes">
        <source>Reading orders: %n so far</source>
        <translation>
            <numerusform>Reading orders: %n so far</numerusform>
            <numerusform>Reading orders: %n so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 orders selected</source>
        <translation>
            <numerusform>%n of %1 orders selected</numerusform>
            <numerusform>%n of %1 orders selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching orders: %n so far</source>
        <translation>
            <numerusform>Fetching orders: %n so far</numerusform>
            <numerusform>Fetching orders: %n so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::StoppedCard</name>
    <message numerus="yes">
        <source>of %n</source>
        <extracomment>after a number to choose; %n is how many pieces there are</extracomment>
        <translation>
            <numerusform>of %n</numerusform>
            <numerusform>of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::SummaryPage</name>
    <message numerus="yes">
        <source>Cancelling cannot be taken back on the shop. After the button you have %n seconds to undo.</source>
        <translation>
            <numerusform>Cancelling cannot be taken back on the shop. After the button you have %n second to undo.</numerusform>
            <numerusform>Cancelling cannot be taken back on the shop. After the button you have %n seconds to undo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The order is not cancelled: what was not stopped goes on. After the button you have %n seconds to undo.</source>
        <translation>
            <numerusform>The order is not cancelled: what was not stopped goes on. After the button you have %n second to undo.</numerusform>
            <numerusform>The order is not cancelled: what was not stopped goes on. After the button you have %n seconds to undo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::SupplierForm</name>
    <message numerus="yes">
        <source>day(s) from receipt</source>
        <translation>
            <numerusform>day from receipt</numerusform>
            <numerusform>days from receipt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>business day(s)</source>
        <translation>
            <numerusform>business day</numerusform>
            <numerusform>business days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::SupplierPage</name>
    <message numerus="yes">
        <source>This order was bought as %n supplier orders. Ask for each of them; the shop comes after.</source>
        <translation>
            <numerusform>This order was bought as %n supplier order. Ask for it first; the shop comes after.</numerusform>
            <numerusform>This order was bought as %n supplier orders. Ask for each of them; the shop comes after.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::TemplatesPage</name>
    <message numerus="yes">
        <source>Not kept: a message has at most %n characters.</source>
        <translation>
            <numerusform>Not kept: a message has at most %n character.</numerusform>
            <numerusform>Not kept: a message has at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::TrackingDialog</name>
    <message numerus="yes">
        <source>Copy the message and send it: from then on the supplier has %n business days.</source>
        <extracomment>%n business days in China</extracomment>
        <translation>
            <numerusform>Copy the message and send it: from then on the supplier has %n business day.</numerusform>
            <numerusform>Copy the message and send it: from then on the supplier has %n business days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::UndoOffer</name>
    <message numerus="yes">
        <source>%1 will be refunded in %n seconds.</source>
        <extracomment>%1 is an order name, #1057</extracomment>
        <translation>
            <numerusform>%1 will be refunded in %n second.</numerusform>
            <numerusform>%1 will be refunded in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 will be cancelled in %n seconds.</source>
        <translation>
            <numerusform>%1 will be cancelled in %n second.</numerusform>
            <numerusform>%1 will be cancelled in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contrordine::ViewList</name>
    <message numerus="yes">
        <source>%1, %n orders</source>
        <extracomment>what a screen reader says for a view; %1 is its name, %n how many orders it holds</extracomment>
        <translation>
            <numerusform>%1, %n order</numerusform>
            <numerusform>%1, %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n still to come</source>
        <extracomment>what a screen reader says for the entry; %1 is its name, %n how many suppliers&apos; debts are open</extracomment>
        <translation>
            <numerusform>%1, %n still to come</numerusform>
            <numerusform>%1, %n still to come</numerusform>
        </translation>
    </message>
</context>
</TS>
