// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QVBoxLayout;
class QWidget;

namespace contrordine
{

/// A fact in words that wraps and can be selected; what customers and platforms write is never markup.
QLabel *factLabel(const QString &text, QWidget *parent);
/// A short text that is not to be parted at the end of a line: "1 item", "today 16:12".
QString together(QString text);
QLabel *quiet(QLabel *made); ///< the same label, in the colour of what is less important
QLabel *strong(QLabel *made, qreal scale = 1); ///< the same label, set bold and by `scale` larger

/// A section's heading at the end of a column; the section's rows go into what is returned.
QVBoxLayout *addSection(const QString &heading, QVBoxLayout *column, QWidget *parent);

} // namespace contrordine
