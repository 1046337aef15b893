// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the audit log, in one place: what the log names, and what people call it.
#include "client/reception/pages/admin/auditwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

/// The log's name for something, and ours.
struct Word
{
    const char *name;
    const char *text;
};

constexpr Word kinds[]{
    {"patient", QT_TRANSLATE_NOOP("AuditKind", "Patient")},
    {"appointment", QT_TRANSLATE_NOOP("AuditKind", "Appointment")},
    {"visit", QT_TRANSLATE_NOOP("AuditKind", "Visit")},
    {"wish", QT_TRANSLATE_NOOP("AuditKind", "Waiting list")},
    {"doctor", QT_TRANSLATE_NOOP("AuditKind", "Doctor")},
    {"weeklySchedule", QT_TRANSLATE_NOOP("AuditKind", "Working hours")},
    {"scheduleException", QT_TRANSLATE_NOOP("AuditKind", "Day that differs")},
    {"room", QT_TRANSLATE_NOOP("AuditKind", "Room")},
    {"service", QT_TRANSLATE_NOOP("AuditKind", "Service")},
    {"clinic", QT_TRANSLATE_NOOP("AuditKind", "Clinic")},
    {"user", QT_TRANSLATE_NOOP("AuditKind", "User")},
};

constexpr Word requests[]{
    {"appointments.book", QT_TRANSLATE_NOOP("AuditRequest", "Appointment booked")},
    {"appointments.bookSeries", QT_TRANSLATE_NOOP("AuditRequest", "Series booked")},
    {"appointments.reschedule", QT_TRANSLATE_NOOP("AuditRequest", "Appointment moved")},
    {"appointments.moveSeries", QT_TRANSLATE_NOOP("AuditRequest", "Appointments of a series moved")},
    {"appointments.undoBooking", QT_TRANSLATE_NOOP("AuditRequest", "Booking taken back")},
    {"appointments.moveMany", QT_TRANSLATE_NOOP("AuditRequest", "Appointments of a doctor moved")},
    {"appointments.proposeMoves",
     QT_TRANSLATE_NOOP("AuditRequest", "New times for a doctor's day looked up")},
    {"appointments.update", QT_TRANSLATE_NOOP("AuditRequest", "Notes of an appointment changed")},
    {"appointments.cancel", QT_TRANSLATE_NOOP("AuditRequest", "Appointment cancelled")},
    {"appointments.cancelFollowing", QT_TRANSLATE_NOOP("AuditRequest", "Appointments of a series cancelled")},
    {"appointments.restore", QT_TRANSLATE_NOOP("AuditRequest", "Appointment restored")},
    {"appointments.markNoShow", QT_TRANSLATE_NOOP("AuditRequest", "Appointment marked as no-show")},
    {"auth.login", QT_TRANSLATE_NOOP("AuditRequest", "Signed in")},
    {"auth.resume", QT_TRANSLATE_NOOP("AuditRequest", "Signed in again")},
    {"auth.refresh", QT_TRANSLATE_NOOP("AuditRequest", "Sign-in renewed")},
    {"auth.logout", QT_TRANSLATE_NOOP("AuditRequest", "Signed out")},
    {"auth.verifyPassword", QT_TRANSLATE_NOOP("AuditRequest", "Window unlocked")},
    {"auth.changePassword", QT_TRANSLATE_NOOP("AuditRequest", "Password changed")},
    {"users.create", QT_TRANSLATE_NOOP("AuditRequest", "Account made")},
    {"users.update", QT_TRANSLATE_NOOP("AuditRequest", "Account changed")},
    {"users.resetPassword", QT_TRANSLATE_NOOP("AuditRequest", "Password reset")},
    {"clinics.create", QT_TRANSLATE_NOOP("AuditRequest", "Clinic made")},
    {"clinics.update", QT_TRANSLATE_NOOP("AuditRequest", "Clinic changed")},
    {"rooms.create", QT_TRANSLATE_NOOP("AuditRequest", "Room made")},
    {"rooms.update", QT_TRANSLATE_NOOP("AuditRequest", "Room changed")},
    {"doctors.create", QT_TRANSLATE_NOOP("AuditRequest", "Doctor made")},
    {"doctors.update", QT_TRANSLATE_NOOP("AuditRequest", "Doctor changed")},
    {"doctors.setState", QT_TRANSLATE_NOOP("AuditRequest", "Doctor's availability changed")},
    {"services.create", QT_TRANSLATE_NOOP("AuditRequest", "Service made")},
    {"services.update", QT_TRANSLATE_NOOP("AuditRequest", "Service changed")},
    {"schedules.save", QT_TRANSLATE_NOOP("AuditRequest", "Working hours changed")},
    {"patients.create", QT_TRANSLATE_NOOP("AuditRequest", "Patient registered")},
    {"patients.update", QT_TRANSLATE_NOOP("AuditRequest", "Patient's data changed")},
    {"patients.get", QT_TRANSLATE_NOOP("AuditRequest", "Patient's file opened")},
    {"patients.similar", QT_TRANSLATE_NOOP("AuditRequest", "Similar patients looked up")},
    {"patients.history", QT_TRANSLATE_NOOP("AuditRequest", "Patient's history opened")},
    {"patients.previewMerge", QT_TRANSLATE_NOOP("AuditRequest", "Two records compared")},
    {"patients.merge", QT_TRANSLATE_NOOP("AuditRequest", "Records merged")},
    {"patients.unmerge", QT_TRANSLATE_NOOP("AuditRequest", "Records separated")},
    {"visits.checkIn", QT_TRANSLATE_NOOP("AuditRequest", "Patient checked in")},
    {"visits.walkIn", QT_TRANSLATE_NOOP("AuditRequest", "Walk-in")},
    {"visits.setStatus", QT_TRANSLATE_NOOP("AuditRequest", "Visit taken a step on")},
    {"queue.call", QT_TRANSLATE_NOOP("AuditRequest", "Patient called")},
    {"queue.callNext", QT_TRANSLATE_NOOP("AuditRequest", "Next patient called")},
    {"queue.move", QT_TRANSLATE_NOOP("AuditRequest", "Patient moved in the line")},
    {"queue.undoMove", QT_TRANSLATE_NOOP("AuditRequest", "Move in the line taken back")},
    {"days.close", QT_TRANSLATE_NOOP("AuditRequest", "Day closed")},
    {"wishes.add", QT_TRANSLATE_NOOP("AuditRequest", "Waiting-list wish added")},
    {"wishes.update", QT_TRANSLATE_NOOP("AuditRequest", "Waiting-list wish changed")},
    {"wishes.close", QT_TRANSLATE_NOOP("AuditRequest", "Waiting-list wish closed")},
    {"reports.note", QT_TRANSLATE_NOOP("AuditRequest", "List printed or saved")},
    {"reports.behind", QT_TRANSLATE_NOOP("AuditRequest", "Visits behind a figure opened")},
    {"backup", QT_TRANSLATE_NOOP("AuditRequest", "Backup")},
    {"backup restore", QT_TRANSLATE_NOOP("AuditRequest", "Backup restored")},
    {"audit export", QT_TRANSLATE_NOOP("AuditRequest", "Audit log exported")},
};

