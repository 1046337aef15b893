// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/booking/bookingcommands.h"
#include "client/ui/booking/holdkeeper.h"
#include "client/ui/widgets/formpanel.h"

namespace medcrm::ui {

struct BookingOrder;
class BookingFields;
class BookingNotes;
class ConflictBox;
class FollowingBox;
class RepeatBox;
class SegmentedTabs;
class TimePicker;

/// Books a time, or moves a booking, beside the work: the same panel and keys in every window. While a time is chosen it
/// is held for this desk; who loses a race is told to whom, with the next free times one key away, and nothing that was
/// typed is lost. Hidden until begin().
class BookingPanel : public FormPanel
{
    Q_OBJECT
public:
    /// Results of the search for a patient open over `host`, in which the panel stands. `commands` outlives the panel.
    BookingPanel(BookingCommands &commands, QWidget *host);
    ~BookingPanel() override;

    /// Opens with what is preset and takes the keyboard. A new booking that is open already keeps what was typed and
    /// takes over what is preset.
    void begin(const BookingPreset &preset);
    bool isOpen() const { return !isHidden(); }
    /// Closes, lets the held time go, forgets what was typed.
    void end();

    /// The time that would be booked now, and for whom: what a calendar shows as a ghost.
    std::optional<FreeTime> chosen() const;
    std::optional<PatientSummary> patient() const;
    const std::optional<Appointment> &moving() const { return m_preset.moving; }
    QStringList describe() const;

Q_SIGNALS:
    void opened();
    void closed();
    /// chosen(), patient() or moving() is another.
    void chosenChanged();
    /// No free time suits: this is to be put on the waiting list.
    void wishWanted(const medcrm::ui::BookingPreset &preset);

private:
    void makeFields();
    void takeKeyboard();

    void follow();
    void followMoving(const Appointment &now);
    void showMode();
    void ask();
    void chosenTimeChanged();
    void patientChosen();
    void showOthers();
    void registerPatient(const QString &typed);
    void showPrimary();
    void keepHold();
    void holdRefused(const Error &error);
    void send();
    bool repeats() const;
    bool movesFollowing() const;
    void askFollowing();
    QString problemOfDates() const;
    void finish();
    BookingOrder order(const FreeTime &time) const;
    void carryOut(const BookingOrder &order);
    void refused(const Error &error, const QList<Instant> &starts);
    void showConflict(const SlotConflict &conflict);
    void takeOffered(const FreeTime &time);

    bool mayOverbook() const;
    void leave();
    QString verb() const;
    ClientSession &session() const;

    BookingCommands &m_commands;
    SessionWindow &m_window;
    QWidget *m_host;
    HoldKeeper m_hold;
    BookingPreset m_preset;
    BookingFields *m_fields;
    TimePicker *m_times;
    BookingNotes *m_notes = nullptr;
    SegmentedTabs *m_extent; ///< Of a series: this one, or the following too.
    FollowingBox *m_following; ///< Of a series that is moved: where each comes to.
    RepeatBox *m_repeat;
    ConflictBox *m_conflict;

    QPointer<QWidget> m_focusBefore;
    bool m_enterWaits = false; ///< Enter was pressed before the free times were known.
};

} // namespace medcrm::ui
