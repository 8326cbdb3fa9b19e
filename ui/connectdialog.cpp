// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectdialog.h"

#include "app/sandbox/sandbox.h"
#include "ui/featuretable.h"
#include "ui/parts/outside.h"
#include "ui/parts/plain.h"
#include "ui/theme.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

/// Where AliExpress sends the browser back to; it has to stand in the app's settings there, so the port never changes.
const QString usualCallback = u"http://127.0.0.1:47163/aliexpress"_s;
constexpr int tokenLifeSeconds = 3600; // when the merchant cannot say: renewed early rather than late

QLabel *label(const QString &text, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

QLineEdit *secretField(QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setEchoMode(QLineEdit::Password);
    field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    return field;
}

QLabel *buddy(const QString &text, QWidget *field, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setBuddy(field);
    return made;
}

/// In a small window a page is scrolled, never cut.
QWidget *scrolling(QWidget *page)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    area->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    return area;
}

/// Numbered, one below the other.
QWidget *stepList(const QStringList &steps, QWidget *parent)
{
    auto *list = new QWidget(parent);
    auto *rows = new QGridLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setColumnStretch(1, 1);
    rows->setHorizontalSpacing(8);
    rows->setVerticalSpacing(4);
    for (int step = 0; step < steps.size(); ++step) {
        rows->addWidget(new QLabel(QLocale().toString(step + 1) + u'.'), step, 0, Qt::AlignTop | Qt::AlignRight);
        auto *text = plainLabel(steps.at(step));
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        rows->addWidget(text, step, 1);
    }
    return list;
}

} // namespace

ConnectDialog::ConnectDialog(Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_tabs(new QTabWidget(this))
    , m_shop(new QLineEdit(this))
    , m_way(new QComboBox(this))
    , m_clientIdLabel(new QLabel(this))
    , m_clientId(new QLineEdit(this))
    , m_secretLabel(new QLabel(this))
    , m_secret(secretField(this))
    , m_shopAnswer(new QLabel(this))
    , m_shopButton(new QPushButton(tr("Check and connect"), this))
    , m_appKey(new QLineEdit(this))
    , m_appSecret(secretField(this))
    , m_callback(new QLineEdit(usualCallback, this))
    , m_authorize(new QPushButton(tr("Authorize in the browser…"), this))
    , m_waiting(new QWidget(this))
    , m_address(new QLineEdit(this))
    , m_haveTokens(new QCheckBox(tr("I have tokens &already"), this))
    , m_tokens(new QWidget(this))
    , m_accessToken(secretField(this))
    , m_refreshToken(secretField(this))
    , m_supplierAnswer(new QLabel(this))
    , m_supplierButton(new QPushButton(tr("Check and connect"), this))
{
    setWindowTitle(tr("Connect"));
    resize(640, 660);
    m_tabs->setObjectName(u"tabs"_s);
    // Proper names: the same in every language.
    m_tabs->addTab(scrolling(makeShopTab()), u"Shopify"_s);
    m_tabs->addTab(scrolling(makeSupplierTab()), u"AliExpress"_s);
    if (m_desk.hasShop() && !m_desk.hasSupplierPlatform())
        m_tabs->setCurrentIndex(1);

    auto *keeping = label(m_desk.connections().secretsArePersistent()
                              ? tr("Tokens and secrets are kept in your system’s keychain, never in a file.")
                              : tr("There is no keychain here: tokens and secrets are kept only until you quit."),
                          this);
    QPalette quiet = keeping->palette();
    quiet.setColor(QPalette::WindowText, theme::mutedText(quiet));
    keeping->setPalette(quiet);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addWidget(m_tabs, 1);
    column->addWidget(keeping);
    column->addWidget(buttons);
    showWays();
}

ConnectDialog::~ConnectDialog()
{
    if (m_signIn)
        m_signIn->stop();
}

QUrl ConnectDialog::endpoint() const { return m_desk.sandbox() ? m_desk.sandbox()->baseUrl() : QUrl(); }

void ConnectDialog::replace(const Connection &connection)
{
    if (connection.platform == u"shopify"_s) {
        m_tabs->setCurrentIndex(0);
        m_shop->setText(connection.address);
        m_way->setCurrentIndex(connection.byClientId() ? 0 : 1);
        m_clientId->setText(connection.clientId);
        m_secret->setFocus();
    } else {
        m_tabs->setCurrentIndex(1);
        m_appKey->setText(connection.address);
        m_appSecret->setFocus();
    }
}

QWidget *ConnectDialog::makeAnswer(QLabel *answer, QPushButton *button)
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 4, 0, 0);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(button);
    answer->setWordWrap(true);
    answer->setTextFormat(Qt::PlainText);
    answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    answer->setAutoFillBackground(true);
    answer->setMargin(10);
    answer->hide();
    column->addLayout(row);
    column->addWidget(answer);
    return box;
}