constexpr Word fields[]{
    {"id", QT_TRANSLATE_NOOP("AuditField", "Number")},
    {"revision", QT_TRANSLATE_NOOP("AuditField", "Version")},
    {"createdAt", QT_TRANSLATE_NOOP("AuditField", "Made")},
    {"updatedAt", QT_TRANSLATE_NOOP("AuditField", "Changed")},
    {"clinic", QT_TRANSLATE_NOOP("AuditField", "Clinic")},
    {"doctor", QT_TRANSLATE_NOOP("AuditField", "Doctor")},
    {"patient", QT_TRANSLATE_NOOP("AuditField", "Patient")},
    {"service", QT_TRANSLATE_NOOP("AuditField", "Service")},
    {"room", QT_TRANSLATE_NOOP("AuditField", "Room")},
    {"user", QT_TRANSLATE_NOOP("AuditField", "Account")},
    {"appointment", QT_TRANSLATE_NOOP("AuditField", "Appointment")},
    {"name", QT_TRANSLATE_NOOP("AuditField", "Name")},
    {"timeZone", QT_TRANSLATE_NOOP("AuditField", "Time zone")},
    {"address", QT_TRANSLATE_NOOP("AuditField", "Address")},
    {"phone", QT_TRANSLATE_NOOP("AuditField", "Phone")},
    {"active", QT_TRANSLATE_NOOP("AuditField", "Active")},
    {"ticketPrivacy", QT_TRANSLATE_NOOP("AuditField", "Shown in the waiting room")},
    {"printedPrivacy", QT_TRANSLATE_NOOP("AuditField", "Printed on tickets")},
    {"noShowGraceMinutes", QT_TRANSLATE_NOOP("AuditField", "No-show after (min)")},
    {"ageingMinutes", QT_TRANSLATE_NOOP("AuditField", "Walk-ins move up after (min)")},
    {"slotHoldMinutes", QT_TRANSLATE_NOOP("AuditField", "Times are held for (min)")},
    {"waitWarningMinutes", QT_TRANSLATE_NOOP("AuditField", "Waiting: amber after (min)")},
    {"waitAlarmMinutes", QT_TRANSLATE_NOOP("AuditField", "Waiting: red after (min)")},
    {"noShowCalls", QT_TRANSLATE_NOOP("AuditField", "No-show after calls")},
    {"deskMayOverbook", QT_TRANSLATE_NOOP("AuditField", "Reception may overbook")},
    {"calledWarningMinutes", QT_TRANSLATE_NOOP("AuditField", "Called: amber after (min)")},
    {"calledAlarmMinutes", QT_TRANSLATE_NOOP("AuditField", "Called: red after (min)")},
    {"serviceWarningMinutes", QT_TRANSLATE_NOOP("AuditField", "With doctor: amber after (min)")},
    {"serviceAlarmMinutes", QT_TRANSLATE_NOOP("AuditField", "With doctor: red after (min)")},
    {"holdWarningMinutes", QT_TRANSLATE_NOOP("AuditField", "On hold: amber after (min)")},
    {"holdAlarmMinutes", QT_TRANSLATE_NOOP("AuditField", "On hold: red after (min)")},
    {"namesInNotices", QT_TRANSLATE_NOOP("AuditField", "Names in notices")},
    {"announcesCalls", QT_TRANSLATE_NOOP("AuditField", "Calls are said aloud")},
    {"language", QT_TRANSLATE_NOOP("AuditField", "Language")},
    {"username", QT_TRANSLATE_NOOP("AuditField", "User name")},
    {"fullName", QT_TRANSLATE_NOOP("AuditField", "Full name")},
    {"role", QT_TRANSLATE_NOOP("AuditField", "Role")},
    {"locale", QT_TRANSLATE_NOOP("AuditField", "Language")},
    {"clinics", QT_TRANSLATE_NOOP("AuditField", "Clinics")},
    {"mustChangePassword", QT_TRANSLATE_NOOP("AuditField", "Must change the password")},
    {"specialty", QT_TRANSLATE_NOOP("AuditField", "Specialty")},
    {"ticketPrefix", QT_TRANSLATE_NOOP("AuditField", "Ticket letters")},
    {"shared", QT_TRANSLATE_NOOP("AuditField", "Shared line")},
    {"takesShared", QT_TRANSLATE_NOOP("AuditField", "Calls from shared lines")},
    {"state", QT_TRANSLATE_NOOP("AuditField", "Availability")},
    {"lateMinutes", QT_TRANSLATE_NOOP("AuditField", "Late by (min)")},
    {"stateUntil", QT_TRANSLATE_NOOP("AuditField", "Back at")},
    {"stateDay", QT_TRANSLATE_NOOP("AuditField", "Said for the day")},
    {"minutes", QT_TRANSLATE_NOOP("AuditField", "Minutes")},
    {"priceMinor", QT_TRANSLATE_NOOP("AuditField", "Price")},
    {"colour", QT_TRANSLATE_NOOP("AuditField", "Colour")},
    {"weekday", QT_TRANSLATE_NOOP("AuditField", "Day")},
    {"fromMinute", QT_TRANSLATE_NOOP("AuditField", "From")},
    {"toMinute", QT_TRANSLATE_NOOP("AuditField", "To")},
    {"validFrom", QT_TRANSLATE_NOOP("AuditField", "Holds from")},
    {"validTo", QT_TRANSLATE_NOOP("AuditField", "Holds until")},
    {"rules", QT_TRANSLATE_NOOP("AuditField", "Hours")},
    {"date", QT_TRANSLATE_NOOP("AuditField", "Day")},
    {"closed", QT_TRANSLATE_NOOP("AuditField", "Closed")},
    {"reason", QT_TRANSLATE_NOOP("AuditField", "Reason")},
    {"givenName", QT_TRANSLATE_NOOP("AuditField", "Given name")},
    {"familyName", QT_TRANSLATE_NOOP("AuditField", "Family name")},
    {"sex", QT_TRANSLATE_NOOP("AuditField", "Sex")},
    {"birthDate", QT_TRANSLATE_NOOP("AuditField", "Birth date")},
    {"birthPrecision", QT_TRANSLATE_NOOP("AuditField", "Birth date known to the")},
    {"phones", QT_TRANSLATE_NOOP("AuditField", "Phone")},
    {"nationalId", QT_TRANSLATE_NOOP("AuditField", "National id")},
    {"alerts", QT_TRANSLATE_NOOP("AuditField", "Alerts")},
    {"notes", QT_TRANSLATE_NOOP("AuditField", "Notes")},
    {"mrn", QT_TRANSLATE_NOOP("AuditField", "MRN")},
    {"mergedInto", QT_TRANSLATE_NOOP("AuditField", "Merged into")},
    {"start", QT_TRANSLATE_NOOP("AuditField", "Begins")},
    {"end", QT_TRANSLATE_NOOP("AuditField", "Ends")},
    {"status", QT_TRANSLATE_NOOP("AuditField", "State")},
    {"source", QT_TRANSLATE_NOOP("AuditField", "Booked by way of")},
    {"overbooked", QT_TRANSLATE_NOOP("AuditField", "Overbooked")},
    {"overbookReason", QT_TRANSLATE_NOOP("AuditField", "Why overbooked")},
    {"bookedBy", QT_TRANSLATE_NOOP("AuditField", "Booked by")},
    {"bookedAt", QT_TRANSLATE_NOOP("AuditField", "Booked at")},
    {"checkedInAt", QT_TRANSLATE_NOOP("AuditField", "Arrived at")},
    {"cancelledAt", QT_TRANSLATE_NOOP("AuditField", "Cancelled at")},
    {"cancelledBy", QT_TRANSLATE_NOOP("AuditField", "Cancelled by")},
    {"cancelReason", QT_TRANSLATE_NOOP("AuditField", "Why cancelled")},
    {"noShowAt", QT_TRANSLATE_NOOP("AuditField", "No-show noted at")},
    {"rescheduledCount", QT_TRANSLATE_NOOP("AuditField", "Times moved")},
    {"confirmedAt", QT_TRANSLATE_NOOP("AuditField", "Confirmed at")},
    {"series", QT_TRANSLATE_NOOP("AuditField", "Series")},
    {"urgency", QT_TRANSLATE_NOOP("AuditField", "Urgency")},
    {"from", QT_TRANSLATE_NOOP("AuditField", "From")},
    {"until", QT_TRANSLATE_NOOP("AuditField", "Until")},
    {"to", QT_TRANSLATE_NOOP("AuditField", "To")},
    {"bookedStart", QT_TRANSLATE_NOOP("AuditField", "Booked time")},
    {"businessDay", QT_TRANSLATE_NOOP("AuditField", "Day")},
    {"ticket", QT_TRANSLATE_NOOP("AuditField", "Ticket")},
    {"ticketNumber", QT_TRANSLATE_NOOP("AuditField", "Ticket number")},
    {"priority", QT_TRANSLATE_NOOP("AuditField", "Priority")},
    {"notBefore", QT_TRANSLATE_NOOP("AuditField", "Not before")},
    {"pin", QT_TRANSLATE_NOOP("AuditField", "Place in the line")},
    {"callCount", QT_TRANSLATE_NOOP("AuditField", "Calls")},
    {"arrivedAt", QT_TRANSLATE_NOOP("AuditField", "Arrived at")},
    {"firstCalledAt", QT_TRANSLATE_NOOP("AuditField", "First called at")},
    {"lastCalledAt", QT_TRANSLATE_NOOP("AuditField", "Last called at")},
    {"startedAt", QT_TRANSLATE_NOOP("AuditField", "Begun at")},
    {"heldSince", QT_TRANSLATE_NOOP("AuditField", "On hold since")},
    {"holdReason", QT_TRANSLATE_NOOP("AuditField", "Why on hold")},
    {"heldMs", QT_TRANSLATE_NOOP("AuditField", "Time on hold (ms)")},
    {"endedAt", QT_TRANSLATE_NOOP("AuditField", "Ended at")},
    {"endReason", QT_TRANSLATE_NOOP("AuditField", "Why it ended")},
    {"returnedAt", QT_TRANSLATE_NOOP("AuditField", "Came back at")},
    {"sharedLine", QT_TRANSLATE_NOOP("AuditField", "Shared line")},
    {"closedBy", QT_TRANSLATE_NOOP("AuditField", "Closed by")},
    {"place", QT_TRANSLATE_NOOP("AuditField", "Order")},
    {"by", QT_TRANSLATE_NOOP("AuditField", "Set by")},
    {"down", QT_TRANSLATE_NOOP("AuditField", "Lets others go first")},
    {"behind", QT_TRANSLATE_NOOP("AuditField", "Behind")},
    {"aged", QT_TRANSLATE_NOOP("AuditField", "Moved up for its wait")},
    {"due", QT_TRANSLATE_NOOP("AuditField", "Due at")},
    {"visit", QT_TRANSLATE_NOOP("AuditField", "Visit")},
    {"appointments", QT_TRANSLATE_NOOP("AuditField", "Appointments")},
    {"visits", QT_TRANSLATE_NOOP("AuditField", "Visits")},
    {"wishes", QT_TRANSLATE_NOOP("AuditField", "Waiting-list wishes")},
    {"kind", QT_TRANSLATE_NOOP("AuditField", "What")},
    {"target", QT_TRANSLATE_NOOP("AuditField", "Where to")},
    {"rows", QT_TRANSLATE_NOOP("AuditField", "Rows")},
};

