// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/languagemenu.h"

#include "ui/words/language.h"

#include <QActionGroup>
#include <QLocale>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

const QString languageKey = u"language"_s;

} // namespace

LanguageMenu::LanguageMenu(QSettings &settings, QWidget *parent)
    : QMenu(parent)
    , m_languages(new QActionGroup(this))
{
    for (const auto &[language, name] : {std::pair(u"it"_s, u"Italiano"_s), std::pair(u"en"_s, u"English"_s)}) {
        auto *action = new QAction(name, m_languages); // a language is called by its own name
        action->setObjectName(u"language-"_s + language);
        action->setCheckable(true);
        action->setData(language);
        connect(action, &QAction::triggered, this,
                [&settings, language = language] { settings.setValue(languageKey, installLanguage(language)); });
    }
    addActions(m_languages->actions());
}

void LanguageMenu::retranslate()
{
    setTitle(tr("Lan&guage"));
    for (QAction *language : m_languages->actions())
        language->setChecked(language->data().toString() == QLocale().name().left(2));
}

QString LanguageMenu::saved(const QSettings &settings) { return settings.value(languageKey).toString(); }

} // namespace contrordine
