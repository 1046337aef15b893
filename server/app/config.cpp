// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/config.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

Result<> setLine(Config &config, const QString &section, const QString &line)
{
    const qsizetype equals = line.indexOf(u'=');
    if (equals < 1)
        return invalid({}, u"expected \"name = value\""_s);
    const QString name = line.first(equals).trimmed();
    return config.set(section.isEmpty() ? name : section + u'.' + name, line.sliced(equals + 1).trimmed());
}

} // namespace

Config Config::defaults()
{
    Config config;
    // What systemd's StateDirectory= names, or the account's own folder.
    const QString state = qEnvironmentVariable("STATE_DIRECTORY");
    config.dataDirectory =
        state.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : state;
    return config;
}

Result<> Config::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Unavailable, u"config"_s,
                    u"The settings can't be read from %1: %2."_s.arg(path, file.errorString()));
    }
    QString section;
    int number = 0;
    for (const QString &raw : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++number;
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';'))
            continue;
        if (line.startsWith(u'[') && line.endsWith(u']')) {
            section = line.sliced(1, line.size() - 2).trimmed();
            continue;
        }
        if (const Result<> done = setLine(*this, section, line); !done)
            return invalid(done.error().field,
                           u"%1, line %2: %3"_s.arg(path).arg(number).arg(done.error().message));
    }
    return {};
}

Result<> Config::set(const QString &key, const QString &value)
{
    for (const Setting &setting : settings()) {
        if (setting.key == key)
            return setting.write(*this, value);
    }
    return invalid(key, u"There is no setting \"%1\"."_s.arg(key));
}

} // namespace medcrm
