// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/clientoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

// The context of these words for translators.
struct Options
{
    Q_DECLARE_TR_FUNCTIONS(ClientOptions)
};

QString usualProfile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/medcrm"_s;
}

// A value from the command line, else from the settings files, with the name under which a failure shows it.
struct Setting
{
    QString name;
    QString value;
};

// Where settings are looked for: the profile's own file, then what IT put on this computer.
class Settings
{
public:
    Settings(const QCommandLineParser &parser, const QString &profileDir, const QStringList &without)
        : m_parser(parser)
        , m_without(without)
        , m_files{profileDir + u"/client.ini"_s}
    {
        m_files += QStandardPaths::locateAll(QStandardPaths::GenericConfigLocation, u"medcrm/client.ini"_s);
    }

    Setting value(const QString &option, const QString &key) const
    {
        if (!option.isEmpty() && m_parser.isSet(option))
            return {u"--"_s + option, m_parser.value(option)};
        if (m_without.contains(key))
            return {};
        for (const QString &file : m_files) {
            const QSettings settings(file, QSettings::IniFormat);
            if (settings.contains(key))
                return {key + u" in "_s + file, settings.value(key).toString()};
        }
        return {};
    }

private:
    const QCommandLineParser &m_parser;
    const QStringList m_without;
    QStringList m_files;
};

Result<QString> readPassword(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return invalid(u"--password-file"_s,
                       Options::tr("%1 can't be read: %2").arg(path, file.errorString()));
    const QString password = QString::fromUtf8(file.readLine(1024)).remove(u'\n');
    if (password.isEmpty())
        return invalid(u"--password-file"_s,
                       Options::tr("%1 holds no password in its first line.").arg(path));
    return password;
}

Result<> readServer(const Settings &settings, ClientOptions &options)
{
    if (const Setting address = settings.value(u"server"_s, u"server/address"_s); !address.value.isEmpty()) {
        const auto server = ServerAddress::fromText(address.value, address.name);
        if (!server)
            return tl::unexpected(server.error());
        options.server = *server;
    }
    if (const Setting pin = settings.value(u"pin"_s, u"server/pin"_s); !pin.value.isEmpty()) {
        const auto fingerprint = KeyFingerprint::fromText(pin.value, pin.name);
        if (!fingerprint)
            return tl::unexpected(fingerprint.error());
        options.pin = *fingerprint;
    }
    return {};
}

Result<> readLock(const Settings &settings, ClientOptions &options)
{
    const Setting lock = settings.value({}, u"desk/lockMinutes"_s);
    if (lock.value.isEmpty())
        return {};
    bool isNumber = false;
    const int minutes = lock.value.toInt(&isNumber);
    if (!isNumber || minutes < 1 || minutes > 60)
        return invalid(lock.name, Options::tr("Give a whole number of minutes from 1 to 60."));
    options.lockMinutes = minutes;
    return {};
}

Result<> readDesk(const Settings &settings, ClientOptions &options)
{
    options.user = settings.value(u"user"_s, u"desk/user"_s).value;
    options.clinic = settings.value(u"clinic"_s, u"desk/clinic"_s).value;
    if (const Setting language = settings.value(u"language"_s, u"desk/language"_s);
        !language.value.isEmpty()) {
        if (language.value != u"en" && language.value != u"ar")
            return invalid(language.name, Options::tr("Choose en or ar."));
        options.language = language.value;
    }
    if (const Setting theme = settings.value(u"theme"_s, u"desk/theme"_s); !theme.value.isEmpty()) {
        const auto choice = fromText<ThemeChoice>(theme.value);
        if (!choice)
            return invalid(theme.name, Options::tr("Choose light, dark or system."));
        options.theme = *choice;
    }
    if (const Setting scale = settings.value(u"scale"_s, u"desk/scale"_s); !scale.value.isEmpty()) {
        options.scalePercent = scale.value.toInt();
        if (options.scalePercent < 100 || options.scalePercent > 200)
            return invalid(scale.name, Options::tr("Give a whole number from 100 to 200."));
    }
    return readLock(settings, options);
}

} // namespace

QString ClientOptions::settingsFile() const
{
    return profileDir + u"/client.ini"_s;
}

bool ClientOptions::isUsualProfile() const
{
    return QDir(profileDir) == QDir(usualProfile());
}

void declareClientOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"server"_s, Options::tr("The server: host or host:port (port 8743 if left out)."), u"address"_s},
        {u"pin"_s, Options::tr("The server's key fingerprint, as \"medcrm-server fingerprint\" prints it."),
         u"hex"_s},
        {u"user"_s, Options::tr("User name to sign in with."), u"name"_s},
        {u"password-file"_s, Options::tr("Sign in by itself with the first line of this file as password."),
         u"file"_s},
        {u"clinic"_s, Options::tr("The clinic to open: its name or number."), u"clinic"_s},
        {u"language"_s, Options::tr("en or ar; the system's language if left out."), u"code"_s},
        {u"theme"_s, Options::tr("light, dark or system."), u"theme"_s},
        {u"scale"_s, Options::tr("Size of everything in percent, 100 to 200."), u"percent"_s},
        {u"profile"_s, Options::tr("Folder for this program's settings."), u"folder"_s},
    });
}

Result<ClientOptions> readClientOptions(const QCommandLineParser &parser, const QStringList &without)
{
    ClientOptions options;
    options.profileDir =
        parser.isSet(u"profile"_s) ? QDir(parser.value(u"profile"_s)).absolutePath() : usualProfile();
    const Settings settings(parser, options.profileDir, without);
    if (const Result<> ok = readServer(settings, options); !ok)
        return tl::unexpected(ok.error());
    if (const Result<> ok = readDesk(settings, options); !ok)
        return tl::unexpected(ok.error());
    if (parser.isSet(u"password-file"_s)) {
        if (options.user.isEmpty())
            return invalid(u"--password-file"_s, Options::tr("Give the user name too, with --user."));
        const Result<QString> password = readPassword(parser.value(u"password-file"_s));
        if (!password)
            return tl::unexpected(password.error());
        options.password = *password;
    }
    return options;
}

} // namespace medcrm
