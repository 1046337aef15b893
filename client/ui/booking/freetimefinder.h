// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/recordtable.h"
#include "common/protocol/booking.h"

#include <QObject>
#include <QTimer>

namespace medcrm {

class ClientSession;

namespace ui {

/// The free times of one question. The question is asked once, when it changes; what other desks book meanwhile is
/// taken from the events, without asking again.
class FreeTimeFinder : public QObject
{
    Q_OBJECT
public:
    /// `session` outlives the finder.
    explicit FreeTimeFinder(ClientSession &session, QObject *parent = nullptr);

    /// Another question, asked soon: letters may follow. The same again is asked again.
    void find(const FindFreeTimes &question);
    /// Asks no more, and forgets.
    void clear();

    /// By start, then doctor; those of the question before until the answer has come.
    const QList<FreeTime> &times() const { return m_times; }
    const FindFreeTimes &question() const { return m_question; }
    bool isSearching() const { return m_searching; }
    /// As many as were asked for came: there are more.
    bool hasMore() const { return m_times.size() >= m_question.limit.value_or(50); }
    /// The appointment that was booked into a time since the answer; null when there is none.
    const Appointment *takenBy(const FreeTime &time) const;

Q_SIGNALS:
    /// A question was asked.
    void asked();
    void answered();
    void failed(const medcrm::Error &error);
    /// Some times were taken, or given back.
    void takenChanged();

private:
    void ask();
    void take(const Appointment &appointment);

    ClientSession &m_session;
    FindFreeTimes m_question;
    QList<FreeTime> m_times;
    RecordTable<Appointment> m_since; ///< Changed since the answer.
    QTimer m_soon;
    quint64 m_number = 0; ///< Of the question; answers to older ones are dropped.
    bool m_searching = false;
};

} // namespace ui
} // namespace medcrm
