// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policies/versionsdialog.h"

#include "ui/parts/plain.h"
#include "ui/words/policypage.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int theFirst = -1; ///< compared with nothing
constexpr int theDraft = -2;

} // namespace

VersionsDialog::VersionsDialog(Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_kept(desk.policyDesk().shop())
    , m_list(new QListWidget)
    , m_against(new QComboBox)
    , m_changes(new QTextBrowser)
    , m_take(quietButton(tr("&Take this version up again"), u"take"_s))
{
    setObjectName(u"versionsDialog"_s);
    setWindowTitle(tr("Versions of your policy"));
    resize(760, 460);
    m_list->setObjectName(u"versionList"_s);
    m_list->setAccessibleName(tr("Versions"));
    m_against->setObjectName(u"against"_s);
    m_against->setAccessibleName(tr("Compared with"));
    m_changes->setObjectName(u"changes"_s);
    m_changes->setAccessibleName(tr("What changed"));
    const QDateTime now = desk.clock().now();
    const auto name = [&now](const ShopPolicyVersion &version) {
        //: %1 is a number, %2 a day ("today 16:12")
        return tr("Version %1 · %2").arg(QString::number(version.number), words::day(version.savedAt, now));
    };
    if (m_kept.draft) {
        auto *item = new QListWidgetItem(tr("What you are writing"), m_list);
        item->setData(Qt::UserRole, theDraft);
    }
    for (qsizetype i = 0; i < m_kept.versions.size(); ++i) {
        auto *item = new QListWidgetItem(name(m_kept.versions.at(i)), m_list);
        item->setData(Qt::UserRole, int(i));
        m_against->addItem(name(m_kept.versions.at(i)), int(i));
    }
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(u"close"_s);

    auto *right = new QVBoxLayout;
    auto *choice = new QHBoxLayout;
    auto *label = new QLabel(tr("Compared &with:"));
    label->setBuddy(m_against);
    choice->addWidget(label);
    choice->addWidget(m_against);
    choice->addStretch();
    right->addLayout(choice);
    right->addWidget(m_changes, 1);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(right, 2);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_take);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->addLayout(middle, 1);
    column->addLayout(buttons);

    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_against, &QComboBox::currentIndexChanged, this, &VersionsDialog::write);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        // Each version is first held against the one before it.
        const int chosenOne = m_list->currentItem()->data(Qt::UserRole).toInt();
        const int before = chosenOne == theDraft ? 0 : chosenOne + 1;
        m_against->setCurrentIndex(m_against->findData(before));
        write();
    });
    connect(m_take, &QPushButton::clicked, this, [this] {
        const int which = m_list->currentItem()->data(Qt::UserRole).toInt();
        if (which >= 0)
            Q_EMIT chosen(m_kept.versions.at(which).policy);
        accept();
    });
    m_list->setCurrentRow(0);
}

void VersionsDialog::write()
{
    const int which = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toInt() : theFirst;
    m_take->setEnabled(which >= 0);
    const int against = m_against->currentIndex() < 0 ? theFirst : m_against->currentData().toInt();
    const ShopPolicy *const after = which == theDraft ? &*m_kept.draft
        : which >= 0                                  ? &m_kept.versions.at(which).policy
                                                      : nullptr;
    if (!after)
        return;
    if (against == theFirst) {
        m_changes->setPlainText(tr("The first version: there is nothing before it."));
        return;
    }
    const ShopPolicy &before = m_kept.versions.at(against).policy;
    QString html;
    const auto section = [&html, &before, after](const QString &language, words::PageLanguage code) {
        const QStringList changes = words::policyChanges(before, *after, code);
        html += u"<h3>"_s + language.toHtmlEscaped() + u"</h3><ul>"_s;
        for (const QString &change : changes)
            html += u"<li>"_s + change.toHtmlEscaped() + u"</li>"_s;
        html += u"</ul>"_s;
    };
    if (before == *after) {
        m_changes->setPlainText(tr("Nothing is different."));
        return;
    }
    section(u"Italiano"_s, words::PageLanguage::Italian);
    section(u"English"_s, words::PageLanguage::English);
    m_changes->setHtml(html);
}

} // namespace contrordine
