// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/policies/policydocument.h"
#include "models/domain/error.h"
#include "models/domain/shoppolicy.h"

#include <QCoroTask>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTextBrowser;

namespace contrordine
{

/// The shop's page as customers will read it, and the ways out of the program: pasted, or as a file.
class PolicyPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit PolicyPreview(QWidget *parent = nullptr);

    void show(const ShopPolicy &policy, bool complete); ///< nothing leaves while it is not complete
    QList<PolicyDocument> documents() const; ///< in the languages that are chosen

Q_SIGNALS:
    void taken(); ///< copied or saved: this is what is published
    void incomplete(); ///< somebody wanted to, and something is missing

private:
    void write();
    void askForFile();
    QCoro::Task<> save(QString path);
    bool mayLeave();

    ShopPolicy m_policy;
    bool m_complete = false;
    QComboBox *m_languages;
    QTextBrowser *m_page;
    QPushButton *m_copyHtml;
    QPushButton *m_copyText;
    QPushButton *m_save;
    QLabel *m_told;
};

} // namespace contrordine
