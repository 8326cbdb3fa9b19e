// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/messagefield.h"

#include "ui/parts/plain.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTextLayout>
#include <QVBoxLayout>
#include <QtMath>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

QString textOf(const PolicyDesk &policies, TemplateKind kind, MessageLanguage language)
{
    const QString own = policies.ownText(kind, language);
    return own.trimmed().isEmpty() ? words::builtInText(kind, language) : own;
}

PlaceholderValues valuesOf(const PolicyDesk &policies, MessageLanguage language, words::MessageFacts facts)
{
    if (!facts.shop)
        facts.shop = policies.published();
    return words::messageValues(facts, language);
}

} // namespace

FilledMessage writtenMessage(const PolicyDesk &policies, TemplateKind kind, MessageLanguage language,
                             words::MessageFacts facts)
{
    return fill(textOf(policies, kind, language), valuesOf(policies, language, std::move(facts)));
}

QList<AssistGuide::Text> readyMessages(const PolicyDesk &policies, TemplateKind kind, const words::MessageFacts &facts)
{
    QList<AssistGuide::Text> ready;
    for (const MessageLanguage language : languagesOf(kind)) {
        const FilledMessage message = writtenMessage(policies, kind, language, facts);
        if (message.isComplete() && !message.pieces.isEmpty())
            ready.append({words::messageLanguage(language), message.text()});
    }
    return ready;
}

MessageField::MessageField(PolicyDesk &policies, const QString &name, const QString &accessibleName, int lines,
                           QWidget *parent)
    : QWidget(parent)
    , m_policies(policies)
    , m_language(new QComboBox)
    , m_text(new QPlainTextEdit)
    , m_lacks(plainLabel())
    , m_form(new QFormLayout)
{
    m_language->setObjectName(u"language"_s);
    m_language->setAccessibleName(tr("Language of the message"));
    m_language->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_text->setObjectName(name);
    m_text->setAccessibleName(accessibleName);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * lines + 12);
    m_lacks->setObjectName(u"lacks"_s);
    m_lacks->hide();
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_language);
    column->addWidget(m_text, 1);
    column->addWidget(m_lacks);
    column->addLayout(m_form);

    connect(m_language, &QComboBox::currentIndexChanged, this, &MessageField::write);
    connect(&m_policies, &PolicyDesk::templatesChanged, this, &MessageField::write);
    connect(&m_policies, &PolicyDesk::shopPolicyChanged, this, &MessageField::write);
}

void MessageField::show(TemplateKind kind, const words::MessageFacts &facts)
{
    const bool newKind = !m_shown || kind != m_kind;
    m_shown = true;
    m_kind = kind;
    m_facts = facts;
    m_given.reset();
    if (newKind) {
        m_typed.clear();
        offerLanguages();
    }
    write();
}

void MessageField::showText(TemplateKind kind, MessageLanguage language, const QString &text,
                            const words::MessageFacts &facts)
{
    const bool newKind = !m_shown || kind != m_kind;
    m_shown = true;
    m_kind = kind;
    m_facts = facts;
    m_given = text;
    if (newKind)
        m_typed.clear();
    offerLanguages();
    setLanguage(language);
    write();
}

void MessageField::letGrow()
{
    m_text->setMaximumHeight(QWIDGETSIZE_MAX);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void MessageField::fitToText()
{
    m_fitsText = true;
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->viewport()->installEventFilter(this);
    fit();
}

/// Counted by ourselves: the document knows only the lines that it has laid out so far.
void MessageField::fit()
{
    if (!m_fitsText)
        return;
    const qreal margin = m_text->document()->documentMargin();
    const qreal width = m_text->viewport()->width() - 2 * margin;
    int lines = 0;
    const QStringList paragraphs = m_text->toPlainText().split(u'\n');
    for (const QString &paragraph : paragraphs) {
        QTextLayout layout(paragraph, m_text->font());
        layout.setTextOption(m_text->document()->defaultTextOption());
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            ++lines;
        }
        layout.endLayout();
    }
    m_text->setFixedHeight(qCeil(lines * m_text->fontMetrics().lineSpacing() + 2 * margin) + 2 * m_text->frameWidth()
                           + 2);
}

bool MessageField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QWidget::eventFilter(watched, event);
}

void MessageField::setLanguage(MessageLanguage language)
{
    const int index = m_language->findData(int(language));
    if (index >= 0)
        m_language->setCurrentIndex(index);
}

MessageLanguage MessageField::language() const { return MessageLanguage(m_language->currentData().toInt()); }

void MessageField::offerLanguages()
{
    const QSignalBlocker quiet(m_language);
    const QVariant before = m_language->currentData();
    m_language->clear();
    for (const MessageLanguage one : languagesOf(m_kind))
        m_language->addItem(words::messageLanguage(one), int(one));
    const int index = m_language->findData(before);
    m_language->setCurrentIndex(std::max(0, index));
    m_language->setVisible(!m_given && !m_language->isHidden());
}

void MessageField::write()
{
    if (!m_shown)
        return;
    const QString text = m_given ? *m_given : textOf(m_policies, m_kind, language());
    PlaceholderValues values = valuesOf(m_policies, language(), m_facts);
    for (auto typed = m_typed.cbegin(); typed != m_typed.cend(); ++typed) {
        if (values.value(typed.key()).trimmed().isEmpty())
            values.insert(typed.key(), typed.value());
    }
    m_message = fill(text, values);

    const QString preview = m_message.preview();
    if (m_text->toPlainText() != preview)
        m_text->setPlainText(preview);
    QList<QTextEdit::ExtraSelection> marks;
    int at = 0;
    for (const FilledMessage::Piece &piece : std::as_const(m_message.pieces)) {
        const auto length = static_cast<int>(piece.text.size());
        if (piece.kind == FilledMessage::Piece::Kind::Missing || piece.kind == FilledMessage::Piece::Kind::Unknown) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = m_text->textCursor();
            mark.cursor.setPosition(at);
            mark.cursor.setPosition(at + length, QTextCursor::KeepAnchor);
            mark.format.setBackground(palette().color(QPalette::Highlight));
            mark.format.setForeground(palette().color(QPalette::HighlightedText));
            marks.append(mark);
        }
        at += length;
    }
    m_text->setExtraSelections(marks);
    fit();
    m_lacks->setText(words::missingValues(m_message));
    m_lacks->setVisible(!m_lacks->text().isEmpty());
    offerTyping();
    Q_EMIT changed();
}

/// A field for each value that is missing or was typed; one that is being typed in stays.
void MessageField::offerTyping()
{
    for (auto it = m_typing.begin(); it != m_typing.end();) {
        if (m_message.missing.contains(it.key()) || m_typed.contains(it.key())) {
            ++it;
            continue;
        }
        QWidget *field = it.value();
        it = m_typing.erase(it);
        m_form->removeRow(field);
    }
    for (const Placeholder missing : std::as_const(m_message.missing)) {
        if (m_typing.contains(missing))
            continue;
        auto *field = new QLineEdit(m_typed.value(missing));
        field->setObjectName(u"type-"_s + code(missing));
        m_typing.insert(missing, field);
        m_form->addRow(words::placeholder(missing) + u':', field);
        connect(field, &QLineEdit::textChanged, this, [this, missing](const QString &typed) {
            m_typed.insert(missing, typed.trimmed());
            write();
        });
    }
}

void MessageField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        write();
}

} // namespace contrordine
