// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/disputepage.h"

class QButtonGroup;
class QDateTimeEdit;
class QGroupBox;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace contrordine
{

class DateField;

/// The dispute as it goes: where it stands, until when, what to do then, and how it ended (R18, R34).
class DisputeWatch final : public DisputePage
{
    Q_OBJECT

public:
    explicit DisputeWatch(DisputeSession &session, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override { return true; } ///< may be closed at any moment; it is watched all the same

protected:
    void refresh() override;

private:
    void makeFollow();
    void makeEnd();
    std::optional<DisputeOutcome> chosenOutcome() const;
    std::optional<Money> promised() const;

    Banner *m_where;
    Banner *m_rule;
    QLabel *m_next;
    QLabel *m_history;
    QPushButton *m_page;
    QPushButton *m_refused;
    QPushButton *m_returnAgreed;
    QPushButton *m_takeBack;
    QWidget *m_return;
    QLineEdit *m_returnNumber;
    QPushButton *m_returnSent;
    QWidget *m_unknown; ///< the platform shows a dispute that was not opened from here
    QDateTimeEdit *m_openedAt;
    QPushButton *m_follow;
    QGroupBox *m_moveBox;
    DateField *m_moveTo;
    QPushButton *m_move;
    QGroupBox *m_endBox;
    QMap<DisputeOutcome, QRadioButton *> m_outcomes;
    QLineEdit *m_promised;
    QLabel *m_promisedFault;
    QPushButton *m_end;
};

} // namespace contrordine
