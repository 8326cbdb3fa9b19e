// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/words.h"

#include "app/exchange/import.h"
#include "ui/words/refusalwords.h"

namespace contrordine::words
{

namespace
{

struct ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
};

QString waitingTime(std::chrono::milliseconds wait)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
    if (seconds < 120)
        return ErrorWords::tr("%n seconds", nullptr, static_cast<int>(seconds));
    return ErrorWords::tr("%n minutes", nullptr, static_cast<int>((seconds + 59) / 60));
}

ErrorText storageText(const Error &error)
{
    if (error.code == storagecode::schemaTooNew) {
        return {ErrorWords::tr("Your data was written by a newer version of Contrordine."),
                ErrorWords::tr("This version does not understand it and has left it untouched."),
                ErrorWords::tr("Install the newest version and start again."),
                {}};
    }
    if (error.code == storagecode::notWritable) {
        return {ErrorWords::tr("The data folder cannot be written to."),
                ErrorWords::tr("Contrordine cannot keep your cases and orders there."),
                ErrorWords::tr(
                    "Check that the disk is not full and that you may write in that folder, or choose another one."),
                {}};
    }
    if (error.code == storagecode::corrupt) {
        return {ErrorWords::tr("A data file is damaged."),
                ErrorWords::tr("Contrordine has not changed it any further."),
                ErrorWords::tr("Run “contrordine check --repair” to go back to the newest sound backup."),
                {}};
    }
    if (error.code == storagecode::inUse) {
        return {ErrorWords::tr("Contrordine is already running with this data folder."),
                ErrorWords::tr("Two programs writing at the same time could damage your data."),
                ErrorWords::tr("Use the window that is already open, or close it first."),
                {}};
    }
    return {
        ErrorWords::tr("A data file could not be read or written."),
        ErrorWords::tr("What you just did may not have been saved."),
        ErrorWords::tr("Try again. If it happens once more, restart Contrordine: it checks its files at each start."),
        {}};
}

/// Why a file cannot be evidence.
std::optional<ErrorText> evidenceText(const Error &error)
{
    if (error.code == u"evidence-type") {
        return ErrorText{ErrorWords::tr("This kind of file cannot be used as evidence."),
                         ErrorWords::tr("It was not added."),
                         ErrorWords::tr("Take a picture (JPEG, PNG), a video (MP4, MOV) or a PDF."),
                         {}};
    }
    if (error.code == u"evidence-too-large") {
        return ErrorText{ErrorWords::tr("This file is too large."),
                         ErrorWords::tr("It was not added."),
                         ErrorWords::tr("Pictures and PDF may have 20 MB, videos 200 MB: make it smaller."),
                         {}};
    }
    if (error.code == u"evidence-unreadable") {
        return ErrorText{ErrorWords::tr("This picture is damaged and cannot be shown."),
                         ErrorWords::tr("It was not added."),
                         ErrorWords::tr("Open it and save it anew, or take another one."),
                         {}};
    }
    if (error.code == u"evidence-empty") {
        return ErrorText{ErrorWords::tr("This file is empty."),
                         ErrorWords::tr("It was not added."),
                         ErrorWords::tr("Take another one."),
                         {}};
    }
    if (error.code == u"evidence-gone") {
        return ErrorText{ErrorWords::tr("This file cannot be read any more."),
                         ErrorWords::tr("It was moved or taken away."),
                         ErrorWords::tr("Add it anew."),
                         {}};
    }
    return {};
}

