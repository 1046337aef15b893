// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/notices/sounds.h"
#include "client/ui/notices/voice.h"
#include "common/model/noticesettings.h"
#include "common/protocol/waitingroom.h"

#include <QTimer>

namespace medcrm::ui {

/// What is said aloud of a call, in a language of the programs: "Ticket B 5, please come to Room 2."
QString announcementOf(const CalledTicket &call, QLocale::Language language);

/// Announces calls in the waiting room, one after the other: a chime, then, where the clinic wants it and this computer has
/// a voice for its language, the ticket and the room. Never a name. GUI thread.
class Announcer : public QObject
{
    Q_OBJECT
public:
    /// `sounds` outlives it.
    explicit Announcer(Sounds &sounds, QObject *parent = nullptr);

    void setRules(const NoticeSettings &rules) { m_rules = rules; }
    void announce(const CalledTicket &call);
    /// How many calls wait for the one that is being announced.
    qsizetype waiting() const { return m_calls.size(); }

Q_SIGNALS:
    /// What is about to be said or, without a voice, would be.
    void announced(const QString &sentence);

private:
    void next();
    void speak();
    void done();

    Sounds &m_sounds;
    Voice m_voice;
    NoticeSettings m_rules;
    QList<CalledTicket> m_calls;
    CalledTicket m_current; ///< While m_busy.
    QTimer m_chime; ///< While the chime rings.
    QTimer m_pause; ///< Between two calls.
    bool m_busy = false;
};

} // namespace medcrm::ui
