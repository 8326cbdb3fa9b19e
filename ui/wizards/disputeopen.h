// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/disputepage.h"

#include <memory>

class QDateTimeEdit;
class QPushButton;

namespace contrordine
{

class HelperStrip;

/// Fourth page: everything is ready; the merchant opens the dispute in the browser, and the moment is noted (R18).
class DisputeOpen final : public DisputePage
{
    Q_OBJECT

public:
    explicit DisputeOpen(DisputeSession &session, QWidget *parent = nullptr);
    ~DisputeOpen() override;

    void initializePage() override;
    bool isComplete() const override { return false; } ///< goes on by the merchant's word only

protected:
    void refresh() override;

private:
    void help();

    QLabel *m_summary;
    QPushButton *m_copy;
    QPushButton *m_page;
    QPushButton *m_folder;
    QLabel *m_packed;
    QDateTimeEdit *m_when;
    QPushButton *m_opened;
    std::unique_ptr<HelperStrip> m_strip; ///< made when it is first wanted
};

} // namespace contrordine