QWidget *ConnectDialog::makeShopTab()
{
    auto *tab = new QWidget(this);
    m_shop->setObjectName(u"shop"_s);
    m_shop->setPlaceholderText(u"name.myshopify.com"_s);
    m_way->setObjectName(u"way"_s);
    m_way->addItem(tr("Client ID and secret (app made in the Dev Dashboard)"));
    m_way->addItem(tr("Access token (older app made in the shop’s settings)"));
    m_clientId->setObjectName(u"clientId"_s);
    m_secret->setObjectName(u"secret"_s);
    m_shopButton->setObjectName(u"connectShop"_s);
    m_shopAnswer->setObjectName(u"shopAnswer"_s);
    m_clientIdLabel->setText(tr("Client &ID:"));
    m_clientIdLabel->setBuddy(m_clientId);
    m_secretLabel->setBuddy(m_secret);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(buddy(tr("&Shop:"), m_shop, tab), m_shop);
    form->addRow(buddy(tr("&Access:"), m_way, tab), m_way);
    form->addRow(m_clientIdLabel, m_clientId);
    form->addRow(m_secretLabel, m_secret);
    auto *column = new QVBoxLayout(tab);
    column->setSpacing(10);
    m_shopSteps = stepList(shopSteps(true), tab);
    column->addWidget(m_shopSteps);
    auto *dashboard = quietButton(tr("Open the Dev Dashboard"), u"openDashboard"_s);
    dashboard->setIcon(theme::icon(u"open"_s));
    connect(dashboard, &QPushButton::clicked, this,
            [this] { openPage(this, QUrl(u"https://dev.shopify.com/dashboard"_s)); });
    m_dashboard = dashboard;
    column->addWidget(dashboard);
    column->addLayout(form);
    column->addWidget(makeAnswer(m_shopAnswer, m_shopButton));
    column->addStretch();
    m_shopColumn = column;
    connect(m_way, &QComboBox::currentIndexChanged, this, &ConnectDialog::showWays);
    connect(m_shopButton, &QPushButton::clicked, this, [this] { connectShop(); });
    return tab;
}

