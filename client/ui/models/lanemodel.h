// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"
#include "client/ui/recordmodel.h"
#include "common/model/staylevel.h"
#include "common/model/visitorder.h"

#include <QSet>

namespace medcrm::ui {

/// An open visit in a doctor's lane.
struct LaneRow
{
    Visit visit;
    QString serviceName;
    QString roomName; ///< Where the patient was called to.
    std::optional<QTime> bookedTime; ///< In the clinic's zone; nothing for a walk-in.
    std::optional<QTime> notBeforeTime; ///< Put back until then, while that is still to come.
    std::optional<int> age; ///< Years, today.
    ClinicSettings settings; ///< Ageing and the wait that is shown amber.
    LinePlace place{}; ///< While waiting.
    /// Waiting: the wait. Called: since the last call. In service: with the doctor. On hold: since when.
    /// Whole minutes while waiting or on hold, else whole seconds.
    Milliseconds duration{};
    StayLevel level = StayLevel::Normal; ///< Of the stay in this state, against the clinic's limits.
    bool callable = false; ///< "Call next" may pick it now.
    LineReason reason = LineReason::WalkIn; ///< Why it stands there, while waiting.
    bool noShowProposed = false; ///< Called so often or so long ago that the patient will hardly come.
    bool unprinted = false; ///< Its ticket could not be printed at this desk.
    std::optional<WaitRange> estimate; ///< While waiting: how much longer, if that can be said.

    VisitId key() const { return visit.id; }
    bool before(const LaneRow &other) const;
    bool tick(Instant now);
    bool operator==(const LaneRow &) const = default;
};

/// A doctor's open visits: called, with the doctor, on hold, then the line in the order in which the server
/// will call it; as waiting and held also who waits in the clinic's shared lines, if the doctor calls from them. The order follows the passing time by itself with refreshTimes().
class LaneModel : public RecordModel<LaneRow>
{
    Q_OBJECT
public:
    enum class Show { All, WaitingAndHeld };
    enum ColumnIndex { TicketColumn, PatientColumn, StatusColumn, TimeColumn };

    /// `day` and `clock` (the server's) outlive the model.
    LaneModel(const ClinicDay &day, const Clock &clock, DoctorId doctor, Show show = Show::All,
              QObject *parent = nullptr);

    DoctorId doctor() const { return m_doctor; }
    void setDoctor(DoctorId doctor);
    /// Whom "call next" would take now; null when nobody can be called. Valid until the next change.
    const LaneRow *next() const;
    int waitingCount() const;
    /// Whether printing a visit's ticket failed at this desk.
    void setUnprinted(VisitId visit, bool unprinted);

    /// Whoever waits or was called can be dragged.
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// How long somebody would wait who came now.
    const std::optional<WaitRange> &newcomer() const { return m_newcomer; }
    /// While the server is gone nobody knows how long anybody waits: no estimates then.
    void setEstimating(bool estimates);
    /// Brings times, order and estimates up to date.
    void refreshTimes(Instant now);

Q_SIGNALS:
    /// newcomer() is another.
    void newcomerChanged();

private:
    void estimate(Instant now);
    void reload();
    void update(VisitId id);
    bool belongs(const Visit &visit) const;
    LaneRow rowFor(const Visit &visit) const;

    const ClinicDay &m_day;
    const Clock &m_clock;
    DoctorId m_doctor;
    const Show m_show;
    QSet<VisitId> m_unprinted;
    std::optional<WaitRange> m_newcomer;
    bool m_estimates = true;
};

/// Why a waiting patient stands where they stand: "Due 10:20", "Walk-in, waited 46 min", "Urgent: chest pain", "Moved up
/// by Sara: needs to catch a bus".
QString lineReasonText(const LaneRow &row);

/// "not before 10:40", of who is put back until then.
QString notBeforeText(QTime time);

} // namespace medcrm::ui
