// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/commandline.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

class CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    static QString unknownOption(const QString &option) { return tr("There is no option “%1” here.").arg(option); }
    static QString unknownCommand(const QString &command) { return tr("There is no command “%1”.").arg(command); }
    static QString valueMissing(const QString &option) { return tr("The option “%1” needs a value.").arg(option); }
    static QString badLanguage(const QString &value)
    {
        return tr("The language “%1” is not known: write it or en.").arg(value);
    }
    static QString screenshotWithCommand() { return tr("A screenshot is taken of the window: leave the command out."); }
    static QString tooFew(const QString &command)
    {
        return tr("The command “%1” needs more: see contrordine --help.").arg(command);
    }
    static QString tooMany(const QString &argument) { return tr("“%1” is too much here.").arg(argument); }
};

struct CommandShape {
    QStringView name;
    int least; ///< arguments
    int most;
    QStringList withValue; ///< options
    QStringList flags;
};

const QList<CommandShape> &shapes()
{
    static const QList<CommandShape> list{
        {u"connect", 1, 1, {u"shop"_s, u"client-id"_s, u"endpoint"_s, u"app-key"_s, u"callback"_s}, {}},
        {u"sync", 0, 0, {}, {u"full"_s}},
        {u"list", 0, 0, {u"view"_s, u"shop"_s, u"search"_s, u"limit"_s}, {u"json"_s, u"csv"_s}},
        {u"show", 1, 1, {u"shop"_s}, {u"json"_s}},
        {u"import", 1, 1000, {u"kind"_s, u"shop"_s}, {}},
        {u"export", 1, 1, {u"view"_s, u"shop"_s, u"search"_s}, {}},
        {u"check", 0, 0, {}, {u"repair"_s}},
    };
    return list;
}

const CommandShape *shapeOf(const QString &command)
{
    for (const CommandShape &shape : shapes()) {
        if (shape.name == command)
            return &shape;
    }
    return nullptr;
}

/// "--name=value" and "--name value" are the same.
class Walker
{
public:
    explicit Walker(const QStringList &arguments)
        : m_left(arguments.mid(1))
    {
    }
    bool next(QString &name, QString &argument)
    {
        m_value.reset();
        if (m_left.isEmpty())
            return false;
        argument = m_left.takeFirst();
        name.clear();
        if (!argument.startsWith(u"--"_s) || argument.size() == 2)
            return true;
        name = argument.mid(2);
        if (const qsizetype at = name.indexOf(u'='); at >= 0) {
            m_value = name.mid(at + 1);
            name.truncate(at);
        }
        return true;
    }
    std::optional<QString> value()
    {
        if (m_value)
            return m_value;
        if (m_left.isEmpty() || m_left.first().startsWith(u"--"_s))
            return {};
        return m_left.takeFirst();
    }
    bool hasInlineValue() const { return m_value.has_value(); }

private:
    QStringList m_left;
    std::optional<QString> m_value;
};

} // namespace

QString languageOf(const QStringList &arguments)
{
    Walker walker(arguments);
    QString name;
    QString argument;
    while (walker.next(name, argument)) {
        if (name == u"lang"_s)
            return walker.value().value_or(QString());
    }
    return {};
}

CommandLine parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    const auto fail = [&line](const QString &what) {
        if (!line.wrong)
            line.wrong = what;
    };
    const CommandShape *shape = nullptr;
    Walker walker(arguments);
    QString name;
    QString argument;
    while (walker.next(name, argument)) {
        if (argument == u"-h"_s || name == u"help"_s) {
            line.help = true;
        } else if (argument == u"-v"_s || name == u"version"_s) {
            line.version = true;
        } else if (name.isEmpty() && line.command.isEmpty()) {
            line.command = argument;
            shape = shapeOf(argument);
            if (!shape) {
                fail(CommandLineWords::unknownCommand(argument));
                return line;
            }
        } else if (name.isEmpty()) {
            line.arguments.append(argument);
        } else if (name == u"demo"_s && !walker.hasInlineValue()) {
            line.demo = true;
        } else if (name == u"data-dir"_s || name == u"lang"_s || name == u"screenshot"_s) {
            const auto value = walker.value();
            if (!value || value->isEmpty())
                fail(CommandLineWords::valueMissing(argument));
            (name == u"data-dir"_s   ? line.dataDir
                 : name == u"lang"_s ? line.language
                                     : line.screenshot) = value.value_or(QString());
        } else if (shape && shape->withValue.contains(name)) {
            const auto value = walker.value();
            if (!value)
                fail(CommandLineWords::valueMissing(argument));
            line.options.insert(name, value.value_or(QString()));
        } else if (shape && shape->flags.contains(name) && !walker.hasInlineValue()) {
            line.options.insert(name, {});
        } else {
            fail(CommandLineWords::unknownOption(argument));
        }
    }
    if (!line.language.isEmpty() && line.language != u"it"_s && line.language != u"en"_s)
        fail(CommandLineWords::badLanguage(line.language));
    if (shape && !line.screenshot.isEmpty())
        fail(CommandLineWords::screenshotWithCommand());
    if (shape && !line.help && line.arguments.size() < shape->least)
        fail(CommandLineWords::tooFew(line.command));
    if (shape && line.arguments.size() > shape->most)
        fail(CommandLineWords::tooMany(line.arguments.at(shape->most)));
    return line;
}

QString usage()
{
    return QCoreApplication::translate(
        "CommandLine",
        "Usage: contrordine [options] [command]\n"
        "\n"
        "Without a command the window opens.\n"
        "\n"
        "Options\n"
        "  --data-dir DIR       keep the data there\n"
        "  --lang it|en         language\n"
        "  --demo               a demo shop on this computer; nothing costs money\n"
        "  --screenshot FILE    draw the window into a picture and quit\n"
        "  --help, --version\n"
        "\n"
        "Commands\n"
        "  connect shopify --shop NAME.myshopify.com [--client-id ID] [--endpoint URL]\n"
        "                       token or client secret from standard input\n"
        "  connect aliexpress --app-key KEY [--endpoint URL] [--callback URL]\n"
        "                       secret and tokens (JSON) from standard input;\n"
        "                       with app_secret alone, the browser asks for the rest\n"
        "  sync [--full]        read both platforms once\n"
        "  list [--view VIEW] [--shop NAME] [--search TEXT] [--limit N] [--json|--csv]\n"
        "  show ORDER [--shop NAME] [--json]\n"
        "                       one order, its supplier orders, verdict, case\n"
        "  import FILE… [--kind shopify-orders|supplier-orders|links] [--shop NAME]\n"
        "  export FILE.csv [--view VIEW] [--shop NAME] [--search TEXT]\n"
        "  check [--repair]     are the data files sound?\n"
        "\n"
        "Views: all, cancellable, ends-today, needs-me, awaiting-supplier, refunds, disputes, unlinked, closed\n");
}

} // namespace contrordine