QWidget *ConnectDialog::makeSupplierTab()
{
    auto *tab = new QWidget(this);
    m_appKey->setObjectName(u"appKey"_s);
    m_appSecret->setObjectName(u"appSecret"_s);
    m_accessToken->setObjectName(u"accessToken"_s);
    m_refreshToken->setObjectName(u"refreshToken"_s);
    m_supplierButton->setObjectName(u"connectSupplier"_s);
    m_supplierAnswer->setObjectName(u"supplierAnswer"_s);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(buddy(tr("App &key:"), m_appKey, tab), m_appKey);
    form->addRow(buddy(tr("App &secret:"), m_appSecret, tab), m_appSecret);
    m_callback->setObjectName(u"callback"_s);
    m_authorize->setObjectName(u"authorize"_s);
    m_authorize->setIcon(theme::icon(u"open"_s));
    m_address->setObjectName(u"address"_s);
    m_haveTokens->setObjectName(u"haveTokens"_s);
    form->addRow(buddy(tr("Call&back address:"), m_callback, tab), m_callback);
    auto *tokens = new QFormLayout(m_tokens);
    tokens->setContentsMargins(0, 0, 0, 0);
    tokens->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    tokens->addRow(buddy(tr("A&ccess token:"), m_accessToken, tab), m_accessToken);
    tokens->addRow(buddy(tr("&Refresh token:"), m_refreshToken, tab), m_refreshToken);
    m_tokens->hide();
    auto *paste = quietButton(tr("Use this address"), u"paste"_s);
    auto *stop = quietButton(tr("Stop waiting"), u"stopWaiting"_s);
    auto *waiting = new QVBoxLayout(m_waiting);
    waiting->setContentsMargins(0, 0, 0, 0);
    waiting->addWidget(label(tr("Say yes on the page in the browser. If it then shows an error instead of “You can "
                                "close this page”, copy its address and paste it here:"),
                             m_waiting));
    auto *pasting = new QHBoxLayout;
    pasting->addWidget(m_address, 1);
    pasting->addWidget(paste);
    pasting->addWidget(stop);
    waiting->addLayout(pasting);
    m_address->setAccessibleName(tr("Address of the page you arrived at"));
    m_waiting->hide();
    connect(m_haveTokens, &QCheckBox::toggled, this, [this](bool have) {
        m_tokens->setVisible(have);
        showSignIn(m_signIn != nullptr);
    });
    connect(m_authorize, &QPushButton::clicked, this, [this] { authorize(); });
    connect(paste, &QPushButton::clicked, this, &ConnectDialog::pasteAddress);
    connect(m_address, &QLineEdit::returnPressed, this, &ConnectDialog::pasteAddress);
    connect(stop, &QPushButton::clicked, this, [this] {
        if (m_signIn)
            m_signIn->stop();
    });
    auto *column = new QVBoxLayout(tab);
    column->setSpacing(10);
    column->addWidget(
        label(tr("With an app of AliExpress’s Open Platform (dropshipping), Contrordine reads the status and "
                 "tracking of your supplier orders by itself."),
              tab));
    column->addWidget(
        label(tr("Without one everything else still works: import a file, link orders by their number, and say "
                 "what the supplier answered."),
              tab));
    column->addWidget(stepList({tr("On openservice.aliexpress.com, sign in and create an app of the type “Drop "
                                   "Shipping”. There can be one."),
                                tr("In the app’s settings, enter the callback address below. The authorization comes "
                                   "back there, to this computer."),
                                tr("Copy its App Key and App Secret here."),
                                tr("Press “Authorize in the browser” and sign in with the account you buy with. An app "
                                   "still in test must be authorized anew every day or two.")},
                               tab));
    auto *console = quietButton(tr("Open AliExpress’s Open Platform"), u"openConsole"_s);
    console->setIcon(theme::icon(u"open"_s));
    connect(console, &QPushButton::clicked, this,
            [this] { openPage(this, QUrl(u"https://openservice.aliexpress.com"_s)); });
    column->addWidget(console);
    column->addLayout(form);
    column->addWidget(m_haveTokens);
    column->addWidget(m_tokens);
    auto *acts = new QHBoxLayout;
    acts->addStretch();
    acts->addWidget(m_authorize);
    column->addLayout(acts);
    column->addWidget(makeAnswer(m_supplierAnswer, m_supplierButton));
    column->addWidget(m_waiting);
    column->addStretch();
    showSignIn(false);
    connect(m_supplierButton, &QPushButton::clicked, this, [this] { connectSupplier(); });
    return tab;
}

