// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/notices/sounds.h"

#include "client/ui/resources.h"

#include <QHash>
#include <QSettings>
#include <QUrl>

#ifdef MEDCRM_HAS_MULTIMEDIA
#include <QAudioDevice>
#include <QMediaDevices>
#include <QSoundEffect>
#endif

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

/// By the names that stand in the settings file.
const std::pair<Sound, QString> names[] = {{Sound::Arrival, QStringLiteral("arrival")},
                                           {Sound::Urgent, QStringLiteral("urgent")},
                                           {Sound::Call, QStringLiteral("call")}};

} // namespace

#ifdef MEDCRM_HAS_MULTIMEDIA

namespace {

QUrl fileOf(Sound sound)
{
    const auto found = std::find_if(std::begin(names), std::end(names),
                                    [sound](const auto &each) { return each.first == sound; });
    return QUrl(u"qrc:/sounds/%1.wav"_s.arg(found->second));
}

} // namespace

/// The sounds on the system's default device; loaded anew when that becomes another one.
class Sounds::Player : public QObject
{
public:
    explicit Player(Sounds &sounds)
        : QObject(&sounds)
    {
        initResources();
        connect(&m_devices, &QMediaDevices::audioOutputsChanged, this, [this, &sounds] {
            m_effects.clear();
            Q_EMIT sounds.changed();
        });
    }

    QString problem() const
    {
        return QMediaDevices::defaultAudioOutput().isNull() ? Sounds::tr("This computer has no audio device.")
                                                            : QString();
    }

    void play(Sound sound, int volume)
    {
        if (!problem().isEmpty())
            return;
        auto &effect = m_effects[sound];
        if (!effect) {
            effect = std::make_shared<QSoundEffect>(QMediaDevices::defaultAudioOutput());
            effect->setSource(fileOf(sound));
        }
        effect->setVolume(float(volume) / 100);
        effect->play();
    }

private:
    QMediaDevices m_devices;
    QHash<Sound, std::shared_ptr<QSoundEffect>> m_effects;
};

#else

/// Built without Qt Multimedia: nothing can be heard, and it is said.
class Sounds::Player : public QObject
{
public:
    explicit Player(Sounds &) { }
    QString problem() const { return Sounds::tr("This program was built without sound."); }
    void play(Sound, int) { }
};

#endif

Sounds::Sounds(const QString &settingsFile, QObject *parent)
    : QObject(parent)
    , m_settingsFile(settingsFile)
{
    const QSettings settings(settingsFile, QSettings::IniFormat);
    m_volume = std::clamp(settings.value("sound/volume"_L1, m_volume).toInt(), 0, 100);
    m_muted = settings.value("sound/muted"_L1, m_muted).toBool();
    const QStringList unwanted = settings.value("sound/unwanted"_L1).toStringList();
    for (const auto &[sound, name] : names) {
        if (unwanted.contains(name))
            m_unwanted.append(sound);
    }
}

Sounds::~Sounds() = default;

Sounds::Player &Sounds::player() const
{
    if (!m_player)
        m_player = std::make_unique<Player>(const_cast<Sounds &>(*this));
    return *m_player;
}

void Sounds::play(Sound sound)
{
    if (m_muted || m_volume == 0)
        return;
    Q_EMIT played(sound);
    player().play(sound, m_volume);
}

void Sounds::setVolume(int percent)
{
    const int within = std::clamp(percent, 0, 100);
    if (std::exchange(m_volume, within) != within)
        save();
}

void Sounds::setMuted(bool muted)
{
    if (std::exchange(m_muted, muted) != muted)
        save();
}

void Sounds::setWanted(Sound sound, bool wanted)
{
    if (wanted == isWanted(sound))
        return;
    if (wanted)
        m_unwanted.removeOne(sound);
    else
        m_unwanted.append(sound);
    save();
}

QString Sounds::problem() const
{
    return player().problem();
}

void Sounds::save()
{
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    settings.setValue("sound/volume"_L1, m_volume);
    settings.setValue("sound/muted"_L1, m_muted);
    QStringList unwanted;
    for (const auto &[sound, name] : names) {
        if (!isWanted(sound))
            unwanted += name;
    }
    settings.setValue("sound/unwanted"_L1, unwanted);
    Q_EMIT changed();
}

} // namespace medcrm::ui
