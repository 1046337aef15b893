// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/daysearch.h"

#include "common/core/textfold.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

// How well something fits; the lower the better.
enum Fit { Exact = 0, WordBegins = 1, Inside = 2, None = 3 };

QDate dateOf(int year, int month, int day)
{
    // 90 is 1990; 24 is 2024 until then, and nobody is born in the future.
    const int thisCentury = QDate::currentDate().year() % 100;
    if (year < 100)
        year += year > thisCentury ? 1900 : 2000;
    return {year, month, day};
}

// "12.3.1990", "3/12/90", "1990-03-12": the year first, or last after day and month in either order.
QList<QDate> datesIn(const QString &word)
{
    static const QRegularExpression spelling(u"^(\\d{1,4})[./-](\\d{1,2})[./-](\\d{1,4})$"_s);
    const auto match = spelling.match(withAsciiDigits(word));
    if (!match.hasMatch())
        return {};
    const int a = match.captured(1).toInt();
    const int b = match.captured(2).toInt();
    const int c = match.captured(3).toInt();
    if (match.capturedLength(1) == 4)
        return {QDate(a, b, c)};
    return {dateOf(c, b, a), dateOf(c, a, b)};
}

// "A7" and "a07" are one ticket.
QString ticketKey(const QString &ticket)
{
    static const QRegularExpression leadingZeros(u"^(\\D+)0+(?=\\d)"_s);
    return foldText(ticket).replace(leadingZeros, u"\\1"_s);
}

// One row's texts, folded once per search.
struct Texts
{
    QStringList nameWords;
    QString joinedName; ///< Without spaces: names are written apart or together as the writer likes.
    QString mrn;
    QString mrnDigits;
    QString ticket;
    std::optional<QDate> birthDate;
};

Texts textsOf(const PatientSummary &patient, const QString &ticket)
{
    const QString name = foldText(patient.displayName());
    return {name.split(u' ', Qt::SkipEmptyParts),
            QString(name).remove(u' '),
            foldText(patient.mrn),
            digitsOf(patient.mrn),
            ticketKey(ticket),
            patient.birthDate};
}

bool isBirthDate(const Texts &texts, const QString &word, const QString &folded)
{
    if (!texts.birthDate)
        return false;
    const bool isYear = folded.size() == 4 && folded.toInt() == texts.birthDate->year();
    return isYear || datesIn(word).contains(*texts.birthDate);
}

Fit fitOf(const Texts &texts, const QString &word)
{
    constexpr qsizetype leastInside = 3; // fewer letters are inside of too many names
    const QString folded = foldText(word);
    if (folded.isEmpty())
        return WordBegins; // a lone dash changes nothing
    if (texts.nameWords.contains(folded) || (!texts.ticket.isEmpty() && texts.ticket == ticketKey(word))
        || texts.mrn == folded || isBirthDate(texts, word, folded))
        return Exact;
    const auto begins = [&](const QString &text) { return text.startsWith(folded); };
    if (std::any_of(texts.nameWords.begin(), texts.nameWords.end(), begins) || begins(texts.joinedName)
        || begins(texts.mrn) || begins(texts.mrnDigits))
        return WordBegins;
    return folded.size() >= leastInside && texts.joinedName.contains(folded) ? Inside : None;
}

// The worst of the words' fits decides: all of them must fit.
Fit fitOfAll(const Texts &texts, const QStringList &words)
{
    Fit worst = Exact;
    for (const QString &word : words)
        worst = std::max(worst, fitOf(texts, word));
    return worst;
}

template <typename Record>
QList<Record> inOrder(QList<std::pair<Fit, Record>> found, Instant Record::*time)
{
    std::sort(found.begin(), found.end(), [time](const auto &a, const auto &b) {
        return std::tuple(a.first, a.second.*time, a.second.id)
            < std::tuple(b.first, b.second.*time, b.second.id);
    });
    QList<Record> records;
    for (auto &[fit, record] : found)
        records.append(std::move(record));
    return records;
}

bool isHere(const ClinicDay &day, PatientId patient)
{
    return std::any_of(day.visits().begin(), day.visits().end(), [patient](const Visit &visit) {
        return visit.patient.id == patient && isOpen(visit.status);
    });
}

} // namespace

DayMatches searchDay(const ClinicDay &day, const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (foldText(text).isEmpty())
        return {};
    QList<std::pair<Fit, Appointment>> bookings;
    for (const Appointment &appointment : day.appointments()) {
        if (appointment.status != AppointmentStatus::Booked)
            continue;
        if (const Fit fit = fitOfAll(textsOf(appointment.patient, {}), words); fit != None)
            bookings.append({fit, appointment});
    }
    QList<std::pair<Fit, Visit>> visits;
    for (const Visit &visit : day.visits()) {
        if (!isOpen(visit.status) && !(visit.status == VisitStatus::NoShow && !isHere(day, visit.patient.id)))
            continue;
        if (const Fit fit = fitOfAll(textsOf(visit.patient, visit.ticket), words); fit != None)
            visits.append({fit, visit});
    }
    return {inOrder(std::move(bookings), &Appointment::start), inOrder(std::move(visits), &Visit::arrivedAt)};
}

} // namespace medcrm