/// Where to click at Shopify.
QStringList ConnectDialog::shopSteps(bool byClientId) const
{
    if (!byClientId)
        return {
            tr("Apps made in the shop’s settings before 2026 still have a token that starts with “shpat_”. New ones "
               "cannot be made there any more."),
            tr("Paste the token here. Its scopes must hold read_orders, write_orders and read_customers.")};
    return {tr("In Shopify’s Dev Dashboard, with the account that owns the shop, create an app."),
            tr("In a version of it, tick these scopes: read_orders, write_orders, read_customers; with read_all_orders "
               "orders older than 60 days are read too. Release the version."),
            tr("Install the app on the shop."), tr("From the app’s settings, copy the client ID and the secret here.")};
}

void ConnectDialog::showWays()
{
    const bool client = m_way->currentIndex() == 0;
    const int place = m_shopColumn->indexOf(m_shopSteps);
    delete m_shopSteps;
    m_shopSteps = stepList(shopSteps(client), this);
    m_shopColumn->insertWidget(place, m_shopSteps);
    m_dashboard->setVisible(client);
    m_clientIdLabel->setVisible(client);
    m_clientId->setVisible(client);
    m_secretLabel->setText(client ? tr("Client s&ecret:") : tr("Access &token:"));
}

void ConnectDialog::say(QLabel *answer, VerdictKind tone, const QString &text)
{
    const theme::ChipColors colors = theme::chip(tone, theme::isDark(palette()));
    QPalette own = palette();
    own.setColor(QPalette::Window, colors.ground);
    own.setColor(QPalette::WindowText, colors.text);
    answer->setPalette(own);
    answer->setText(text);
    answer->setAccessibleName(text);
    answer->show();
}

QCoro::Task<> ConnectDialog::connectShop()
{
    QPointer<ConnectDialog> self(this);
    ShopifyAccess access;
    access.shop = m_shop->text().trimmed();
    if (m_way->currentIndex() == 0)
        access.clientId = m_clientId->text().trimmed();
    access.secret = m_secret->text().trimmed().toUtf8();
    if (access.shop.isEmpty() || access.secret.isEmpty() || (m_way->currentIndex() == 0 && access.clientId.isEmpty())) {
        say(m_shopAnswer, VerdictKind::AskSupplier, tr("Fill in every field first."));
        co_return;
    }
    access.endpoint = endpoint();
    m_shopButton->setEnabled(false);
    showFeatures({});
    say(m_shopAnswer, VerdictKind::AwaitingSupplier, tr("Asking the shop…"));
    auto info = co_await m_desk.connections().connectShopify(access);
    if (!self)
        co_return;
    m_shopButton->setEnabled(true);
    if (!info) {
        say(m_shopAnswer, VerdictKind::Dispute, words::error(info.error(), u"Shopify"_s).joined());
        co_return;
    }
    m_secret->clear();
    if (info->missingScopes.isEmpty()) {
        //: %1 is the shop's name
        say(m_shopAnswer, VerdictKind::CancelNow, tr("Connected to %1.").arg(info->name));
    } else {
        say(m_shopAnswer, VerdictKind::AskSupplier,
            //: %1 is the shop's name, %2 a list of scopes as Shopify writes them
            tr("Connected to %1, but these scopes are missing: %2. Tick them in the app, install it again and check "
               "once more.")
                .arg(info->name, info->missingScopes.join(u", "_s)));
    }
    showFeatures(info->features);
    Q_EMIT connected();
}

void ConnectDialog::showFeatures(const QList<FeatureAccess> &features)
{
    delete m_features;
    m_features = nullptr;
    if (features.isEmpty())
        return;
    m_features = new FeatureTable(features, this);
    m_shopColumn->insertWidget(m_shopColumn->count() - 1, m_features);
}

void ConnectDialog::showSignIn(bool waiting)
{
    const bool have = m_haveTokens->isChecked();
    m_supplierButton->setVisible(have);
    m_authorize->setVisible(!have);
    m_authorize->setEnabled(!waiting);
    m_haveTokens->setEnabled(!waiting);
    m_waiting->setVisible(waiting);
}