ErrorText inputText(const Error &error, const QString &platform)
{
    if (error.code == u"bad-shop") {
        return {ErrorWords::tr("This is not the address of a shop."),
                ErrorWords::tr("Nothing was saved."),
                ErrorWords::tr("Write it as in your shop’s admin, for example my-shop.myshopify.com."),
                {}};
    }
    if (error.code == u"bad-endpoint") {
        return {ErrorWords::tr("This address cannot be used to connect."),
                ErrorWords::tr("Nothing was saved and nothing was sent."),
                ErrorWords::tr(
                    "Use an address that starts with https://. Plain http:// is only accepted for this computer."),
                {}};
    }
    if (error.code == u"bad-secrets") {
        return {ErrorWords::tr("These access keys cannot be read."),
                ErrorWords::tr("Nothing was saved."),
                ErrorWords::tr("Copy the keys again from %1, completely and without extra text.").arg(platform),
                {}};
    }
    if (error.code == u"sign-in-address") {
        return {ErrorWords::tr("This address holds no authorization."),
                ErrorWords::tr("Nothing was saved."),
                ErrorWords::tr("Say yes on %1’s page first, then copy the whole address of the page you arrive at.")
                    .arg(platform),
                {}};
    }
    if (error.code == u"sign-in-state") {
        return {ErrorWords::tr("This address belongs to another authorization."),
                ErrorWords::tr("Nothing was saved."),
                ErrorWords::tr("Start the authorization again and use the page that opens then."),
                {}};
    }
    if (error.code == u"unreadable") {
        return {ErrorWords::tr("The file cannot be opened."),
                ErrorWords::tr("Nothing was imported."),
                ErrorWords::tr("Check that the file still exists and that no other program is using it."),
                {}};
    }
    if (error.code == u"too-large") {
        return {ErrorWords::tr("The file is too large."),
                ErrorWords::tr("Nothing was read."),
                ErrorWords::tr("Save fewer messages into one file, at most 64 MB."),
                {}};
    }
    if (error.code == u"not-mail") {
        return {ErrorWords::tr("There is no mail in this file."),
                ErrorWords::tr("Nothing was read."),
                ErrorWords::tr("Save the message as .eml, or the folder as mbox, and open that file."),
                {}};
    }
    if (error.code == u"not-csv") {
        return {ErrorWords::tr("This file is not one that Contrordine knows."),
                ErrorWords::tr("Nothing was imported: the first line has none of the expected column names."),
                ErrorWords::tr("Export your orders from the shop as CSV, or tell which column means what."),
                {}};
    }
    if (error.code == u"not-ofx") {
        return {ErrorWords::tr("This file is not a statement that Contrordine knows."),
                ErrorWords::tr("Nothing was read from it."),
                ErrorWords::tr("Download the statement from your bank again, as CSV or OFX."),
                {}};
    }
    if (error.code == u"no-rates") {
        return {
            ErrorWords::tr("There are no exchange rates in this file."),
            ErrorWords::tr("Nothing was imported."),
            ErrorWords::tr("Take the European Central Bank’s eurofxref.csv, or a table with the columns date, from, "
                           "to and rate."),
            {}};
    }
    if (error.code == u"bad-rate") {
        return {ErrorWords::tr("This is not an exchange rate."),
                ErrorWords::tr("Nothing was saved."),
                ErrorWords::tr("Write how much one unit is worth, and a day that is not still to come."),
                {}};
    }
    if (error.code == u"bad-date") {
        return {ErrorWords::tr("This moment has passed."),
                ErrorWords::tr("Nothing was changed."),
                ErrorWords::tr("Choose one that is still to come."),
                {}};
    }
    if (error.code == u"empty") {
        return {ErrorWords::tr("The file is empty."),
                ErrorWords::tr("There was nothing to import."),
                ErrorWords::tr("Export it again and check that it has rows."),
                {}};
    }
    if (error.code == storagecode::notWritable) {
        return {ErrorWords::tr("The file cannot be written there."),
                ErrorWords::tr("Nothing was exported; an older file of that name is still whole."),
                ErrorWords::tr("Choose another folder, or close the program that has the file open."),
                {}};
    }
    if (error.code == u"too-many-rows") {
        return {ErrorWords::tr("A workbook cannot hold so many rows."),
                ErrorWords::tr("Nothing was exported; an older file of that name is still whole."),
                ErrorWords::tr("Export as CSV, or choose a view with fewer orders."),
                {}};
    }
    if (error.code == u"reason-too-short") {
        return {ErrorWords::tr("The reason is too short."),
                ErrorWords::tr("Nothing was saved."),
                ErrorWords::tr("Write a few words: you will be glad of them when you look back."),
                {}};
    }
    if (error.code == u"note-too-long") {
        return {ErrorWords::tr("The staff note is too long."),
                ErrorWords::tr("Nothing was saved."),
                ErrorWords::tr("Shorten it to %n characters.", nullptr, staffNoteMaxLength),
                {}};
    }
    if (error.code == u"bad-calendar") {
        return {ErrorWords::tr("A file with public holidays cannot be read."),
                ErrorWords::tr("Without it the business days would be counted wrongly, so nothing was started."),
                ErrorWords::tr(
                    "Put the file right in the data folder’s “calendars”, or take it away to use the one that ships."),
                {}};
    }
    if (error.code == u"credit-expired") {
        return {ErrorWords::tr("The store credit would already have expired."),
                ErrorWords::tr("Nothing was saved."),
                ErrorWords::tr("Choose a day that is still to come, or none."),
                {}};
    }
    if (error.code == u"bad-amount") {
        return {ErrorWords::tr("This amount cannot be refunded."),
                ErrorWords::tr("Nothing was saved."),
                ErrorWords::tr("Write an amount above zero and not above what can still be refunded."),
                {}};
    }
    if (const auto evidence = evidenceText(error))
        return *evidence;
    if (error.code == u"bad-moment") {
        return {
            ErrorWords::tr("This moment cannot be right."),
            ErrorWords::tr("Nothing was saved."),
            ErrorWords::tr("Choose one that fits: what has happened lies in the past, what is waited for does not."),
            {}};
    }
    return {ErrorWords::tr("What you entered cannot be used."),
            ErrorWords::tr("Nothing was changed."),
            ErrorWords::tr("Check it and try again."),
            {}};
}

