// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include "ui/theme.h"

#include <QAction>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

QAction *makeAction(QWidget *window, const QString &name, const QString &icon, const QKeySequence &shortcut)
{
    auto *action = new QAction(window);
    action->setObjectName(name);
    if (!icon.isEmpty())
        action->setIcon(theme::icon(icon));
    action->setShortcut(shortcut);
    window->addAction(action);
    return action;
}

void nameAction(QAction *action, const QString &text, const QString &tip)
{
    action->setText(text);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? tip : u"%1 (%2)"_s.arg(tip, keys));
    action->setStatusTip({});
}

} // namespace contrordine
