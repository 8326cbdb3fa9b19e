// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace contrordine
{

class FeatureTable;

/// Connects the shop and the supplier's platform: what is typed is tried out with the platform before it is kept.
class ConnectDialog final : public QDialog
{
    Q_OBJECT

public:
    ConnectDialog(Desk &desk, QWidget *parent = nullptr);
    ~ConnectDialog() override;

    /// For another key of an account that is connected already.
    void replace(const Connection &connection);

Q_SIGNALS:
    void connected();

private:
    QWidget *makeShopTab();
    QWidget *makeSupplierTab();
    QWidget *makeAnswer(QLabel *answer, QPushButton *button);
    void showWays();
    QStringList shopSteps(bool byClientId) const;
    void showFeatures(const QList<FeatureAccess> &features);
    void showSignIn(bool waiting);
    QByteArray supplierSecrets() const;
    QUrl endpoint() const; ///< of both platforms: the demo's own in the demo, else theirs
    QCoro::Task<> connectShop();
    QCoro::Task<> connectSupplier();
    QCoro::Task<> authorize();
    void pasteAddress();
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
    QVBoxLayout *m_shopColumn = nullptr;
    QWidget *m_shopSteps = nullptr;
    QPushButton *m_dashboard = nullptr;
    FeatureTable *m_features = nullptr;
    QLineEdit *m_appKey;
    QLineEdit *m_appSecret;
    QLineEdit *m_callback;
    QPushButton *m_authorize;
    QWidget *m_waiting; ///< what can be done while the browser is asked
    QLineEdit *m_address;
    QCheckBox *m_haveTokens;
    QWidget *m_tokens;
    QLineEdit *m_accessToken;
    QLineEdit *m_refreshToken;
    QLabel *m_supplierAnswer;
    QPushButton *m_supplierButton;
    std::shared_ptr<BrowserSignIn> m_signIn; ///< while the browser is asked
};

} // namespace contrordine
