// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace contrordine
{

namespace
{

using namespace Qt::Literals::StringLiterals;

QString systemLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &name : wanted) {
        const QString language = name.section(u'-', 0, 0).section(u'_', 0, 0);
        if (language == u"it" || language == u"en")
            return language;
    }
    return u"en"_s;
}

/// The system's own habits (it_CH, en_US) when it speaks the language, else those of the language's home.
QLocale localeFor(const QString &language)
{
    const QLocale system = QLocale::system();
    const QLocale home = language == u"it" ? QLocale(QLocale::Italian, QLocale::Italy)
                                           : QLocale(QLocale::English, QLocale::UnitedKingdom);
    return system.language() == home.language() ? system : home;
}

void installCatalogue(const QString &name)
{
    auto translator = std::make_unique<QTranslator>(QCoreApplication::instance());
    if (translator->load(u":/i18n/%1.qm"_s.arg(name))) {
        translator->setObjectName(u"contrordine-language"_s);
        QCoreApplication::installTranslator(translator.release());
    }
}

} // namespace

QString installLanguage(QStringView language)
{
    const QString chosen = language == u"it" || language == u"en" ? language.toString() : systemLanguage();
    QLocale::setDefault(localeFor(chosen));

    const auto installed = QCoreApplication::instance()->findChildren<QTranslator *>(u"contrordine-language"_s,
                                                                                     Qt::FindDirectChildrenOnly);
    // Qt's catalogue first: translators installed later are asked first, and ours may know better.
    installCatalogue(u"qtbase_"_s + chosen);
    installCatalogue(u"contrordine_"_s + chosen);
    for (QTranslator *old : installed) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
    return chosen;
}

} // namespace contrordine
