// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policies/policypreview.h"

#include "app/policies/policypagefile.h"
#include "ui/parts/outside.h"
#include "ui/parts/plain.h"
#include "ui/words/policypage.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QCoroFuture>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <QtConcurrent>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

enum class Languages { Both, Italian, English };

} // namespace

PolicyPreview::PolicyPreview(QWidget *parent)
    : QWidget(parent)
    , m_languages(new QComboBox)
    , m_page(new QTextBrowser)
    , m_copyHtml(new QPushButton(tr("&Copy for Shopify")))
    , m_copyText(quietButton(tr("Copy as &text"), u"copyText"_s))
    , m_save(quietButton(tr("Sa&ve as…"), u"savePage"_s))
    , m_told(plainLabel())
{
    m_languages->setObjectName(u"pageLanguages"_s);
    m_languages->setAccessibleName(tr("Languages of the page"));
    m_languages->addItem(tr("Italian and English"), int(Languages::Both));
    m_languages->addItem(tr("Italian"), int(Languages::Italian));
    m_languages->addItem(tr("English"), int(Languages::English));
    m_page->setObjectName(u"page"_s);
    m_page->setAccessibleName(tr("The page as customers read it"));
    m_page->setOpenLinks(false);
    m_copyHtml->setObjectName(u"copyHtml"_s);
    m_copyHtml->setToolTip(tr("As HTML: on Shopify open Online Store, Pages (or Settings, Policies), switch the editor "
                              "to HTML and paste."));
    m_told->setObjectName(u"told"_s);
    m_told->hide();

    auto *top = new QHBoxLayout;
    auto *title = new QLabel(tr("The page your customers read"));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    top->addWidget(title);
    top->addStretch();
    top->addWidget(m_languages);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_save);
    bottom->addWidget(m_copyText);
    bottom->addStretch();
    bottom->addWidget(m_copyHtml);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_page, 1);
    column->addWidget(m_told);
    column->addLayout(bottom);

    connect(m_languages, &QComboBox::currentIndexChanged, this, &PolicyPreview::write);
    connect(m_copyHtml, &QPushButton::clicked, this, [this] {
        if (!mayLeave())
            return;
        copyText(m_copyHtml, policypage::htmlFragment(documents()));
        m_told->setText(
            tr("Now on Shopify: Online Store, Pages, Add page (or Settings, Policies). Switch the editor to "
               "HTML (the sign <>), paste, save."));
        m_told->show();
        Q_EMIT taken();
    });
    connect(m_copyText, &QPushButton::clicked, this, [this] {
        if (!mayLeave())
            return;
        copyText(m_copyText, policypage::plainText(documents()));
        Q_EMIT taken();
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (mayLeave())
            askForFile();
    });
}

QList<PolicyDocument> PolicyPreview::documents() const
{
    const auto wanted = Languages(m_languages->currentData().toInt());
    QList<PolicyDocument> pages;
    if (wanted != Languages::English)
        pages.append(words::policyPage(m_policy, words::PageLanguage::Italian));
    if (wanted != Languages::Italian)
        pages.append(words::policyPage(m_policy, words::PageLanguage::English));
    return pages;
}

void PolicyPreview::show(const ShopPolicy &policy, bool complete)
{
    m_policy = policy;
    m_complete = complete;
    write();
}

void PolicyPreview::write()
{
    const int place = m_page->verticalScrollBar()->value();
    m_page->setHtml(policypage::htmlPage(documents()));
    m_page->verticalScrollBar()->setValue(place); // who types below does not want to be thrown to the top
}

bool PolicyPreview::mayLeave()
{
    m_told->hide();
    if (!m_complete)
        Q_EMIT incomplete();
    return m_complete;
}

void PolicyPreview::askForFile()
{
    auto *chooser = new QFileDialog(this, tr("Save the page"), QString());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setNameFilters({tr("Web page (*.html)"), tr("PDF (*.pdf)"), tr("Text (*.txt)"), tr("Markdown (*.md)")});
    chooser->setDefaultSuffix(u"html"_s);
    connect(chooser, &QFileDialog::filterSelected, chooser,
            [chooser](const QString &filter) { chooser->setDefaultSuffix(filter.section(u"*."_s, -1).chopped(1)); });
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString &path) { save(path); });
    chooser->open();
}

QCoro::Task<> PolicyPreview::save(QString path)
{
    QPointer<PolicyPreview> self(this);
    const QList<PolicyDocument> pages = documents();
    const QFuture<Result<void>> writing =
        QtConcurrent::run([pages, path]() -> Result<void> { return policypage::save(pages, path); });
    const auto written = co_await writing;
    if (!self)
        co_return;
    m_told->show();
    if (!written) {
        m_told->setText(words::error(written.error()).joined());
        co_return;
    }
    //: %1 is the name of a file
    m_told->setText(tr("Saved as %1.").arg(QFileInfo(path).fileName()));
    Q_EMIT taken();
}

} // namespace contrordine
