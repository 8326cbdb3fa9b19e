// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policies/policiesdialog.h"

#include "app/policies/policypagefile.h"
#include "ui/parts/plain.h"
#include "ui/policies/policyimport.h"
#include "ui/policies/shoppolicypage.h"
#include "ui/policies/templatespage.h"
#include "ui/wizards/banner.h"
#include "ui/words/words.h"

#include <QCoroFuture>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>
#include <QtConcurrent>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

PoliciesDialog::PoliciesDialog(Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_told(new Banner)
    , m_tabs(new QTabWidget)
    , m_policy(new ShopPolicyPage(desk))
    , m_templates(new TemplatesPage(desk))
{
    setObjectName(u"policiesDialog"_s);
    setWindowTitle(tr("Policy and messages"));
    resize(1100, 700);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_told->setObjectName(u"dialogTold"_s);
    m_tabs->setObjectName(u"policyTabs"_s);
    m_tabs->addTab(m_policy, tr("Your &policy"));
    m_tabs->addTab(m_templates, tr("&Messages"));
    m_tabs->setEnabled(false); // until what is kept is there
    QPushButton *import = quietButton(tr("I&mport…"), u"importPolicies"_s);
    QPushButton *exporting = quietButton(tr("E&xport…"), u"exportPolicies"_s);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(u"close"_s);
    close->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(import);
    buttons->addWidget(exporting);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(8);
    column->addWidget(m_told);
    column->addWidget(m_tabs, 1);
    column->addLayout(buttons);

    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(exporting, &QPushButton::clicked, this, &PoliciesDialog::askForExport);
    connect(import, &QPushButton::clicked, this, [this] {
        m_policy->keepNow();
        m_templates->keepNow();
        auto *dialog = new PolicyImport(m_desk, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        m_policy->keepNow();
        m_templates->keepNow();
    });
    load();
}

PoliciesDialog::~PoliciesDialog()
{
    m_policy->keepNow();
    m_templates->keepNow();
}

void PoliciesDialog::setPage(Page page) { m_tabs->setCurrentIndex(page == Page::Policy ? 0 : 1); }

void PoliciesDialog::setExample(const OrderId &order) { m_templates->setExample(order); }

void PoliciesDialog::done(int result)
{
    m_policy->keepNow();
    m_templates->keepNow();
    QDialog::done(result);
}

QCoro::Task<> PoliciesDialog::load()
{
    QPointer<PoliciesDialog> self(this);
    const auto loaded = co_await m_desk.policyDesk().load();
    if (!self)
        co_return;
    if (!loaded) {
        // Nothing is shown that would be kept over what cannot be read.
        m_told->show(Banner::Tone::Bad, words::error(loaded.error()).joined());
        co_return;
    }
    m_tabs->setEnabled(true);
    m_policy->begin();
    m_templates->begin();
}

void PoliciesDialog::askForExport()
{
    m_policy->keepNow();
    m_templates->keepNow();
    auto *chooser = new QFileDialog(this, tr("Export policies and messages"), QString(), tr("Policies (*.json)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(u"json"_s);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString &path) { exportTo(path); });
    chooser->open();
}

QCoro::Task<> PoliciesDialog::exportTo(QString path)
{
    QPointer<PoliciesDialog> self(this);
    const auto loaded = co_await m_desk.policyDesk().load(); // the suppliers may have changed meanwhile
    if (!self)
        co_return;
    if (!loaded) {
        m_told->show(Banner::Tone::Bad, words::error(loaded.error()).joined());
        co_return;
    }
    const PolicyFile file = m_desk.policyDesk().all();
    const QFuture<Result<void>> writing = QtConcurrent::run(
        [file, path]() -> Result<void> { return policypage::saveBytes(writePolicyFile(file), path); });
    const auto written = co_await writing;
    if (!self)
        co_return;
    if (!written)
        m_told->show(Banner::Tone::Bad, words::error(written.error()).joined());
    else
        //: %1 is the name of a file
        m_told->show(Banner::Tone::Good,
                     tr("Exported to %1: your policy’s newest version, your own messages, and what you know of your "
                        "suppliers.")
                         .arg(QFileInfo(path).fileName()));
}

} // namespace contrordine
