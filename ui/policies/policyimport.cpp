// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policies/policyimport.h"

#include "ui/parts/plain.h"
#include "ui/wizards/banner.h"
#include "ui/words/messagewords.h"
#include "ui/words/policypage.h"
#include "ui/words/policywords.h"
#include "ui/words/words.h"

#include <QCoroFuture>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <QtConcurrent>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

Result<PolicyFile> readFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Error{.kind = Error::Kind::Input, .code = u"unreadable"_s, .detail = path});
    return readPolicyFile(file.read(policylimits::fileBytes + 1));
}

} // namespace

PolicyImport::PolicyImport(Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_told(new Banner)
    , m_changes(new QTextBrowser)
    , m_choose(quietButton(tr("&Choose a file…"), u"choose"_s))
    , m_import(new QPushButton(tr("&Import")))
    , m_undo(quietButton(tr("&Undo the import"), u"undo"_s))
{
    setObjectName(u"policyImport"_s);
    setWindowTitle(tr("Import policies and messages"));
    resize(620, 420);
    m_told->setObjectName(u"told"_s);
    m_changes->setObjectName(u"changes"_s);
    m_changes->setAccessibleName(tr("What will change"));
    m_import->setObjectName(u"import"_s);
    m_import->setEnabled(false);
    m_undo->hide();
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(u"close"_s);
    close->setAutoDefault(false);

    auto *top = new QHBoxLayout;
    top->addWidget(plainLabel(tr("A file that Contrordine has exported. You see what would change before anything "
                                 "does, and can take it back afterwards.")),
                   1);
    top->addWidget(m_choose, 0, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(close);
    buttons->addStretch();
    buttons->addWidget(m_undo);
    buttons->addWidget(m_import);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addLayout(top);
    column->addWidget(m_told);
    column->addWidget(m_changes, 1);
    column->addLayout(buttons);

    connect(m_choose, &QPushButton::clicked, this, &PolicyImport::chooseFile);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, [this] { bring(m_file, false); });
    connect(m_undo, &QPushButton::clicked, this, [this] { bring(m_before, true); });
}

void PolicyImport::chooseFile()
{
    auto *chooser = new QFileDialog(this, windowTitle(), QString(), tr("Policies (*.json);;All files (*)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, &PolicyImport::read);
    chooser->open();
}

void PolicyImport::read(const QString &path) { readFile(path); }

QStringList PolicyImport::changesBy(const PolicyFile &file, const PolicyFile &before)
{
    QStringList changes;
    if (file.shop) {
        const auto language =
            QLocale().language() == QLocale::Italian ? words::PageLanguage::Italian : words::PageLanguage::English;
        if (!before.shop) {
            changes.append(tr("Your policy: the first version"));
        } else {
            for (const QString &change : words::policyChanges(*before.shop, *file.shop, language))
                //: %1 is a change: "Return within: from “14 days” to “30 days”"
                changes.append(tr("Your policy – %1").arg(change));
        }
    }
    for (qsizetype i = 0; i < file.templates.size(); ++i) {
        const MessageTemplate &text = file.templates.at(i);
        if (before.templates.value(i).text == text.text)
            continue;
        changes.append((text.text.isEmpty()
                            //: %1 is a message: "Please cancel", %2 a language
                            ? tr("Message “%1” in %2: the built-in text again")
                            : tr("Message “%1” in %2: another text"))
                           .arg(words::templateKind(text.kind), words::messageLanguage(text.language)));
    }
    for (qsizetype i = 0; i < file.suppliers.size(); ++i) {
        const SupplierPolicy &supplier = file.suppliers.at(i);
        if (before.suppliers.value(i) == supplier)
            continue;
        const QString name = supplier.name.isEmpty() ? supplier.supplier.toString() : supplier.name;
        //: %1 is a supplier
        changes.append((isUnknown(before.suppliers.value(i)) ? tr("Supplier %1: its policy is new")
                                                             : tr("Supplier %1: another policy"))
                           .arg(name));
    }
    return changes;
}

QCoro::Task<> PolicyImport::readFile(QString path)
{
    QPointer<PolicyImport> self(this);
    m_import->setEnabled(false);
    m_undo->hide();
    m_changes->clear();
    const QFuture<Result<PolicyFile>> reading = QtConcurrent::run([path] { return readFrom(path); });
    const auto file = co_await reading;
    if (!self)
        co_return;
    if (!file) {
        m_told->show(Banner::Tone::Bad, words::policyFileProblem(file.error()));
        co_return;
    }
    const auto loaded = co_await m_desk.policyDesk().load();
    if (!self)
        co_return;
    if (!loaded) {
        m_told->show(Banner::Tone::Bad, words::error(loaded.error()).joined());
        co_return;
    }
    m_file = *file;
    m_before = m_desk.policyDesk().before(m_file);
    const QStringList changes = changesBy(m_file, m_before);
    if (changes.isEmpty()) {
        m_told->show(Banner::Tone::Info, tr("The file holds nothing that is not here already."));
        co_return;
    }
    m_told->show(Banner::Tone::Info,
                 tr("The import would make %n changes.", nullptr, static_cast<int>(changes.size())));
    QString html = u"<ul>"_s;
    for (const QString &change : changes)
        html += u"<li>"_s + change.toHtmlEscaped() + u"</li>"_s;
    m_changes->setHtml(html + u"</ul>"_s);
    m_import->setEnabled(true);
}

QCoro::Task<> PolicyImport::bring(PolicyFile file, bool undoing)
{
    QPointer<PolicyImport> self(this);
    m_import->setEnabled(false);
    m_undo->setEnabled(false);
    const auto brought = co_await m_desk.policyDesk().bring(file, undoing && m_file.shop && !m_before.shop);
    if (!self)
        co_return;
    m_undo->setEnabled(true);
    if (!brought) {
        m_told->show(Banner::Tone::Bad, words::error(brought.error()).joined());
        m_import->setEnabled(!undoing);
        co_return;
    }
    m_undo->setVisible(!undoing);
    m_import->setEnabled(undoing);
    m_told->show(Banner::Tone::Good,
                 undoing ? tr("Taken back: everything is as it was before the import.")
                         : tr("Imported. If it was not what you wanted, take it back now; earlier versions of your "
                              "policy stay in any case."));
}

} // namespace contrordine