QByteArray ConnectDialog::supplierSecrets() const
{
    QJsonObject secrets{{u"app_secret"_s, m_appSecret->text().trimmed()}};
    if (m_haveTokens->isChecked()) {
        secrets.insert(u"access_token"_s, m_accessToken->text().trimmed());
        secrets.insert(u"refresh_token"_s, m_refreshToken->text().trimmed());
        secrets.insert(u"expires_in"_s, tokenLifeSeconds);
    }
    return QJsonDocument(secrets).toJson(QJsonDocument::Compact);
}

QCoro::Task<> ConnectDialog::authorize()
{
    QPointer<ConnectDialog> self(this);
    AliExpressAccess access;
    access.appKey = m_appKey->text().trimmed();
    access.secrets = supplierSecrets();
    access.endpoint = endpoint();
    if (access.appKey.isEmpty() || m_appSecret->text().isEmpty()) {
        say(m_supplierAnswer, VerdictKind::AskSupplier, tr("App key and app secret are needed."));
        co_return;
    }
    const SignInWords said{.done = tr("Contrordine has what it needs. You can close this page."),
                           .refused = tr("This page does not belong to an authorization that Contrordine waits for.")};
    const QUrl callback(m_callback->text().trimmed(), QUrl::StrictMode);
    const auto started = m_desk.connections().startAuthorization(access, callback, said);
    if (!started) {
        say(m_supplierAnswer, VerdictKind::Dispute, words::error(started.error(), u"AliExpress"_s).joined());
        co_return;
    }
    const Connections::Authorization authorization = *started;
    m_signIn = authorization.signIn;
    m_address->clear();
    showSignIn(true);
    say(m_supplierAnswer, VerdictKind::AwaitingSupplier, tr("Waiting for your yes in the browser…"));
    openPage(this, authorization.page);
    auto done = co_await m_desk.connections().finishAuthorization(access, authorization);
    if (!self)
        co_return;
    m_signIn.reset();
    showSignIn(false);
    if (!done) {
        const bool stopped = done.error().kind == Error::Kind::Cancelled;
        say(m_supplierAnswer, stopped ? VerdictKind::AskSupplier : VerdictKind::Dispute,
            stopped ? tr("The authorization was given up. Nothing was saved.")
                    : words::error(done.error(), u"AliExpress"_s).joined());
        co_return;
    }
    m_appSecret->clear();
    say(m_supplierAnswer, VerdictKind::CancelNow, tr("Connected. Supplier orders are read from now on."));
    Q_EMIT connected();
}

void ConnectDialog::pasteAddress()
{
    if (!m_signIn)
        return;
    const Result<void> taken = m_signIn->paste(m_address->text());
    if (!taken)
        say(m_supplierAnswer, VerdictKind::AskSupplier, words::error(taken.error(), u"AliExpress"_s).joined());
}

QCoro::Task<> ConnectDialog::connectSupplier()
{
    QPointer<ConnectDialog> self(this);
    AliExpressAccess access;
    access.appKey = m_appKey->text().trimmed();
    access.secrets = supplierSecrets();
    access.endpoint = endpoint();
    if (access.appKey.isEmpty() || m_appSecret->text().isEmpty() || m_accessToken->text().isEmpty()) {
        say(m_supplierAnswer, VerdictKind::AskSupplier, tr("App key, app secret and access token are needed."));
        co_return;
    }
    m_supplierButton->setEnabled(false);
    say(m_supplierAnswer, VerdictKind::AwaitingSupplier, tr("Asking the platform…"));
    auto done = co_await m_desk.connections().connectAliExpress(access);
    if (!self)
        co_return;
    m_supplierButton->setEnabled(true);
    if (!done) {
        say(m_supplierAnswer, VerdictKind::Dispute, words::error(done.error(), u"AliExpress"_s).joined());
        co_return;
    }
    m_appSecret->clear();
    m_accessToken->clear();
    m_refreshToken->clear();
    say(m_supplierAnswer, VerdictKind::CancelNow, tr("Connected. Supplier orders are read from now on."));
    Q_EMIT connected();
}

} // namespace contrordine
