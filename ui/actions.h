// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

class QAction;
class QWidget;

namespace contrordine
{

/// A new action of the window, with its icon where `icon` names one. Its words come from nameAction().
QAction *makeAction(QWidget *window, const QString &name, const QString &icon = {}, const QKeySequence &shortcut = {});

/// What the action is called, and what its tool tip says together with its key.
void nameAction(QAction *action, const QString &text, const QString &tip);

} // namespace contrordine