/// Refusals that come from our own rules, not from a platform.
std::optional<ErrorText> ownRefusal(const Error &error)
{
    if (error.code == u"shop-locked") {
        return ErrorText{
            ErrorWords::tr("The shop step is still locked."),
            ErrorWords::tr("If the shop’s order were cancelled first, the supplier could still ship the parcel."),
            ErrorWords::tr("Wait for the supplier’s yes, or go on without it and write down why."),
            {}};
    }
    if (error.code == u"case-step") {
        return ErrorText{ErrorWords::tr("This step does not fit where the case stands now."),
                         ErrorWords::tr("The case has moved on in the meantime. Nothing was changed."),
                         ErrorWords::tr("Look at the case again and go on from there."),
                         {}};
    }
    if (error.code == u"not-linked") {
        return ErrorText{ErrorWords::tr("This supplier order is not linked to the order any more."),
                         ErrorWords::tr("Nothing was changed."),
                         ErrorWords::tr("Link it again, or look at the right order."),
                         {}};
    }
    if (error.code == u"action-open") {
        return ErrorText{ErrorWords::tr("A request for this order is already under way."),
                         ErrorWords::tr("Nothing is ever done twice, so no second request was sent."),
                         ErrorWords::tr("Wait until its outcome is known."),
                         {}};
    }
    if (error.code == u"action-state") {
        return ErrorText{ErrorWords::tr("This request has already gone a step further."),
                         ErrorWords::tr("Nothing was changed."),
                         ErrorWords::tr("Look at the case again and go on from there."),
                         {}};
    }
    if (error.code == u"too-late") {
        return ErrorText{ErrorWords::tr("It was too late to undo."),
                         ErrorWords::tr("The request has already gone to the shop and cannot be called back."),
                         ErrorWords::tr("Wait for the outcome, which will be shown here."),
                         {}};
    }
    if (error.code == u"changed") {
        return ErrorText{ErrorWords::tr("The order has changed on the shop since you filled in this page."),
                         ErrorWords::tr("Nothing was cancelled and nothing was refunded."),
                         ErrorWords::tr("Look at the new figures, then confirm again."),
                         {}};
    }
    if (error.code == u"link-doubtful") {
        return ErrorText{
            ErrorWords::tr("A supplier order was found that may belong to this order."),
            ErrorWords::tr("If it does and the shop’s order were cancelled first, the parcel could still be shipped."),
            ErrorWords::tr("Close this window and say whether it belongs: yes or no."),
            {}};
    }
    if (error.code == u"other-case") {
        return ErrorText{ErrorWords::tr("Another case of this order is still open."),
                         ErrorWords::tr("Nothing was sent: two cases at once could give the same money back twice."),
                         ErrorWords::tr("Finish or end the open case first, then come back here."),
                         {}};
    }
    if (error.code == u"not-refundable") {
        return ErrorText{ErrorWords::tr("There is nothing that could be refunded."),
                         ErrorWords::tr("Nothing was paid, or everything has been given back already."),
                         ErrorWords::tr("Look at the order’s page on the shop if you think otherwise."),
                         {}};
    }
    if (error.code == u"obstacle") {
        return ErrorText{ErrorWords::tr("The order cannot be cancelled on the shop as it is now."),
                         ErrorWords::tr("Nothing was cancelled and nothing was refunded."),
                         ErrorWords::tr("Remove what stands in the way on the shop, or refund the items instead."),
                         {}};
    }
    if (error.code == u"nothing-to-take-back") {
        return ErrorText{ErrorWords::tr("There is no fulfillment that Contrordine could take back."),
                         ErrorWords::tr("It has been taken back already, or the app lacks the permission for it."),
                         ErrorWords::tr("Look at the order’s page on the shop."), error.platformMessage};
    }
    if (error.code == u"fulfillment-accepted") {
        return ErrorText{ErrorWords::tr("Whoever ships has accepted the order in the meantime."),
                         ErrorWords::tr("The request can no longer be called back just like that."),
                         ErrorWords::tr("Ask the fulfillment service to stop."), error.platformMessage};
    }
    if (error.code == u"FULFILLMENT_ORDER_HAS_MANUALLY_REPORTED_PROGRESS") {
        return ErrorText{ErrorWords::tr("The order is marked as in progress on the shop."),
                         ErrorWords::tr("Only by hand can that be taken back."),
                         ErrorWords::tr("Open the order on the shop, mark it as unfulfilled, then come back here."),
                         error.platformMessage};
    }
    if (error.code == u"refund-not-possible") {
        return ErrorText{ErrorWords::tr("This amount cannot be sent back to the way the customer paid."),
                         ErrorWords::tr("Nothing was cancelled and nothing was refunded."),
                         ErrorWords::tr("Choose the whole refund or none, and give the amount back in another way."),
                         {}};
    }
    if (error.code == u"not-applied") {
        return ErrorText{ErrorWords::tr("The request never took effect: the shop shows no trace of it."),
                         ErrorWords::tr("The order was not cancelled by it, and no money moved."),
                         ErrorWords::tr("You may confirm again."),
                         {}};
    }
    if (error.code == u"not-connected" || error.code == u"no-platform") {
        return ErrorText{
            ErrorWords::tr("This order’s shop is not connected."),
            ErrorWords::tr("Contrordine can show the order but cannot act on it."),
            ErrorWords::tr("Connect the shop with File → Connections, or cancel the order in the shop’s own admin."),
            {}};
    }
    return {};
}

