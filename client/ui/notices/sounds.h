// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <memory>

namespace medcrm::ui {

/// What can be heard; each has something to be seen beside it.
enum class Sound {
    Arrival, ///< Somebody arrived.
    Urgent, ///< Somebody urgent arrived.
    Call ///< Somebody is called.
};

/// The sounds of one desk: played at its volume, or not when it is muted. The volume is this computer's, kept in the
/// settings file, and the next start has it again; so is what it does not want to be told of. Opens the audio device only when something is to be heard. GUI thread.
class Sounds : public QObject
{
    Q_OBJECT
public:
    /// `settingsFile`: where volume and muting are kept, as [sound] volume, muted and unwanted.
    explicit Sounds(const QString &settingsFile, QObject *parent = nullptr);
    ~Sounds() override;

    /// Does nothing while muted, at volume 0, or without a device.
    void play(Sound sound);

    int volume() const { return m_volume; } ///< Percent.
    bool isMuted() const { return m_muted; }
    void setVolume(int percent); ///< Outside 0 to 100 it is the nearest of the two.
    void setMuted(bool muted);

    /// Whether this desk wants to be told of what the sound stands for, by the sound and by what is seen with it.
    bool isWanted(Sound sound) const { return !m_unwanted.contains(sound); }
    void setWanted(Sound sound, bool wanted);

    /// Why nothing can be heard whatever the volume is: no audio device, or built without sound; empty when it can.
    QString problem() const;

Q_SIGNALS:
    /// Volume, muting or the devices are others now.
    void changed();
    /// It was to be heard, whether or not this computer could play it.
    void played(medcrm::ui::Sound sound);

private:
    class Player;

    void save();
    Player &player() const;

    const QString m_settingsFile;
    int m_volume = 70;
    bool m_muted = false;
    QList<Sound> m_unwanted;
    mutable std::unique_ptr<Player>
        m_player; ///< Made when something is to be heard, or somebody asks about the device.
};

} // namespace medcrm::ui