constexpr Word values[]{
    {"true", QT_TRANSLATE_NOOP("AuditValue", "Yes")},
    {"false", QT_TRANSLATE_NOOP("AuditValue", "No")},
    {"administrator", QT_TRANSLATE_NOOP("AuditValue", "Administrator")},
    {"receptionist", QT_TRANSLATE_NOOP("AuditValue", "Receptionist")},
    {"doctor", QT_TRANSLATE_NOOP("AuditValue", "Doctor")},
    {"display", QT_TRANSLATE_NOOP("AuditValue", "Display")},
    {"ticketOnly", QT_TRANSLATE_NOOP("AuditValue", "Ticket only")},
    {"initials", QT_TRANSLATE_NOOP("AuditValue", "Initials")},
    {"fullName", QT_TRANSLATE_NOOP("AuditValue", "Full name")},
    {"available", QT_TRANSLATE_NOOP("AuditValue", "Available")},
    {"late", QT_TRANSLATE_NOOP("AuditValue", "Late")},
    {"break", QT_TRANSLATE_NOOP("AuditValue", "On a break")},
    {"away", QT_TRANSLATE_NOOP("AuditValue", "Away")},
    {"finished", QT_TRANSLATE_NOOP("AuditValue", "Finished")},
    {"unknown", QT_TRANSLATE_NOOP("AuditValue", "Not said")},
    {"female", QT_TRANSLATE_NOOP("AuditValue", "Female")},
    {"male", QT_TRANSLATE_NOOP("AuditValue", "Male")},
    {"other", QT_TRANSLATE_NOOP("AuditValue", "Other")},
    {"day", QT_TRANSLATE_NOOP("AuditValue", "Day")},
    {"month", QT_TRANSLATE_NOOP("AuditValue", "Month")},
    {"year", QT_TRANSLATE_NOOP("AuditValue", "Year")},
    {"estimated", QT_TRANSLATE_NOOP("AuditValue", "Estimated")},
    {"booked", QT_TRANSLATE_NOOP("AuditValue", "Booked")},
    {"checkedIn", QT_TRANSLATE_NOOP("AuditValue", "Checked in")},
    {"fulfilled", QT_TRANSLATE_NOOP("AuditValue", "Completed")},
    {"cancelled", QT_TRANSLATE_NOOP("AuditValue", "Cancelled")},
    {"noShow", QT_TRANSLATE_NOOP("AuditValue", "No-show")},
    {"enteredInError", QT_TRANSLATE_NOOP("AuditValue", "Entered in error")},
    {"waiting", QT_TRANSLATE_NOOP("AuditValue", "Waiting")},
    {"called", QT_TRANSLATE_NOOP("AuditValue", "Called")},
    {"inService", QT_TRANSLATE_NOOP("AuditValue", "With doctor")},
    {"onHold", QT_TRANSLATE_NOOP("AuditValue", "On hold")},
    {"completed", QT_TRANSLATE_NOOP("AuditValue", "Completed")},
    {"left", QT_TRANSLATE_NOOP("AuditValue", "Left")},
    {"routine", QT_TRANSLATE_NOOP("AuditValue", "Routine")},
    {"urgent", QT_TRANSLATE_NOOP("AuditValue", "Urgent")},
    {"emergency", QT_TRANSLATE_NOOP("AuditValue", "Emergency")},
    {"soon", QT_TRANSLATE_NOOP("AuditValue", "Soon")},
    {"phone", QT_TRANSLATE_NOOP("AuditValue", "Phone")},
    {"desk", QT_TRANSLATE_NOOP("AuditValue", "Desk")},
    {"online", QT_TRANSLATE_NOOP("AuditValue", "Online")},
    {"patient", QT_TRANSLATE_NOOP("AuditValue", "Patient")},
    {"clinic", QT_TRANSLATE_NOOP("AuditValue", "Clinic")},
    {"open", QT_TRANSLATE_NOOP("AuditValue", "Open")},
    {"withdrawn", QT_TRANSLATE_NOOP("AuditValue", "Withdrawn")},
    {"daySheet", QT_TRANSLATE_NOOP("AuditValue", "Day sheet")},
    {"calendar", QT_TRANSLATE_NOOP("AuditValue", "Calendar file")},
    {"csv", QT_TRANSLATE_NOOP("AuditValue", "Table")},
    {"phoneList", QT_TRANSLATE_NOOP("AuditValue", "Phone list")},
    {"figures", QT_TRANSLATE_NOOP("AuditValue", "Report")},
    {"print", QT_TRANSLATE_NOOP("AuditValue", "On paper")},
    {"file", QT_TRANSLATE_NOOP("AuditValue", "As a file")},
    {"pdf", QT_TRANSLATE_NOOP("AuditValue", "As a PDF")},
};