ErrorText refusedText(const Error &error, const QString &platform)
{
    if (const auto own = ownRefusal(error))
        return *own;
    if (const auto known = shopRefusal(error.code, platform))
        return *known;
    if (error.code == u"NO_REFUND_PERMISSION") {
        return {ErrorWords::tr("%1 does not let this user refund money.").arg(platform),
                ErrorWords::tr("Nothing was cancelled and nothing was refunded."),
                ErrorWords::tr("Ask the shop’s owner for the right to refund orders, then try again."),
                {}};
    }
    if (error.code == u"MAX_COST_EXCEEDED") {
        return {ErrorWords::tr("%1 found the question too large.").arg(platform),
                ErrorWords::tr("Nothing was changed."),
                ErrorWords::tr("Try again. If it happens once more, please report it."),
                {}};
    }
    return {ErrorWords::tr("%1 understood the request and refused it.").arg(platform),
            ErrorWords::tr("It was not done."),
            ErrorWords::tr("Read the platform’s own words, settle what they say, then try again."),
            {}};
}

/// The merchant's own app at the shop, and the shop's account.
std::optional<ErrorText> shopAccessText(const Error &error, const QString &platform)
{
    if (error.code == u"app_not_installed") {
        return ErrorText{
            ErrorWords::tr("The app is not installed on this shop."),
            ErrorWords::tr("%1 gives out keys only for an app that the shop has installed.").arg(platform),
            ErrorWords::tr("In the Dev Dashboard, release a version of the app and install it on the shop, then check "
                           "again. For an older app made in the shop’s settings, paste its access token instead."),
            {}};
    }
    if (error.code == u"shop_not_permitted") {
        return ErrorText{
            ErrorWords::tr("The app and the shop belong to different organizations."),
            ErrorWords::tr("%1 lets an app into shops of its own organization only.").arg(platform),
            ErrorWords::tr("Make the app in the organization that the shop belongs to, and enter its client ID and "
                           "secret."),
            {}};
    }
    if (error.code == u"invalid_client" || error.code == u"application_cannot_be_found") {
        return ErrorText{ErrorWords::tr("%1 does not know this client ID, or the secret is not its own.").arg(platform),
                         ErrorWords::tr("No key was given out, so nothing can be read."),
                         ErrorWords::tr("Copy the client ID and the client secret again from the app’s settings. A "
                                        "secret that was renewed there ends the one before."),
                         {}};
    }
    if (error.code == u"wrong-shop") {
        return ErrorText{
            //: %1 is a shop's address
            ErrorWords::tr("This key opens another shop: %1.").arg(error.platformMessage),
            ErrorWords::tr("So that no order of one shop is taken for the other’s, nothing is read or sent."),
            ErrorWords::tr("Enter the key that belongs to this shop, or connect the other shop by its own address."),
            {}};
    }
    if (error.code == u"shop-renamed") {
        return ErrorText{//: %1 is a shop's new address
                         ErrorWords::tr("The shop has another address now: %1.").arg(error.platformMessage),
                         ErrorWords::tr("Until you confirm it nothing is read or sent there."),
                         ErrorWords::tr("Open File → Connections and choose “Use the new address”."),
                         {}};
    }
    if (error.code == u"no-such-shop") {
        return ErrorText{ErrorWords::tr("There is no shop at this address."),
                         ErrorWords::tr("It was closed, or the address is not written rightly."),
                         ErrorWords::tr("Compare it with the address in the shop’s own admin."),
                         {}};
    }
    if (error.code == u"http-402") {
        return ErrorText{ErrorWords::tr("The shop is frozen: its %1 bill is unpaid.").arg(platform),
                         ErrorWords::tr("Nothing can be read or changed there until it is paid."),
                         ErrorWords::tr("Settle the bill in the shop’s admin; Contrordine goes on by itself then."),
                         {}};
    }
    if (error.code == u"http-423") {
        return ErrorText{ErrorWords::tr("%1 has locked the shop.").arg(platform),
                         ErrorWords::tr("Nothing can be read or changed there while it is locked."),
                         ErrorWords::tr("Open the shop’s admin: it says why, and whom to write to."),
                         {}};
    }
    if (error.code == u"bad-token") {
        return ErrorText{ErrorWords::tr("%1 does not accept your access key any more.").arg(platform),
                         ErrorWords::tr("It was withdrawn, or the app was uninstalled from the shop."),
                         ErrorWords::tr("Install the app again if it is gone, then replace the key under File → "
                                        "Connections."),
                         {}};
    }
    return {};
}

