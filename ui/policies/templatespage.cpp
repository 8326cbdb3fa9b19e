// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policies/templatespage.h"

#include "models/domain/policyfile.h"
#include "ui/parts/outside.h"
#include "ui/parts/plain.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/messagedialog.h"
#include "ui/wizards/messagefield.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QCoroFuture>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace contrordine
{

namespace
{

constexpr auto keepAfter = 1500ms; ///< since the last key: each keeping is a version
constexpr int previewLines = 8;

} // namespace

TemplatesPage::TemplatesPage(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_list(new QTreeWidget)
    , m_language(new QComboBox)
    , m_text(new QPlainTextEdit)
    , m_insert(new QToolButton)
    , m_reset(quietButton(tr("&Back to the built-in text"), u"reset"_s))
    , m_own(plainLabel())
    , m_preview(new MessageField(desk.policyDesk(), u"preview"_s, tr("How it reads"), previewLines))
    , m_example(plainLabel())
    , m_copy(quietButton(tr("&Copy the message"), u"copyMessage"_s))
    , m_problem(new Banner)
{
    setObjectName(u"templatesPage"_s);
    m_list->setObjectName(u"templates"_s);
    m_list->setAccessibleName(tr("Messages"));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    for (const bool supplier : {false, true}) {
        auto *group = new QTreeWidgetItem(m_list, {supplier ? tr("To suppliers") : tr("To customers")});
        group->setFlags(Qt::ItemIsEnabled);
        QFont bold = font();
        bold.setBold(true);
        group->setFont(0, bold);
        for (const TemplateKind one : allTemplateKinds()) {
            if (isToSupplier(one) != supplier)
                continue;
            auto *item = new QTreeWidgetItem(group, {words::templateKind(one)});
            item->setData(0, Qt::UserRole, int(one));
        }
        group->setExpanded(true);
    }
    m_language->setObjectName(u"templateLanguage"_s);
    m_language->setAccessibleName(tr("Language of the message"));
    m_text->setObjectName(u"templateText"_s);
    m_text->setAccessibleName(tr("Text of the message"));
    m_text->setTabChangesFocus(true);
    m_insert->setObjectName(u"insert"_s);
    m_insert->setText(tr("&Insert a value"));
    m_insert->setPopupMode(QToolButton::InstantPopup);
    m_insert->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_insert->setMenu(new QMenu(m_insert));
    m_own->setObjectName(u"ownText"_s);
    m_problem->setObjectName(u"problem"_s);
    m_preview->letGrow();

    auto *middle = new QWidget;
    auto *writing = new QVBoxLayout(middle);
    writing->setContentsMargins(6, 0, 6, 0);
    auto *top = new QHBoxLayout;
    top->addWidget(m_language);
    top->addWidget(m_insert);
    top->addStretch();
    top->addWidget(m_reset);
    writing->addLayout(top);
    writing->addWidget(m_text, 1);
    writing->addWidget(m_own);
    auto *how = plainLabel(tr("A value stands between braces, like {order}. What stands between [[ and ]] is left out "
                              "where its value is not known."));
    writing->addWidget(how);
    auto *reading = new QVBoxLayout;
    auto *readTitle = new QLabel(tr("How it reads"));
    QFont bold = readTitle->font();
    bold.setBold(true);
    readTitle->setFont(bold);
    reading->addWidget(readTitle);
    reading->addWidget(m_example);
    reading->addWidget(m_preview, 1);
    auto *copyRow = new QHBoxLayout;
    copyRow->addStretch();
    copyRow->addWidget(m_copy);
    reading->addLayout(copyRow);
    auto *right = new QWidget;
    right->setLayout(reading);
    reading->setContentsMargins(6, 0, 0, 0);
    auto *parts = new QSplitter(Qt::Horizontal);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_list);
    parts->addWidget(middle);
    parts->addWidget(right);
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 4);
    parts->setStretchFactor(2, 4);
    m_list->setIndentation(12);
    m_list->setMinimumWidth(250);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->addWidget(m_problem);
    column->addWidget(parts, 1);

    m_keep.setSingleShot(true);
    m_keep.setInterval(keepAfter);
    connect(&m_keep, &QTimer::timeout, this, &TemplatesPage::keepNow);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        keepNow();
        showLanguages();
    });
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        if (m_filling)
            return;
        keepNow();
        showTemplate();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_filling)
            return;
        m_keep.start();
        showPreview();
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_text->setPlainText(words::builtInText(kind(), language()));
        keepNow();
    });
    connect(m_preview, &MessageField::changed, this, [this] { m_copy->setEnabled(m_preview->isComplete()); });
    connect(m_copy, &QPushButton::clicked, this, [this] { copyText(m_copy, m_preview->text()); });
    connect(&m_desk.policyDesk(), &PolicyDesk::templatesChanged, this, [this] {
        markOwn();
        if (!m_keep.isActive())
            showTemplate(); // an import, or a return
    });
}

void TemplatesPage::begin()
{
    if (!m_list->currentItem())
        m_list->setCurrentItem(m_list->topLevelItem(0)->child(0));
    markOwn();
    showTemplate();
    m_begun = true;
    loadExample(m_wanted);
}

void TemplatesPage::setExample(const OrderId &order)
{
    m_wanted = order;
    if (m_begun)
        loadExample(order);
}

