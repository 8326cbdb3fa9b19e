// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace contrordine
{

/// Connects the shop and the supplier's platform: what is typed is tried out with the platform before it is kept.
class ConnectDialog final : public QDialog
{
    Q_OBJECT

public:
    ConnectDialog(Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void connected();

private:
    QWidget *makeShopTab();
    QWidget *makeSupplierTab();
    QWidget *makeAnswer(QLabel *answer, QPushButton *button);
    void showWays();
    QCoro::Task<> connectShop();
    QCoro::Task<> connectSupplier();
    void say(QLabel *answer, VerdictKind tone, const QString &text);

    Desk &m_desk;
    QTabWidget *m_tabs;
    QLineEdit *m_shop;
    QComboBox *m_way;
    QLabel *m_clientIdLabel;
    QLineEdit *m_clientId;
    QLabel *m_secretLabel;
    QLineEdit *m_secret;
    QLabel *m_shopAnswer;
    QPushButton *m_shopButton;
    QLineEdit *m_appKey;
    QLineEdit *m_appSecret;
    QLineEdit *m_accessToken;
    QLineEdit *m_refreshToken;
    QLabel *m_supplierAnswer;
    QPushButton *m_supplierButton;
};

} // namespace contrordine