ErrorText authText(const Error &error, const QString &platform)
{
    if (const auto shop = shopAccessText(error, platform))
        return *shop;
    if (error.code == u"access_denied") {
        return {ErrorWords::tr("The access was refused on %1’s page.").arg(platform),
                ErrorWords::tr("Nothing was saved."),
                ErrorWords::tr("Start the authorization again and say yes there."),
                {}};
    }
    if (error.code == u"InvalidCode") {
        return {ErrorWords::tr("The authorization came too late or was used before."),
                ErrorWords::tr("%1 accepts it once, within three minutes.").arg(platform),
                ErrorWords::tr("Start the authorization again."),
                {}};
    }
    if (error.code == u"ACCESS_DENIED" || error.code == u"missing-scope" || error.code == u"InsufficientPermission") {
        return {ErrorWords::tr("%1 does not allow this with the present permissions.").arg(platform),
                ErrorWords::tr("The connection works, but a permission is missing."),
                ErrorWords::tr("Give the app the permissions named under File → Connections, then check again."),
                {}};
    }
    if (error.code == u"authorize-again" || error.code == u"IllegalRefreshToken" || error.code == u"IllegalAccessToken"
        || error.code == u"no-token") {
        return {ErrorWords::tr("The access to %1 has ended.").arg(platform),
                ErrorWords::tr("Your orders there can no longer be read; what was read stays."),
                ErrorWords::tr("Authorize again: File → Connections → %1.").arg(platform),
                {}};
    }
    if (error.code == u"IncompleteSignature" || error.code == u"InvalidAppKey" || error.code == u"AppKeyInvalid") {
        return {ErrorWords::tr("%1 does not accept the app key or its secret.").arg(platform),
                ErrorWords::tr("Nothing can be read from there."),
                ErrorWords::tr("Copy the app key and the secret again from %1’s developer page.").arg(platform),
                {}};
    }
    return {ErrorWords::tr("%1 does not accept your access key.").arg(platform),
            ErrorWords::tr("It is wrong, expired or was withdrawn."),
            ErrorWords::tr("Replace it under File → Connections."),
            {}};
}

