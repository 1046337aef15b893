// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/staywatch.h"
#include "client/ui/notices/sounds.h"
#include "client/ui/shell/sessionwindow.h"
#include "common/protocol/queue.h"

namespace medcrm::ui {

class TrayIcon;

/// Points out what others did and what takes too long: an arrival, an urgent one and a call by a sound and a message at
/// the window's edge; each crossing of a limit once. While the window is not in front the desktop says it too, there
/// without a name unless the clinic allows it. What this login did itself, what this desk does not want to hear of, and
/// what is older than half a minute (caught up after an outage) is passed over. The first of a rush is told at once, the
/// rest together every half second: one sound, the urgent ones by themselves, the others as a number.
class DeskNotices : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it; its `tray` belongs to the window.
    DeskNotices(SessionWindow &window, TrayIcon &tray);

    Sounds &sounds() { return m_sounds; }
    StayWatch &stays() { return m_stays; }
    ClientSession &session() const { return m_session; }

    /// "A09 has waited 62 min", with the name where `named`.
    QString sentence(const StayCrossing &crossing, bool named) const;
    /// "A09 waiting 62 min": the same for a narrow place.
    QString words(const StayCrossing &crossing) const;

private:
    /// What is to be told.
    struct Notice
    {
        Sound sound;
        QString message;
        QString discreet; ///< For the desktop.
    };

    bool isNews(const EventRecord &record) const;
    void arrived(const Visit &visit);
    void called(const Visit &visit);
    void tell(const Notice &notice);
    void flush();
    void showMessages(const QList<Notice> &notices);
    void tellCrossings(const QList<StayCrossing> &crossings);
    bool mayName() const;
    QString placeOf(const Visit &visit) const;

    SessionWindow &m_window;
    ClientSession &m_session;
    TrayIcon &m_tray;
    Sounds m_sounds;
    StayWatch m_stays;
    QList<Notice> m_waiting;
    QTimer m_rush; ///< Since the last ones were told.
};

} // namespace medcrm::ui
