// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/waitingroomboard.h"
#include "client/reception/display/announcer.h"
#include "client/reception/display/displaypainter.h"
#include "client/ui/shell/sessionwindow.h"

#include <QVariantAnimation>

namespace medcrm::ui {

/// What hangs on the wall: who is called where, who is next, the clinic's time. A new call lights up and sounds. Repaints
/// only what changed: a minute, a call, a ticket. While it is not live it says since when, and keeps what it shows.
class DisplayPage : public QWidget
{
    Q_OBJECT
public:
    /// `window` outlives it.
    explicit DisplayPage(SessionWindow &window, QWidget *parent = nullptr);

    Sounds &sounds() { return m_sounds; }
    QStringList describe() const;
    const DisplayContent &shown() const { return m_content; }
    bool isPulsing() const { return m_pulse.state() == QAbstractAnimation::Running; }

Q_SIGNALS:
    void contentsChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void followSession();
    void refresh();
    void showTime();
    void light(const CalledTicket &call);
    void showContent(const DisplayContent &content);
    QString noticeText() const;
    QString spokenContents() const;

    SessionWindow &m_window;
    ClientSession &m_session;
    Sounds m_sounds;
    Announcer m_announcer;
    WaitingRoomBoard m_board;
    DisplayContent m_content;
    QVariantAnimation m_pulse;
    QString m_announcement; ///< The last one.
};

} // namespace medcrm::ui