ErrorText throttledText(const Error &error, const QString &platform)
{
    ErrorText text{ErrorWords::tr("%1 is receiving too many requests and asks us to wait.").arg(platform),
                   ErrorWords::tr("Nothing was lost."),
                   ErrorWords::tr("Wait a moment and try again."),
                   {}};
    if (error.retryAfter && error.retryAfter->count() > 0) {
        //: %1 is a time such as "30 seconds"
        text.whatToDo = ErrorWords::tr("Try again in %1.").arg(waitingTime(*error.retryAfter));
    }
    return text;
}

ErrorText notFoundText(const Error &error, const QString &platform)
{
    if (error.code == u"no-secret") {
        return {ErrorWords::tr("The access key for %1 is missing.").arg(platform),
                ErrorWords::tr("Contrordine cannot connect without it."),
                ErrorWords::tr("Enter it under File → Connections."),
                {}};
    }
    return {ErrorWords::tr("%1 does not know this order.").arg(platform),
            ErrorWords::tr("It was deleted, or it belongs to another account."),
            ErrorWords::tr("Check the number and which account is connected."),
            {}};
}

ErrorText textOf(const Error &error, const QString &platform)
{
    using enum Error::Kind;
    switch (error.kind) {
    case Network:
        if (error.code == u"callback-port") {
            return {ErrorWords::tr("Another program uses the address that the browser should come back to."),
                    ErrorWords::tr("The authorization was not started."),
                    ErrorWords::tr("Close that program, or enter another callback address here and in the app’s "
                                   "settings."),
                    {}};
        }
        return {ErrorWords::tr("%1 could not be reached.").arg(platform),
                ErrorWords::tr("Nothing was sent. What you see is what was read before."),
                ErrorWords::tr("Check the internet connection and try again."),
                {}};
    case Timeout:
        if (error.code == u"sign-in-timeout") {
            return {ErrorWords::tr("No answer came from the browser."),
                    ErrorWords::tr("Nothing was saved."),
                    ErrorWords::tr("Start the authorization again, or paste the address of the page you arrive at."),
                    {}};
        }
        return {ErrorWords::tr("%1 did not answer in time.").arg(platform),
                ErrorWords::tr("What you see is what was read before."),
                ErrorWords::tr("Try again in a moment."),
                {}};
    case Interrupted:
        return {ErrorWords::tr("The connection to %1 broke before the answer came.").arg(platform),
                ErrorWords::tr("We do not know whether the request arrived."),
                ErrorWords::tr("Read the order again before you do anything else."),
                {}};
    case ServerFault:
        return {ErrorWords::tr("%1 has a problem of its own.").arg(platform),
                ErrorWords::tr("It answered, but with a fault."),
                ErrorWords::tr("Try again in a few minutes."),
                {}};
    case Auth:
        return authText(error, platform);
    case Throttled:
        return throttledText(error, platform);
    case Refused:
        return refusedText(error, platform);
    case NotFound:
        return notFoundText(error, platform);
    case Malformed:
        if (error.code == u"history-line") {
            return {ErrorWords::tr("A line of the file with all your orders could not be read."),
                    ErrorWords::tr("An item or a payment of one order may be missing from what you see."),
                    ErrorWords::tr("Before you cancel or refund, the order is read again, and then it is whole."),
                    {}};
        }
        if (error.code == u"redirect") {
            return {ErrorWords::tr("%1 sends us to another address.").arg(platform),
                    ErrorWords::tr("Your key was not sent there. The shop may have been renamed."),
                    ErrorWords::tr("Look at the shop’s address in its admin and connect it by that address."),
                    {}};
        }
        return {ErrorWords::tr("%1 answered with something we do not understand.").arg(platform),
                ErrorWords::tr("We would rather believe nothing than guess. What you see is what was read before."),
                ErrorWords::tr("Try again later. If it stays so, install the newest version."),
                {}};
    case Cancelled:
        return {ErrorWords::tr("It was stopped."),
                ErrorWords::tr("What was done before that stays."),
                ErrorWords::tr("Start it again whenever you like."),
                {}};
    case Storage:
        return storageText(error);
    case Input:
        return inputText(error, platform);
    }
    return {};
}

} // namespace

