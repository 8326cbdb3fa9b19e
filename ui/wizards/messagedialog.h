// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/pair.h"
#include "ui/words/messagewords.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace contrordine
{

class Desk;
class MessageField;

/// What a message may know of a pair: its order, the supplier order that decides it, and what its case said last.
words::MessageFacts messageFacts(Desk &desk, const PairDetails &pair);

/// A message about one order, to be copied: to the customer, or to the supplier. Shown with open().
class MessageDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Opens with `kind`; the others of the same reader can be chosen. `refund`: what the customer gets just now; else
    /// what the shop shows as refunded.
    MessageDialog(Desk &desk, const PairDetails &pair, TemplateKind kind, QWidget *parent = nullptr,
                  std::optional<Money> refund = {});

private:
    void choose(TemplateKind kind);

    words::MessageFacts m_facts;
    QComboBox *m_kind;
    MessageField *m_message;
    QPushButton *m_copy;
};

} // namespace contrordine
