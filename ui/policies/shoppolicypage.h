// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace contrordine
{

class Banner;
class PolicyEditor;
class PolicyPreview;

/// The shop's own policy (R26–R31): the form, beside it the page as it becomes. What is typed is kept as a draft at
/// once; what is copied or saved becomes a version.
class ShopPolicyPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ShopPolicyPage(Desk &desk, QWidget *parent = nullptr);

    void begin(); ///< once the policies are loaded
    void keepNow(); ///< the draft, without waiting

private:
    ShopPolicy proposal() const;
    void editedNow();
    void showPolicy();
    void showStanding();
    QCoro::Task<> publish();
    void showVersions();

    Desk &m_desk;
    bool m_begun = false;
    ShopPolicy m_shown; ///< last read from or written to the desk
    QTimer m_keep;
    PolicyEditor *m_editor;
    PolicyPreview *m_preview;
    Banner *m_missing;
    Banner *m_law;
    Banner *m_problem;
    QLabel *m_standing;
    QPushButton *m_propose;
    QPushButton *m_versions;
};

} // namespace contrordine
