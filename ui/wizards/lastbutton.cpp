// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/lastbutton.h"

#include <QPushButton>

namespace contrordine
{

namespace
{

/// White on the ground has 6.5:1.
constexpr char look[] =
    "QPushButton:enabled { background: #b3261e; color: white; border: 1px solid #8c1d18; border-radius: 4px;"
    " padding: 5px 14px; }"
    "QPushButton:enabled:hover { background: #c8372e; }"
    "QPushButton:enabled:pressed { background: #8c1d18; }"
    "QPushButton:enabled:focus { border: 2px solid palette(window-text); }";

} // namespace

void dressLastButton(QPushButton *button)
{
    if (button->styleSheet().isEmpty())
        button->setStyleSheet(QString::fromLatin1(look));
    // A style sheet's padding is no part of the size that a layout asks for.
    button->setMinimumWidth(button->fontMetrics().horizontalAdvance(button->text()) + 40);
}

void undressLastButton(QPushButton *button)
{
    if (!button->styleSheet().isEmpty())
        button->setStyleSheet({});
    button->setMinimumWidth(0);
}

} // namespace contrordine
