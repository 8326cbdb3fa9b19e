// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QUrl>

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
    struct Guide {
        QString title;
        QString facts; ///< one line: which order, which amount
        QStringList steps;
        QString hint; ///< what to keep in mind; may be empty
        QString openText; ///< on the button
        QUrl page; ///< empty: there is no page to open, the button is not shown
    };

    AssistDialog(const Guide &guide, QWidget *parent = nullptr);

Q_SIGNALS:
    void pageAsked(const QUrl &page);
};

} // namespace contrordine
