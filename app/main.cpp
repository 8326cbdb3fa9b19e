// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk.h"
#include "app/instancedoor.h"
#include "ui/commands/commands.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"
#include "ui/words/language.h"
#include "ui/words/words.h"

#include <QApplication>
#include <QIcon>
#include <QMessageBox>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

constexpr std::chrono::seconds knockPatience{5}; ///< a program that was started just before us answers by then

void nameProgram()
{
    QCoreApplication::setApplicationName(u"contrordine"_s);
    QCoreApplication::setOrganizationName(u"contrordine"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CONTRORDINE_VERSION));
}

void print(FILE *stream, const QString &text) { std::fputs(text.toUtf8().constData(), stream); }

/// A command, a question about the program, or a wrong call: no window.
int runWithoutWindow(int &argc, char **argv, const QString &language)
{
    QCoreApplication application(argc, argv);
    nameProgram();
    installLanguage(language);
    const CommandLine line = parseCommandLine(application.arguments());
    if (line.wrong) {
        print(stderr, *line.wrong + u"\n\n"_s + usage());
        return ExitWrongUsage;
    }
    if (line.help) {
        print(stdout, usage());
        return ExitDone;
    }
    if (line.version) {
        print(stdout, u"contrordine "_s + QCoreApplication::applicationVersion() + u'\n');
        return ExitDone;
    }
    return runCommand(line);
}

int runWindow(int &argc, char **argv, const CommandLine &line)
{
    QApplication application(argc, argv);
    nameProgram();
    installLanguage(line.language);
    theme::install(application);
    QApplication::setWindowIcon(QIcon(u":/icons/contrordine.svg"_s));

    const bool showsWindow = line.screenshot.isEmpty();
    const QString dataDir = line.dataDir.isEmpty() ? Desk::defaultDataDir(line.demo) : line.dataDir;
    if (showsWindow && InstanceDoor::knock(dataDir, knockPatience))
        return ExitDone; // it is open already, and in front now
    const auto door = showsWindow ? std::make_unique<InstanceDoor>(dataDir) : nullptr;
    auto desk = Desk::open({.dataDir = dataDir, .demo = line.demo});
    if (!desk) {
        const words::ErrorText text = words::error(desk.error());
        print(stderr, text.joined() + u'\n');
        if (showsWindow) {
            QMessageBox box(QMessageBox::Critical, u"Contrordine"_s, text.happened, QMessageBox::Close);
            box.setInformativeText(text.meaning + u' ' + text.whatToDo);
            box.exec();
        }
        return ExitFailed;
    }

    if (line.language.isEmpty())
        installLanguage(MainWindow::savedLanguage((*desk)->dataDir()));
    MainWindow window(**desk);
    if (door) {
        QObject::connect(door.get(), &InstanceDoor::knocked, &window, [&window] {
            window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
            window.raise();
            window.activateWindow();
            QApplication::alert(&window); // where a window may not put itself in front
        });
    }
    int exitCode = ExitDone;
    if (!showsWindow) {
        QObject::connect(&window, &MainWindow::settled, &application, [&] {
            exitCode = window.grab().save(line.screenshot) ? ExitDone : ExitFailed;
            QCoreApplication::exit(exitCode);
        });
    }
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const CommandLine line = parseCommandLine(arguments);
    if (!line.command.isEmpty() || line.wrong || line.help || line.version)
        return runWithoutWindow(argc, argv, languageOf(arguments));
    return runWindow(argc, argv, line);
}