ErrorText error(const Error &error, const QString &platformName)
{
    ErrorText text = textOf(error, platformName.isEmpty() ? ErrorWords::tr("The platform") : platformName);
    // Of these the message is an address, and has its place in the sentence.
    if (error.code != u"wrong-shop" && error.code != u"shop-renamed")
        text.platformSays = error.platformMessage;
    return text;
}

QString ErrorText::joined() const
{
    if (platformSays.isEmpty()) {
        //: Three whole sentences in a row: what happened, what it means, what to do
        return ErrorWords::tr("%1 %2 %3").arg(happened, meaning, whatToDo);
    }
    //: Three whole sentences, then what the platform itself said, verbatim
    return ErrorWords::tr("%1 %2 %3 In its own words: “%4”").arg(happened, meaning, whatToDo, platformSays);
}

QString refusedRow(const RefusedRow &row)
{
    const QString line = QLocale().toString(row.line);
    if (row.code == u"missing-name")
        return ErrorWords::tr("Line %1: the order has no name.").arg(line);
    if (row.code == u"bad-amount")
        return ErrorWords::tr("Line %1: “%2” in column “%3” is not an amount.").arg(line, row.value, row.column);
    if (row.code == u"bad-rate")
        return ErrorWords::tr("Line %1: “%2” in column “%3” is not an exchange rate.").arg(line, row.value, row.column);
    if (row.code == u"bad-date")
        return ErrorWords::tr("Line %1: “%2” in column “%3” is not a date.").arg(line, row.value, row.column);
    if (row.code == u"bad-number") {
        return ErrorWords::tr("Line %1: “%2” in column “%3” is not a supplier order number.")
            .arg(line, row.value, row.column);
    }
    if (row.code == u"bad-currency")
        return ErrorWords::tr("Line %1: “%2” in column “%3” is not a currency.").arg(line, row.value, row.column);
    if (row.code == u"bad-quantity")
        return ErrorWords::tr("Line %1: “%2” in column “%3” is not a quantity.").arg(line, row.value, row.column);
    if (row.code == u"unknown-order")
        return ErrorWords::tr("Line %1: there is no order “%2” here, so nothing was linked.").arg(line, row.value);
    if (row.code == u"too-few-columns")
        return ErrorWords::tr("Line %1: it has fewer columns than the first line of the file.").arg(line);
    if (row.column.isEmpty())
        return ErrorWords::tr("Line %1: it could not be understood.").arg(line);
    return ErrorWords::tr("Line %1: “%2” in column “%3” could not be understood.").arg(line, row.value, row.column);
}

} // namespace contrordine::words
