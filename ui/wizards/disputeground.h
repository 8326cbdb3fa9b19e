// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/disputepage.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QPushButton;
class QRadioButton;

namespace contrordine
{

class DateField;

/// First question: what is it about – and can a dispute be opened now, from when, until when?
class DisputeGround final : public DisputePage
{
    Q_OBJECT

public:
    explicit DisputeGround(DisputeSession &session, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;

protected:
    void refresh() override;
    void submit() override;

private:
    void takeOver(); ///< what is chosen into the draft

    QComboBox *m_which;
    QMap<DisputeCause, QRadioButton *> m_causes;
    QFormLayout *m_dates;
    DateField *m_shipped;
    DateField *m_delivery;
    DateField *m_received;
    Banner *m_window;
    QCheckBox *m_offered;
    QPushButton *m_page;
    QPushButton *m_tracking;
    bool m_filling = false;
};

} // namespace contrordine
