// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/booking/freetimefinder.h"

#include <QWidget>

namespace medcrm {
class ClinicHolds;
}

namespace medcrm::ui {

class ActionButton;
class Label;
class TimeGrid;

/// Which times are looked for.
struct TimeQuestion
{
    ServiceId service;
    std::optional<DoctorId> doctor = {}; ///< Nothing: any.
    QDate day; ///< From this one on.
    std::optional<QTime> exact = {}; ///< This time of `day` and no other, whatever is free.
    std::optional<int> minutes = {}; ///< If not the service's own length.
    std::optional<AppointmentId> except = {}; ///< Being moved: its own time counts as free.

    bool operator==(const TimeQuestion &) const = default;
};

/// The first free times as buttons, and the one that is chosen: the first by itself, until a key or click chooses another
/// or an exact time is asked for. What another desk holds or has taken meanwhile is hatched; the choice never moves by
/// itself because of it.
class TimePicker : public QWidget
{
    Q_OBJECT
public:
    /// `session` outlives the picker.
    explicit TimePicker(ClientSession &session, QWidget *parent = nullptr);

    /// Whether the first free time is chosen by itself.
    void setChoosesFirst(bool chooses) { m_choosesFirst = chooses; }
    /// Whether the waiting list is offered.
    void offerWaitingList(bool offer);
    void ask(const TimeQuestion &question);
    void clear();

    const std::optional<FreeTime> &chosen() const { return m_chosen; }
    /// Somebody chose it, it is not just the first.
    bool isByHand() const { return m_byHand; }
    /// The asked exact time is the choice.
    bool isExact() const { return m_question.exact.has_value(); }
    bool isSearching() const { return m_finder.isSearching(); }
    /// Why nothing is chosen; empty while the answer is awaited.
    QString problem() const;
    /// A time from elsewhere: what a conflict offers.
    void choose(const FreeTime &time);
    /// If the first free time was chosen by itself and is gone, the next takes its place: to be called on a key or click
    /// only.
    void chooseAgain();
    void takeFocus();
    /// The buttons' times with their notes, for --trace.
    QStringList describe() const;

Q_SIGNALS:
    void chosenChanged();
    /// The free times of the question are here, or failed to come.
    void answered();
    void dayWanted(QDate day);
    void waitingListWanted();

private:
    /// One start, and of the doctors who are free then the first who still is.
    struct Offer
    {
        FreeTime time;
        bool available = true;
        QString who; ///< Who has it, when it is not available.
    };

    QWidget *makeButtons();
    void more();
    void find();
    void rebuild();
    void show();
    void gridChosen(int index);
    void setChosen(const std::optional<FreeTime> &time, bool byHand);
    Offer offerOf(const FreeTime &time) const;
    int minutes() const;
    std::optional<FreeTime> exactTime() const;
    std::optional<DoctorId> whoIsFree(Instant start, Instant end) const;
    std::optional<RoomId> roomOf(DoctorId doctor, Instant at) const;

    ClientSession &m_session;
    FreeTimeFinder m_finder;
    TimeGrid *m_grid;
    Label *m_line;
    ActionButton *m_more;
    ActionButton *m_nextDay;
    ActionButton *m_waitingList;
    TimeQuestion m_question;
    QList<Offer> m_offers;
    std::optional<FreeTime> m_chosen;
    Error m_failure;
    int m_wanted = 0; ///< How many buttons.
    bool m_byHand = false;
    bool m_choosesFirst = true;
    bool m_failed = false;
};

} // namespace medcrm::ui
