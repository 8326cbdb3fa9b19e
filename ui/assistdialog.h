// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/assistguide.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;

namespace contrordine
{

/// Help with something that only the platform's own page can do: what to do there, step by step, and a button that
/// opens it. Shown with open().
class AssistDialog final : public QDialog
{
    Q_OBJECT

public:
    using Guide = AssistGuide;

    AssistDialog(const Guide &guide, QWidget *parent = nullptr);

Q_SIGNALS:
    void pageAsked(const QUrl &page);
};

} // namespace contrordine
