// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/supplierbook.h"

#include <QDialog>

class QPushButton;

namespace contrordine
{

class MessageField;
class PolicyDesk;

/// The message that asks a supplier for its policy (R22–R25), in its language, ready to be copied. Shown with open().
class AskDialog final : public QDialog
{
    Q_OBJECT

public:
    AskDialog(PolicyDesk &policies, const SupplierProfile &supplier, QWidget *parent = nullptr);

private:
    MessageField *m_message;
    QPushButton *m_copy;
};

} // namespace contrordine
