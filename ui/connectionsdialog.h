// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"

#include <QDialog>
#include <QSet>

class QScrollArea;

namespace contrordine
{

/// The connected accounts: how each stands, what its permissions allow, and what to do about it.
class ConnectionsDialog final : public QDialog
{
    Q_OBJECT

public:
    ConnectionsDialog(Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void connectAsked(); ///< one more account
    void replaceAsked(const contrordine::Connection &connection); ///< its key, or its authorization
    void checked(); ///< an account may be read again that could not before

private:
    void build();
    QWidget *makeCard(const Connection &connection);
    QCoro::Task<> check(QString account);
    QCoro::Task<> acceptNewAddress(QString account);
    QCoro::Task<> disconnectAccount(QString account);
    void askToDisconnect(const Connection &connection);
    void tellFailure(const Error &error, const QString &platformName);

    Desk &m_desk;
    QScrollArea *m_scroll;
    QSet<QString> m_asking; ///< accounts whose answer is awaited
};

} // namespace contrordine
