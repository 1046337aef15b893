// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/icalendar.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr qsizetype mostOctets = 75; // of a line, without its end

/// The octet continues a UTF-8 character.
bool continuesCharacter(char octet)
{
    return (uchar(octet) & 0xC0) == 0x80;
}

/// Lines of a file, each folded and ended as the standard wants it.
class Lines
{
public:
    /// `value` is a date, a number or a word that needs no escaping.
    void add(const char *name, const QByteArray &value) { fold(QByteArray(name) + ':' + value); }
    void addText(const char *name, const QString &text) { add(name, escaped(text)); }
    const QByteArray &bytes() const { return m_bytes; }

private:
    static QByteArray escaped(const QString &text)
    {
        QString result;
        for (const QChar c : text) {
            if (c == u'\\' || c == u';' || c == u',')
                result += u'\\';
            if (c == u'\n')
                result += u"\\n"_s;
            else if (c.unicode() >= 0x20 && c.unicode() != 0x7F)
                result += c; // other control characters are not allowed in a text
        }
        return result.toUtf8();
    }

    void fold(const QByteArray &line)
    {
        qsizetype begin = 0;
        qsizetype room = mostOctets;
        while (line.size() - begin > room) {
            qsizetype end = begin + room;
            while (continuesCharacter(line[end]))
                --end;
            m_bytes += line.sliced(begin, end - begin) + "\r\n ";
            begin = end;
            room = mostOctets - 1; // the blank counts
        }
        m_bytes += line.sliced(begin) + "\r\n";
    }

    QByteArray m_bytes;
};

QByteArray utc(Instant at)
{
    return inZone(at, QTimeZone::utc()).toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1();
}

const char *statusOf(const Appointment &appointment)
{
    if (!isLive(appointment.status))
        return "CANCELLED";
    if (appointment.status == AppointmentStatus::Booked && !appointment.confirmedAt)
        return "TENTATIVE";
    return "CONFIRMED";
}

QString placeOf(const AgendaEntry &entry, const QString &clinic)
{
    return entry.room.isEmpty() ? clinic : entry.room + u", "_s + clinic;
}

/// The same for good, and different from that of another organisation's appointment.
QByteArray uidOf(const Appointment &appointment)
{
    return "appointment-" + QByteArray::number(appointment.id.value()) + '-'
        + QByteArray::number(appointment.createdAt.ms) + "@medcrm";
}

void addEvent(Lines &lines, const AgendaEntry &entry, const Agenda &agenda, Instant written)
{
    const Appointment &appointment = entry.appointment;
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", uidOf(appointment));
    lines.add("DTSTAMP", utc(written));
    lines.add("CREATED", utc(appointment.createdAt));
    lines.add("LAST-MODIFIED", utc(appointment.updatedAt));
    lines.add("SEQUENCE", QByteArray::number(appointment.revision));
    lines.add("DTSTART", utc(appointment.start));
    lines.add("DTEND", utc(appointment.end));
    const QString who = appointment.patient.displayName();
    lines.addText("SUMMARY", agenda.doctor ? who : who + u" · "_s + entry.doctor);
    lines.addText("LOCATION", placeOf(entry, agenda.clinicName));
    if (!entry.service.isEmpty())
        lines.addText("CATEGORIES", entry.service);
    lines.add("STATUS", statusOf(appointment));
    lines.add("TRANSP", isLive(appointment.status) ? "OPAQUE" : "TRANSPARENT");
    lines.add("CLASS", "PRIVATE");
    lines.add("END", "VEVENT");
}

/// A calendar without any component is not valid. This one says nothing but that times are UTC.
void addTimeZone(Lines &lines)
{
    lines.add("BEGIN", "VTIMEZONE");
    lines.add("TZID", "Etc/UTC");
    lines.add("BEGIN", "STANDARD");
    lines.add("DTSTART", "19700101T000000");
    lines.add("TZOFFSETFROM", "+0000");
    lines.add("TZOFFSETTO", "+0000");
    lines.add("END", "STANDARD");
    lines.add("END", "VTIMEZONE");
}

} // namespace

QByteArray icalendar(const Agenda &agenda, Instant written)
{
    Lines lines;
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Medical CRM//Medical CRM " MEDCRM_VERSION "//EN");
    lines.add("CALSCALE", "GREGORIAN");
    lines.add("METHOD", "PUBLISH");
    lines.addText("X-WR-CALNAME", agenda.doctor ? agenda.doctorName : agenda.clinicName);
    if (agenda.entries.isEmpty())
        addTimeZone(lines);
    for (const AgendaEntry &entry : agenda.entries)
        addEvent(lines, entry, agenda, written);
    lines.add("END", "VCALENDAR");
    return lines.bytes();
}

} // namespace medcrm