/// Groups of fields whose name tells a reader nothing.
constexpr const char *silent[]{"settings", "notices"};

/// Fields whose values are words of ours, not what somebody typed.
constexpr const char *worded[]{"status",         "priority",       "role",       "sex",
                               "source",         "cancelledBy",    "urgency",    "birthPrecision",
                               "ticketPrivacy",  "state",          "kind",       "target",
                               "printedPrivacy", "active",         "overbooked", "mustChangePassword",
                               "shared",         "takesShared",    "closed",     "deskMayOverbook",
                               "namesInNotices", "announcesCalls", "down",       "aged"};

template <std::size_t N>
QString find(const Word (&words)[N], const char *context, const QString &name)
{
    for (const Word &word : words) {
        if (name == QLatin1StringView(word.name))
            return QCoreApplication::translate(context, word.text);
    }
    return {};
}

template <std::size_t N>
QStringList namesOf(const Word (&words)[N])
{
    QStringList names;
    for (const Word &word : words)
        names += QString::fromLatin1(word.name);
    return names;
}

QString orName(const QString &text, const QString &name)
{
    return text.isEmpty() ? name : text;
}

} // namespace

QString kindText(const QString &entity)
{
    return orName(find(kinds, "AuditKind", entity), entity);
}

QStringList auditKinds()
{
    return namesOf(kinds);
}

QString requestText(const QString &method)
{
    return orName(find(requests, "AuditRequest", method), method);
}

QStringList auditedRequests()
{
    return namesOf(requests);
}

QString fieldText(const QString &path)
{
    QStringList words;
    for (const QString &step : path.split(u'.')) {
        const bool isSilent = std::any_of(std::begin(silent), std::end(silent),
                                          [&](const char *name) { return step == QLatin1StringView(name); });
        if (!isSilent)
            words += orName(find(fields, "AuditField", step), step);
    }
    return words.join(u": "_s);
}

QString valueText(const QString &path, const QString &value)
{
    const QString name = path.section(u'.', -1);
    const bool isWord = std::any_of(std::begin(worded), std::end(worded),
                                    [&](const char *field) { return name == QLatin1StringView(field); });
    return isWord ? orName(find(values, "AuditValue", value), value) : value;
}

} // namespace medcrm::ui
