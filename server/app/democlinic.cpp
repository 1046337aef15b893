// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/democlinic.h"

#include "server/app/demobookings.h"
#include "server/app/demoday.h"
#include "server/app/demopatients.h"
#include "server/app/demoschedules.h"
#include "server/service/passwordhash.h"

#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

/// Something the demo's own data got wrong: a fault of this program, not of its user.
template <typename T>
T made(Result<T> result)
{
    if (!result)
        qFatal("the demo clinic: %s: %s", qPrintable(result.error().field),
               qPrintable(result.error().message));
    return std::move(*result);
}

/// Builds the clinic inside one change; each function is one kind of record.
class Builder
{
public:
    Builder(Offline &offline, const QTimeZone &zone, QRandomGenerator &random)
        : m_database(offline.database())
        , m_services(offline.services())
        , m_zone(zone)
        , m_random(random)
    {
        QFile file(u":/demo/clinic.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the demo clinic's names are missing from this program");
        m_data = QJsonDocument::fromJson(file.readAll()).object();
    }

    /// Before each change.
    void enter(Context &context) { m_context = &context; }

    /// The clinic, who works in it, and what can be booked.
    QList<DemoAccount> makeHouse()
    {
        makeClinic();
        QList<DemoAccount> accounts{
            makeAccount(u"admin"_s, u"Administrator"_s, Role::Administrator, u"administrator"_s),
            makeAccount(u"hall"_s, u"Waiting room"_s, Role::Display, u"the waiting room's display"_s),
            makeAccount(u"sara"_s, u"Sara Haddad"_s, Role::Receptionist, u"receptionist"_s)};
        m_receptionist = m_account;
        makeServices();
        accounts += makeDoctors();
        return accounts;
    }

    /// The patients and their bookings, made by the receptionist.
    void makeDay(Instant now)
    {
        makePatients();
        bookDays(now);
    }

    Actor receptionist() const { return {.user = m_receptionist}; }
    const Clinic &clinic() const { return m_clinic; }
    const QList<Doctor> &doctors() const { return m_doctors; }

private:
    QDate today() const { return businessDay(m_context->now(), m_zone); }

    void makeClinic()
    {
        const QJsonObject data = m_data.value("clinic"_L1).toObject();
        ClinicDetails details;
        details.name = data.value("name"_L1).toString();
        details.timeZone = QString::fromLatin1(m_zone.id());
        details.address = data.value("address"_L1).toString();
        details.phone = data.value("phone"_L1).toString();
        m_clinic = made(m_services.directory.handle(*m_context, CreateClinic{details}));
    }

    DemoAccount makeAccount(const QString &username, const QString &fullName, Role role, const QString &who)
    {
        const CreateUser request{
            {.username = username, .fullName = fullName, .role = role, .clinics = {m_clinic.id}}};
        const QString password = makeOneTimePassword();
        const auto account = made(m_services.users.handle(
            *m_context, request, {.password = password, .hash = hashPassword(password)}));
        // A demo is for looking around, not for choosing passwords first.
        store::UserStore users(m_database);
        User user = account.user;
        user.mustChangePassword = false;
        ++user.revision;
        users.update(user);
        m_account = user;
        return {username, password, who};
    }

    void makeServices()
    {
        for (const QJsonValue &value : m_data.value("services"_L1).toArray()) {
            const QJsonObject data = value.toObject();
            ServiceDetails details;
            details.clinic = m_clinic.id;
            details.name = data.value("name"_L1).toString();
            details.minutes = data.value("minutes"_L1).toInt();
            details.priceMinor = data.value("priceMinor"_L1).toInteger();
            details.colour = data.value("colour"_L1).toString();
            m_bookable += made(m_services.directory.handle(*m_context, CreateService{details}));
        }
    }

    QList<DemoAccount> makeDoctors()
    {
        QList<DemoAccount> accounts;
        const QJsonArray rooms = m_data.value("rooms"_L1).toArray();
        for (const QJsonValue &value : m_data.value("doctors"_L1).toArray()) {
            const QJsonObject data = value.toObject();
            const QString name = data.value("fullName"_L1).toString();
            const QString room = rooms.at(m_doctors.size()).toString();
            accounts +=
                makeAccount(data.value("username"_L1).toString(), name, Role::Doctor, u"doctor, "_s + name);
            DoctorDetails details;
            details.clinic = m_clinic.id;
            details.user = m_account.id;
            details.fullName = name;
            details.specialty = data.value("specialty"_L1).toString();
            details.room =
                made(m_services.directory.handle(*m_context, CreateRoom{{m_clinic.id, room, true}})).id;
            details.ticketPrefix = data.value("ticketPrefix"_L1).toString();
            m_doctors += made(m_services.directory.handle(*m_context, CreateDoctor{details}));
            made(m_services.schedules.handle(*m_context, demoHours(m_doctors.last(), data, today())));
        }
        made(m_services.schedules.handle(*m_context, demoHoliday(m_clinic, today())));
        return accounts;
    }

    void makePatients()
    {
        DemoPatients people(m_data, m_random, today());
        for (int i = 0; i < 200; ++i)
            m_patients += made(m_services.patients.handle(*m_context, CreatePatient{people.next()})).id;
    }

    /// Today is full from three hours ago on, the next days are less so. Made as of the day's first minute: a booking must
    /// lie in the future. Some patients are never booked: they walk in.
    void bookDays(Instant now)
    {
        DemoBookings bookings(m_services, m_random, m_bookable, m_patients.mid(0, 120),
                              m_data.value("reasons"_L1).toArray());
        for (const Doctor &doctor : std::as_const(m_doctors))
            bookings.fill(*m_context, doctor, today(), now - std::chrono::hours(3), 10);
        for (int later = 1; later <= 6; ++later) {
            for (const Doctor &doctor : std::as_const(m_doctors))
                bookings.fill(*m_context, doctor, today().addDays(later), now, 30 * later);
        }
    }

    store::Database &m_database;
    Services &m_services;
    Context *m_context = nullptr; ///< Of the change that is being made.
    const QTimeZone m_zone;
    QRandomGenerator &m_random;
    QJsonObject m_data;
    Clinic m_clinic;
    User m_account; ///< The one made last.
    User m_receptionist;
    QList<Service> m_bookable;
    QList<Doctor> m_doctors;
    QList<PatientId> m_patients;
};

} // namespace

Result<QList<DemoAccount>> makeDemoClinic(Offline &offline, const QTimeZone &zone, quint32 seed)
{
    if (!store::UserStore(offline.database()).list().isEmpty())
        return fail(ErrorCode::Conflict, {},
                    u"There is a clinic in this data directory already; choose an empty one."_s);
    const Instant now = SystemClock().now();
    const Instant dawn = startOfDay(businessDay(now, zone), zone);
    QRandomGenerator random(seed);
    Builder builder(offline, zone, random);
    auto accounts = offline.change(u"demo"_s, {}, dawn, [&](Context &context) -> Result<QList<DemoAccount>> {
        builder.enter(context);
        return builder.makeHouse();
    });
    offline.change(u"demo"_s, builder.receptionist(), dawn, [&](Context &context) -> Result<> {
        builder.enter(context);
        builder.makeDay(now);
        return {};
    });
    playDemoDay(offline, builder.clinic(), builder.doctors(), builder.receptionist(), now, random);
    return accounts;
}

} // namespace medcrm
