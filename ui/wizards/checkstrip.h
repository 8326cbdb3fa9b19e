// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/cancelsession.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace contrordine
{

class Banner;
class Spinner;

/// The live reading of both platforms (R36): running, how fresh, or what went wrong – and the button to read again.
class CheckStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit CheckStrip(CancelSession &session, QWidget *parent = nullptr);
    void setRetry(void (CancelSession::*retry)()); ///< what the button does; check() unless said otherwise

private:
    void refresh();

    CancelSession &m_session;
    void (CancelSession::*m_retry)() = &CancelSession::check;
    Spinner *m_spinner;
    QLabel *m_text;
    QPushButton *m_button;
    Banner *m_problem;
};

} // namespace contrordine