QCoro::Task<> TemplatesPage::loadExample(OrderId order)
{
    QPointer<TemplatesPage> self(this);
    if (order.isEmpty()) {
        const PairQuery any{.sortBy = PairQuery::SortBy::CreatedAt, .direction = Qt::DescendingOrder, .limit = 1};
        const QFuture<Result<QList<PairRow>>> reading = m_desk.store().pairs(any);
        const auto rows = co_await reading;
        if (!self)
            co_return;
        if (rows && !rows->isEmpty())
            order = rows->first().order;
    }
    if (order.isEmpty()) {
        m_example->setText(tr("There is no order yet to show it with; type the values below."));
        showPreview();
        co_return;
    }
    const QFuture<Result<PairDetails>> reading = m_desk.store().pairDetails(order);
    const auto pair = co_await reading;
    if (!self || !pair || (!m_wanted.isEmpty() && order != m_wanted))
        co_return;
    m_facts = messageFacts(m_desk, *pair);
    if (!m_facts.reason)
        m_facts.reason = CancelReason::CustomerChangedMind;
    m_facts.evidenceFor = DisputeCause::Damaged;
    m_facts.dispute = DisputeDraft{.cause = DisputeCause::NotReceived};
    if (m_facts.supplierOrder)
        m_facts.dispute->claim = m_facts.supplierOrder->amount;
    //: %1 is an order: "#1001 · Anna Rossi"
    m_example->setText(tr("With the data of %1")
                           .arg(pair->order.customer.isEmpty() ? pair->order.name
                                                               : pair->order.name + u" · "_s + pair->order.customer));
    showPreview();
}

TemplateKind TemplatesPage::kind() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? TemplateKind(item->data(0, Qt::UserRole).toInt()) : TemplateKind::SupplierCancel;
}

MessageLanguage TemplatesPage::language() const { return MessageLanguage(m_language->currentData().toInt()); }

QString TemplatesPage::held() const
{
    const QString own = m_desk.policyDesk().ownText(kind(), language());
    return own.isEmpty() ? words::builtInText(kind(), language()) : own;
}

void TemplatesPage::showLanguages()
{
    {
        const QScopedValueRollback filling(m_filling, true);
        const QVariant before = m_language->currentData();
        m_language->clear();
        for (const MessageLanguage one : languagesOf(kind()))
            m_language->addItem(words::messageLanguage(one), int(one));
        m_language->setCurrentIndex(std::max(0, m_language->findData(before)));
    }
    showTemplate();
}

void TemplatesPage::showTemplate()
{
    if (m_language->count() == 0)
        return;
    const QScopedValueRollback filling(m_filling, true);
    m_editedKind = kind();
    m_editedLanguage = language();
    if (m_text->toPlainText() != held())
        m_text->setPlainText(held());
    QMenu *values = m_insert->menu();
    values->clear();
    for (const Placeholder one : placeholdersOf(kind())) {
        values->addAction(words::placeholder(one), this, [this, one] {
            m_text->insertPlainText(u'{' + code(one) + u'}');
            m_text->setFocus();
        });
    }
    showPreview();
}

void TemplatesPage::showPreview()
{
    const QString text = m_text->toPlainText();
    m_preview->showText(m_editedKind, m_editedLanguage, text, m_facts);
    const QStringList strangers = strangersIn(text, m_editedKind);
    if (!strangers.isEmpty())
        //: %1 is what was typed, like {ordre}
        m_problem->show(Banner::Tone::Warning,
                        tr("Not kept: %1 has no value in this message. Choose from “Insert a value”.")
                            .arg(strangers.join(u", "_s)));
    else if (text.size() > policylimits::text)
        m_problem->show(Banner::Tone::Warning,
                        tr("Not kept: a message has at most %n characters.", nullptr, policylimits::text));
    else
        m_problem->clear();
    const bool isOwn = text != words::builtInText(m_editedKind, m_editedLanguage);
    m_reset->setEnabled(isOwn);
    m_own->setText(isOwn ? tr("Your own text.") : tr("The built-in text. Change it as you like."));
}

void TemplatesPage::keepNow()
{
    m_keep.stop();
    const QString typed = m_text->toPlainText();
    if (m_language->count() == 0 || typed.size() > policylimits::text || !strangersIn(typed, m_editedKind).isEmpty())
        return;
    // An empty message is nobody's: it is the built-in one again.
    const bool builtIn = typed.trimmed().isEmpty() || typed == words::builtInText(m_editedKind, m_editedLanguage);
    const QString own = builtIn ? QString() : typed;
    if (m_desk.policyDesk().ownText(m_editedKind, m_editedLanguage) != own)
        save({m_editedKind, m_editedLanguage, own});
}

QCoro::Task<> TemplatesPage::save(MessageTemplate text)
{
    QPointer<TemplatesPage> self(this);
    const QList<MessageTemplate> one{text};
    const auto saved = co_await m_desk.policyDesk().saveTemplates(one);
    if (self && !saved)
        m_problem->show(Banner::Tone::Bad, words::error(saved.error()).joined());
}

/// Which of them are the merchant's own: by a word, not by looks alone.
void TemplatesPage::markOwn()
{
    for (int group = 0; group < m_list->topLevelItemCount(); ++group) {
        for (int row = 0; row < m_list->topLevelItem(group)->childCount(); ++row) {
            QTreeWidgetItem *item = m_list->topLevelItem(group)->child(row);
            const auto one = TemplateKind(item->data(0, Qt::UserRole).toInt());
            bool own = false;
            for (const MessageLanguage language : languagesOf(one))
                own = own || !m_desk.policyDesk().ownText(one, language).isEmpty();
            //: behind the name of a message that the merchant has rewritten
            item->setText(0, own ? tr("%1 (yours)").arg(words::templateKind(one)) : words::templateKind(one));
        }
    }
}

} // namespace contrordine
