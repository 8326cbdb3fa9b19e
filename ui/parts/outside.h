// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPushButton;
class QUrl;
class QWidget;

namespace contrordine
{

/// The file that keeps where windows stand and what they show, in a data folder.
[[nodiscard]] QString windowSettings(const QString &dataDir);

/// Opens a page in the merchant's browser. Where no browser opens, a message beside `asker` gives the address to copy;
/// an empty address does nothing.
void openPage(QWidget *asker, const QUrl &page);

/// Puts a text on the clipboard, and says so on the button for two seconds.
void copyText(QPushButton *button, const QString &text);

} // namespace contrordine
