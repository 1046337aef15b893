// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/shell/program.h"

#include "client/core/clientsession.h"
#include "client/ui/shell/alreadyopen.h"
#include "client/ui/shell/serverdialog.h"
#include "client/ui/shell/sessionwindow.h"
#include "client/ui/shell/settingsproblem.h"
#include "client/ui/shell/windowtrace.h"
#include "client/ui/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QLockFile>
#include <QTextStream>
#include <QTranslator>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

int fail(const Error &error)
{
    QTextStream(stderr) << QCoreApplication::applicationName() << ": " << error.field << ": " << error.message
                        << Qt::endl;
    return 2;
}

Theme::Mode modeOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return Theme::Mode::Light;
    case ThemeChoice::Dark:
        return Theme::Mode::Dark;
    case ThemeChoice::System:
        break;
    }
    return Theme::Mode::System;
}

/// English is the language of the sources; others are files, for our texts and for Qt's own. Once more: another one.
void speak(const QString &language)
{
    const QList<QTranslator *> before = qApp->findChildren<QTranslator *>();
    for (QTranslator *translator : before) {
        QCoreApplication::removeTranslator(translator);
        translator->deleteLater();
    }
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    const std::pair<QString, QString> catalogues[] = {
        {u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
        {u"medcrm"_s, u":/translations"_s},
    };
    for (const auto &[name, folder] : catalogues) {
        auto translator = std::make_unique<QTranslator>(qApp);
        if (translator->load(locale, name, u"_"_s, folder))
            QCoreApplication::installTranslator(translator.release());
    }
    QGuiApplication::setLayoutDirection(locale.textDirection());
}

/// Asking for help or the version needs no display, and must not end in Qt's complaint that there is none.
bool onlyAsks(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const QByteArrayView given(argument);
        return given == "--help" || given == "-h" || given == "--help-all" || given == "--version"
            || given == "-v";
    });
}

/// On X11 Qt takes --display for its own option, whose next word is an X server: it would take away what follows and end
/// the program. A program with an option of that name gives it a second one, --waiting-room; Qt sees only that.
void hideFromQt(int argc, char **argv, const QList<QCommandLineOption> &options)
{
    static char other[] = "--waiting-room"; // QApplication keeps the pointer
    const bool isOurs = std::any_of(options.begin(), options.end(), [](const QCommandLineOption &option) {
        return option.names().contains(u"display"_s);
    });
    for (int i = 1; isOurs && i < argc; ++i) {
        if (QByteArrayView(argv[i]) == "--display")
            argv[i] = other;
    }
}

} // namespace

int runProgram(int argc, char **argv, const Program &program)
{
    hideFromQt(argc, argv, program.options);
    if (onlyAsks(argc, argv))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QString::fromLatin1(program.name));
    QCoreApplication::setApplicationVersion(QStringLiteral(MEDCRM_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(QString::fromLatin1(program.description));
    parser.addHelpOption();
    parser.addVersionOption();
    declareClientOptions(parser);
    const QCommandLineOption trace(u"trace"_s, u"Write what the window shows to a file, a line per change."_s,
                                   u"file"_s);
    parser.addOption(trace);
    parser.addOptions(program.options);
    parser.process(application);

    Theme::install();
    speak(parser.value(u"language"_s)); // until the settings are known
    const Result<ClientOptions> read = readOptionsTelling(parser);
    if (!read)
        return fail(read.error());
    ClientOptions options = *read;
    Theme::current().setMode(modeOf(options.theme));
    Theme::current().setScale(options.scalePercent);
    speak(options.language);
    const QString name =
        program.sessionName ? program.sessionName(parser) : QString::fromLatin1(program.name);
    QLockFile lock(options.profileDir + u'/' + name + u".lock"_s);
    if (!isOnlyOne(lock, options.profileDir))
        return 1;
    if (options.server.host.isEmpty() && !askForServer(options))
        return 0;

    ClientSession session(options, name);
    const Result<std::unique_ptr<SessionWindow>> made = program.makeWindow(session, parser);
    if (!made)
        return fail(made.error());
    const std::unique_ptr<SessionWindow> &window = *made;
    if (parser.isSet(trace)) {
        const auto *writer = new WindowTrace(*window, parser.value(trace));
        if (!writer->isOpen())
            return fail({ErrorCode::Unavailable, u"--trace"_s,
                         u"The file %1 can't be written."_s.arg(parser.value(trace))});
    }
    window->show();
    session.start();
    return QApplication::exec();
}

} // namespace medcrm::ui
