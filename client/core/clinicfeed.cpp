// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/clinicfeed.h"

#include "common/protocol/messages.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

Q_LOGGING_CATEGORY(log, "medcrm.feed")

// The account may not follow this clinic; asking again changes nothing.
bool isFinal(const Error &error)
{
    return error.code == ErrorCode::NotFound || error.code == ErrorCode::Forbidden
        || error.code == ErrorCode::Invalid;
}

void append(SnapshotPage &whole, const SnapshotPage &page)
{
    whole.rooms += page.rooms;
    whole.doctors += page.doctors;
    whole.services += page.services;
    whole.appointments += page.appointments;
    whole.visits += page.visits;
    whole.typicalTimes += page.typicalTimes;
}

} // namespace

ClinicFeed::ClinicFeed(Api &api, LoginState &login, ClinicDay &day, const Clock &serverClock,
                       const FeedTimings &timings, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_login(login)
    , m_day(day)
    , m_clock(serverClock)
    , m_timings(timings)
{
    registerHandlers();
    m_retry.setSingleShot(true);
    m_retry.setInterval(m_timings.retry);
    connect(&m_retry, &QTimer::timeout, this, &ClinicFeed::subscribe);
    m_dayCheck.start(m_timings.dayCheck);
    connect(&m_dayCheck, &QTimer::timeout, this, &ClinicFeed::checkDay);
    connect(&api, &Api::eventArrived, this, &ClinicFeed::eventArrived);
    connect(&login, &LoginState::signedIn, this, &ClinicFeed::accountChanged);
    connect(&login, &LoginState::sessionReady, this, [this] {
        if (!m_subscribedHere)
            subscribe();
    });
    connect(&login, &LoginState::phaseChanged, this, &ClinicFeed::phaseChanged);
    connect(&login, &LoginState::signedOut, this, [this](SignedOutReason reason) {
        if (reason == SignedOutReason::LoggedOut)
            stop(); // after an expiry the same person mostly goes on where they were
    });
}

void ClinicFeed::registerHandlers()
{
    m_api.on<ClinicChanged>(this, [this](const auto &e, auto &) {
        m_day.upsert(e.clinic);
        m_login.learn(e.clinic);
    });
    m_api.on<RoomChanged>(this, [this](const auto &e, auto &) { m_day.upsert(e.room); });
    m_api.on<DoctorChanged>(this, [this](const auto &e, auto &) { m_day.upsert(e.doctor); });
    m_api.on<ServiceChanged>(this, [this](const auto &e, auto &) { m_day.upsert(e.service); });
    m_api.on<PatientChanged>(this, [this](const auto &e, auto &) { m_day.updatePatient(e.patient); });
    m_api.on<AppointmentBooked>(this, [this](const auto &e, auto &) { m_day.upsert(e.appointment); });
    m_api.on<AppointmentUpdated>(this, [this](const auto &e, auto &) { m_day.upsert(e.appointment); });
    m_api.on<AppointmentCancelled>(this, [this](const auto &e, auto &) { m_day.upsert(e.appointment); });
    m_api.on<VisitCheckedIn>(this, [this](const auto &e, auto &) { m_day.upsert(e.visit); });
    m_api.on<VisitStatusChanged>(this, [this](const auto &e, auto &) { m_day.upsert(e.visit); });
    m_api.on<VisitMoved>(this, [this](const auto &e, auto &) { m_day.upsert(e.visit); });
    m_api.on<QueueChanged>(this, [this](const auto &e, auto &) {
        for (const Visit &visit : e.moved)
            m_day.upsert(visit);
        m_day.takeFromLine(e.doctor, e.gone);
    });
}

void ClinicFeed::follow(ClinicId clinic)
{
    stop();
    m_clinic = clinic;
    m_applied = m_duplicates = m_gaps = m_snapshots = 0;
    setState(State::Syncing);
    subscribe();
}

void ClinicFeed::stop()
{
    abandonSync();
    m_clinic = {};
    forget();
    setState(State::Idle);
}

void ClinicFeed::recall(const KeptDay &kept)
{
    Q_ASSERT(m_state == State::Idle && kept.whole.clinic);
    m_user = kept.account.user.id;
    m_day.setOnlyDoctor(kept.account.user.role == Role::Doctor ? kept.account.doctor : std::nullopt);
    m_clinic = kept.whole.clinic->id;
    m_applied = m_duplicates = m_gaps = m_snapshots = 0;
    m_epoch = kept.epoch;
    m_sequence = kept.sequence;
    m_businessDay = kept.businessDay;
    m_askedForDay = {};
    m_day.reset(m_businessDay, kept.whole);
    setState(State::Syncing);
}

void ClinicFeed::forget()
{
    m_epoch.clear();
    m_sequence = 0;
    m_businessDay = {};
    m_askedForDay = {};
    m_day.clear();
}

void ClinicFeed::subscribe()
{
    abandonSync();
    if (!m_clinic.isValid() || m_login.phase() != LoginState::Phase::SignedIn)
        return; // sessionReady comes back here
    m_subscribedHere = true;
    setState(State::Syncing);
    Subscribe request{m_clinic, {}, {}};
    if (!m_epoch.isEmpty()) {
        request.epoch = m_epoch;
        request.since = m_sequence;
    }
    m_api.call(request, this, [this, attempt = m_attempt](const Result<Subscription> &reply) {
        if (attempt == m_attempt)
            subscribed(reply);
    });
}

void ClinicFeed::subscribeAnew()
{
    m_epoch.clear();
    subscribe();
}

void ClinicFeed::abandonSync()
{
    ++m_attempt;
    m_retry.stop();
    m_buffer.clear();
    m_incoming = {};
}

void ClinicFeed::subscribed(const Result<Subscription> &reply)
{
    if (!reply) {
        syncFailed(reply.error());
    } else if (reply->snapshot) {
        m_incoming = *reply;
        nextPage();
    } else if (reply->epoch != m_epoch || reply->businessDay != m_businessDay) {
        subscribeAnew(); // another day or a restored database: events alone do not lead there
    } else {
        catchUp(*reply);
    }
}

void ClinicFeed::catchUp(const Subscription &missing)
{
    const quint64 attempt = m_attempt;
    for (const EventRecord &record : missing.events) {
        if (record.epoch != m_epoch || record.sequence != m_sequence + 1)
            break;
        apply(record);
        if (attempt != m_attempt)
            return; // a handler made this follow another clinic
    }
    if (m_sequence != missing.sequence) {
        ++m_gaps;
        subscribeAnew();
        return;
    }
    finishSync();
}

void ClinicFeed::nextPage()
{
    const SnapshotPage &whole = *m_incoming.snapshot;
    if (whole.page + 1 >= whole.pages) {
        finishSnapshot();
        return;
    }
    m_api.call(GetSnapshotPage{m_clinic, whole.page + 1}, this,
               [this, attempt = m_attempt](const Result<SnapshotPage> &reply) {
                   if (attempt == m_attempt)
                       pageArrived(reply);
               });
}

void ClinicFeed::pageArrived(const Result<SnapshotPage> &reply)
{
    if (!reply) {
        m_epoch.clear(); // whatever the reason, this snapshot is over and another one can be had
        retryLater();
        return;
    }
    append(*m_incoming.snapshot, *reply);
    m_incoming.snapshot->page = reply->page;
    nextPage();
}

void ClinicFeed::finishSnapshot()
{
    ++m_snapshots;
    m_epoch = m_incoming.epoch;
    m_sequence = m_incoming.sequence;
    m_businessDay = m_incoming.businessDay;
    m_day.reset(m_businessDay, *m_incoming.snapshot);
    finishSync();
}

void ClinicFeed::finishSync()
{
    m_incoming = {};
    const QList<EventRecord> buffered = std::exchange(m_buffer, {});
    setState(State::Current);
    for (const EventRecord &record : buffered) {
        const bool contained = record.epoch == m_epoch && record.sequence <= m_sequence;
        if (!contained)
            eventArrived(record);
    }
}

void ClinicFeed::eventArrived(const EventRecord &record)
{
    if (record.clinic != m_clinic)
        return; // of a clinic followed before
    if (m_state != State::Current)
        m_buffer.append(record);
    else if (record.epoch == m_epoch && record.sequence <= m_sequence)
        ++m_duplicates;
    else if (record.epoch == m_epoch && record.sequence == m_sequence + 1)
        apply(record);
    else
        resync(record);
}

void ClinicFeed::apply(const EventRecord &record)
{
    m_sequence = record.sequence;
    ++m_applied;
    m_api.handlers().dispatch(record);
}

void ClinicFeed::resync(const EventRecord &unexpected)
{
    ++m_gaps;
    qCWarning(log) << "Event" << unexpected.sequence << "came after" << m_sequence;
    if (m_lastResync.isValid() && m_lastResync.elapsed() < m_timings.retry.count()) {
        retryLater(); // the line brings nonsense: ask again, but not as fast as it comes
        return;
    }
    m_lastResync.start();
    subscribe();
}

void ClinicFeed::syncFailed(const Error &error)
{
    if (!isFinal(error)) {
        retryLater();
        return;
    }
    abandonSync();
    m_failure = error;
    setState(State::Failed);
}

void ClinicFeed::retryLater()
{
    abandonSync();
    setState(State::Syncing);
    m_retry.start(); // after a lost line sessionReady comes back before this
}

void ClinicFeed::checkDay()
{
    if (m_state != State::Current || !m_day.isLoaded())
        return;
    const Instant now = m_clock.now();
    if (businessDay(now, m_day.zone()) <= m_businessDay || elapsed(m_askedForDay, now) < m_timings.dayRetry)
        return;
    m_askedForDay = now;
    subscribeAnew();
}

void ClinicFeed::accountChanged(const SignedIn &account)
{
    // What another person was shown is not this one's to see.
    if (m_user != account.user.id && m_clinic.isValid())
        forget();
    m_user = account.user.id;
    m_day.setOnlyDoctor(account.user.role == Role::Doctor ? account.doctor : std::nullopt);
}

void ClinicFeed::phaseChanged(LoginState::Phase phase)
{
    if (phase == LoginState::Phase::SignedIn || m_state == State::Idle)
        return;
    m_subscribedHere = false;
    abandonSync();
    setState(State::Syncing);
}

void ClinicFeed::setState(State state)
{
    if (state == std::exchange(m_state, state))
        return;
    Q_EMIT stateChanged(state);
}

} // namespace medcrm
