// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "ui/words/messagewords.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
class QTreeWidget;

namespace contrordine
{

class Banner;
class MessageField;

/// The texts of all messages, to be made one's own: beside each how it reads for a real order. What is typed is kept
/// by itself; the built-in text is one click away.
class TemplatesPage final : public QWidget
{
    Q_OBJECT

public:
    explicit TemplatesPage(Desk &desk, QWidget *parent = nullptr);

    void begin(); ///< once the policies are loaded
    void keepNow(); ///< what is typed, without waiting
    void setExample(const OrderId &order); ///< whose data the preview shows; empty = any that there is

private:
    TemplateKind kind() const;
    MessageLanguage language() const;
    QString held() const; ///< own or built-in
    void showTemplate();
    void showLanguages();
    void showPreview();
    void markOwn();
    QCoro::Task<> save(MessageTemplate text);
    QCoro::Task<> loadExample(OrderId order);

    Desk &m_desk;
    bool m_filling = false;
    bool m_begun = false;
    OrderId m_wanted; ///< the example that was asked for
    words::MessageFacts m_facts;
    TemplateKind m_editedKind = TemplateKind::SupplierCancel; ///< of what stands in the field
    MessageLanguage m_editedLanguage = MessageLanguage::English;
    QTimer m_keep;
    QTreeWidget *m_list;
    QComboBox *m_language;
    QPlainTextEdit *m_text;
    QToolButton *m_insert;
    QPushButton *m_reset;
    QLabel *m_own;
    MessageField *m_preview;
    QLabel *m_example;
    QPushButton *m_copy;
    Banner *m_problem;
};

} // namespace contrordine
