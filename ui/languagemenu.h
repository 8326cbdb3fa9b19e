// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

class QActionGroup;
class QSettings;

namespace contrordine
{

/// The languages the program speaks; what is chosen is spoken at once and remembered.
class LanguageMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit LanguageMenu(QSettings &settings, QWidget *parent = nullptr);

    void retranslate();
    static QString saved(const QSettings &settings); ///< "it", "en", or empty for the system's

private:
    QActionGroup *m_languages;
};

} // namespace contrordine
