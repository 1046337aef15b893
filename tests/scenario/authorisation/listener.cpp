// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/authorisation/listener.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

namespace {

char letterOf(Role role)
{
    return "ARDY"[static_cast<int>(role)];
}

bool isIdOf(const QJsonValue &value, DoctorId doctor)
{
    return value.toInteger() == doctor.value();
}

/// Whether an event's content is about the doctor: their booking, visit or line, or a line that all doctors share.
bool concerns(const QJsonObject &payload, DoctorId doctor)
{
    for (const QString &record : {u"appointment"_s, u"visit"_s}) {
        const QJsonObject about = payload.value(record).toObject();
        const QJsonValue line = about.value(u"sharedLine"_s);
        if (isIdOf(about.value(u"doctor"_s), doctor)
            || (!line.isUndefined() && line == about.value(u"doctor"_s)))
            return true;
    }
    return isIdOf(payload.value(u"doctor"_s), doctor) || payload.value(u"shared"_s).toBool();
}

bool mayHear(const Ear &ear, const QString &type, const QJsonObject &payload)
{
    const QByteArray letters = hearers().value(type);
    if (letters.contains(letterOf(ear.role)))
        return true;
    // patient.changed names no doctor; that it comes only to doctors who expect the patient is said by the words.
    const bool meant =
        ear.doctor && (concerns(payload, *ear.doctor) || type == QLatin1StringView(PatientChanged::type));
    return ear.role == Role::Doctor && letters.contains('d') && meant;
}

/// A clinic's own events come under its number; administrators hear of other clinics under their own.
QString strangerIn(const Ear &ear, ClinicId clinic)
{
    return clinic == ear.clinic ? QString() : u"clinic %1 "_s.arg(clinic.value());
}

/// A notice of held times lists to a doctor only their own.
bool holdsOfOthers(const Ear &ear, const NoticeRecord &notice)
{
    if (ear.role != Role::Doctor || notice.type != QLatin1StringView(SlotHoldsChanged::notice))
        return false;
    const QJsonArray holds = notice.payload.value(u"holds"_s).toArray();
    return std::any_of(holds.begin(), holds.end(), [&](const QJsonValue &hold) {
        return !isIdOf(hold.toObject().value(u"doctor"_s), ear.doctor.value_or(DoctorId()));
    });
}

} // namespace

const QHash<QString, QByteArray> &hearers()
{
    static const QHash<QString, QByteArray> table{
        {u"clinic.changed"_s, "ARDY"},
        {u"room.changed"_s, "ARD"},
        {u"doctor.changed"_s, "ARD"},
        {u"service.changed"_s, "ARD"},
        {u"user.changed"_s, "A"},
        {u"patient.changed"_s, "ARd"},
        {u"schedule.changed"_s, "ARD"},
        {u"schedule.exceptionAdded"_s, "ARD"},
        {u"schedule.exceptionRemoved"_s, "ARD"},
        {u"appointment.created"_s, "ARd"},
        {u"appointment.updated"_s, "ARd"},
        {u"appointment.cancelled"_s, "ARd"},
        {u"appointment.timeFreed"_s, "AR"},
        {u"wish.changed"_s, "AR"},
        {u"visit.checkedIn"_s, "ARd"},
        {u"visit.statusChanged"_s, "ARd"},
        {u"visit.moved"_s, "ARd"},
        {u"queue.changed"_s, "ARd"},
        {u"day.closed"_s, "AR"},
        {u"slots.held"_s, "ARD"},
        {u"waitingroom.changed"_s, "Y"},
    };
    return table;
}

QStringList leaksIn(const Ear &ear, const QList<EventRecord> &events, const QList<NoticeRecord> &notices,
                    const QByteArray &bytes)
{
    QStringList leaks;
    for (const EventRecord &event : events) {
        const bool hidden = event.type == QLatin1StringView(hiddenEventType);
        const bool tells = hidden ? !event.payload.isEmpty() || event.actor.has_value()
                                  : !mayHear(ear, event.type, event.payload);
        if (tells || event.clinic != ear.clinic)
            leaks += u"%1 heard %2%3 %4"_s.arg(ear.name, strangerIn(ear, event.clinic), event.type)
                         .arg(event.sequence);
    }
    for (const NoticeRecord &notice : notices) {
        if (!mayHear(ear, notice.type, {}) || notice.clinic != ear.clinic || holdsOfOthers(ear, notice))
            leaks += u"%1 heard %2%3"_s.arg(ear.name, strangerIn(ear, notice.clinic), notice.type);
    }
    for (const QByteArray &word : ear.mustNotHear) {
        if (bytes.contains(word))
            leaks += u"%1 heard the word %2"_s.arg(ear.name, QString::fromLatin1(word));
    }
    return leaks;
}

QSet<QString> openTypes(const QList<EventRecord> &events)
{
    QSet<QString> types;
    for (const EventRecord &event : events)
        types.insert(event.type);
    types.remove(QString::fromLatin1(hiddenEventType));
    return types;
}

} // namespace medcrm::test
