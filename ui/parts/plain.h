// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QPushButton;

namespace contrordine
{

/// A label that wraps and takes its text as it is: what customers and platforms write is never markup.
QLabel *plainLabel(const QString &text = {});

/// A button that Enter does not press by itself, no wider than its text.
QPushButton *quietButton(const QString &text, const QString &objectName);

} // namespace contrordine
