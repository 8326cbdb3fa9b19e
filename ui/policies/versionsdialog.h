// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"

#include <QDialog>

class QComboBox;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace contrordine
{

/// The versions of the shop's policy, what each changed, in both languages of the page; and the way back to one.
class VersionsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit VersionsDialog(Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const contrordine::ShopPolicy &policy); ///< to be taken up again; nothing is saved yet

private:
    void write();

    ShopPolicyState m_kept;
    QListWidget *m_list;
    QComboBox *m_against;
    QTextBrowser *m_changes;
    QPushButton *m_take;
};

} // namespace contrordine
