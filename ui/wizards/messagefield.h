// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/policies/policydesk.h"
#include "ui/parts/assistguide.h"
#include "ui/words/messagewords.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QPlainTextEdit;

namespace contrordine
{

/// A message in one language: the merchant's own text or the built-in one, with what is known put in. What the shop
/// promises is added from the published policy.
FilledMessage writtenMessage(const PolicyDesk &policies, TemplateKind kind, MessageLanguage language,
                             words::MessageFacts facts);
/// In all its languages, those that lack nothing.
QList<AssistGuide::Text> readyMessages(const PolicyDesk &policies, TemplateKind kind, const words::MessageFacts &facts);

/// A message made from its template, to be read and copied: in a language to choose, with what is not known marked in
/// place and a field below to type it in. Gives no text while anything is missing.
class MessageField final : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the object name of the text; the language's is "language" where it stands alone.
    MessageField(PolicyDesk &policies, const QString &name, const QString &accessibleName, int lines,
                 QWidget *parent = nullptr);

    /// What the shop promises is added from the published policy.
    void show(TemplateKind kind, const words::MessageFacts &facts);
    /// As show(), but of this text instead of the one that holds: while it is being written.
    void showText(TemplateKind kind, MessageLanguage language, const QString &text, const words::MessageFacts &facts);
    void setLanguage(MessageLanguage language); ///< nothing happens where the kind is not written in it
    MessageLanguage language() const;
    void letGrow(); ///< the text takes the height there is
    void fitToText(); ///< the text is as high as it is long, without a scroll bar of its own
    QComboBox *languageChoice() const { return m_language; } ///< to be placed elsewhere

    bool isComplete() const { return m_message.isComplete() && !m_message.pieces.isEmpty(); }
    QString text() const { return m_message.text(); } ///< empty unless complete

Q_SIGNALS:
    void changed(); ///< another text, or complete or not

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override; ///< of the text

private:
    void offerLanguages();
    void write();
    void fit();
    void offerTyping();

    PolicyDesk &m_policies;
    TemplateKind m_kind = TemplateKind::SupplierCancel;
    words::MessageFacts m_facts;
    std::optional<QString> m_given;
    bool m_shown = false;
    bool m_fitsText = false;
    PlaceholderValues m_typed;
    FilledMessage m_message;
    QComboBox *m_language;
    QPlainTextEdit *m_text;
    QLabel *m_lacks;
    QFormLayout *m_form;
    QMap<Placeholder, QWidget *> m_typing;
};

} // namespace contrordine
