// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"

#include <QDialog>

class QTabWidget;
class QPushButton;

namespace contrordine
{

class Banner;
class ShopPolicyPage;
class TemplatesPage;

/// The shop's own policy and messages, and the way in and out of both (R26–R31).
class PoliciesDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Page { Policy, Messages };

    explicit PoliciesDialog(Desk &desk, QWidget *parent = nullptr);
    ~PoliciesDialog() override; ///< keeps what is typed, as closing does

    void setPage(Page page);
    void setExample(const OrderId &order); ///< whose data the messages' preview shows
    void done(int result) override; ///< keeps what is typed

private:
    QCoro::Task<> load();
    void askForExport();
    QCoro::Task<> exportTo(QString path);

    Desk &m_desk;
    Banner *m_told;
    QTabWidget *m_tabs;
    ShopPolicyPage *m_policy;
    TemplatesPage *m_templates;
};

} // namespace contrordine
