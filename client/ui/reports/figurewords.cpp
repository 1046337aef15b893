// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/reports/figurewords.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

// The context of these words for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

const QString dash = u"–"_s;

QString durationText(const Spread &spread, qint64 ms)
{
    return spread.count > 0 ? minutesText(Milliseconds(ms)) : dash;
}

/// "12 seen + 1 left"; a part of nothing is left out, all of nothing is one zero.
QString sumOf(const Figures &figures, std::initializer_list<Figure> parts)
{
    QStringList terms;
    for (const Figure part : parts) {
        if (figures.count(part) > 0)
            terms += Words::tr("%1 %2", "12 seen").arg(figures.count(part)).arg(nameOf(part).toLower());
    }
    return terms.isEmpty() ? u"0"_s : terms.join(u" + "_s);
}

QString equation(const Figures &figures, Figure whole, std::initializer_list<Figure> parts)
{
    return Words::tr("%1 %2 = %3", "38 arrivals = 30 seen + 8 left")
        .arg(figures.count(whole))
        .arg(nameOf(whole).toLower(), sumOf(figures, parts));
}

template <Figure F>
QString countText(const Figures &figures)
{
    return QString::number(figures.count(F));
}

template <Figure F>
FigureColumn countColumn()
{
    return {F, nameOf(F), explanationOf(F), &countText<F>};
}

} // namespace

QString nameOf(Figure figure)
{
    switch (figure) {
    case Figure::Arrivals:
        return Words::tr("Arrivals");
    case Figure::BookedArrivals:
        return Words::tr("With a booking");
    case Figure::WalkIns:
        return Words::tr("Walk-ins");
    case Figure::Seen:
        return Words::tr("Seen");
    case Figure::NotThere:
        return Words::tr("Not there");
    case Figure::Left:
        return Words::tr("Left");
    case Figure::VisitsCancelled:
        return Words::tr("Visits cancelled");
    case Figure::StillHere:
        return Words::tr("Still open");
    case Figure::Waits:
        return Words::tr("Waits");
    case Figure::ServiceTimes:
        return Words::tr("Service times");
    case Figure::Bookings:
        return Words::tr("Bookings");
    case Figure::Came:
        return Words::tr("Came");
    case Figure::Missed:
        return Words::tr("No-shows");
    case Figure::CancelledByPatient:
        return Words::tr("Cancelled by patients");
    case Figure::CancelledByClinic:
        return Words::tr("Cancelled by the clinic");
    case Figure::StillBooked:
        return Words::tr("Still booked");
    }
    Q_UNREACHABLE();
}

QString explanationOf(Figure figure)
{
    switch (figure) {
    case Figure::Arrivals:
        return Words::tr(
            "Patients who were checked in or walked in on these days, however their visit ended. "
            "Without those entered in error.");
    case Figure::BookedArrivals:
        return Words::tr("Arrivals of patients who had an appointment.");
    case Figure::WalkIns:
        return Words::tr("Arrivals without an appointment.");
    case Figure::Seen:
        return Words::tr(
            "Visits that ended because the doctor was done, or that were closed as seen with the day.");
    case Figure::NotThere:
        return Words::tr(
            "Patients who had arrived, but were not there when they were called or when the day was "
            "closed.");
    case Figure::Left:
        return Words::tr("Patients who went before the doctor was done.");
    case Figure::VisitsCancelled:
        return Words::tr("Visits that were cancelled after the arrival.");
    case Figure::StillHere:
        return Words::tr("Visits of these days that have not ended yet.");
    case Figure::Waits:
        return Words::tr(
            "From the arrival, or from the booked time for those who came early, until the first call. "
            "Only of patients who were called.");
    case Figure::ServiceTimes:
        return Words::tr(
            "From the start until the end with the doctor, without time on hold. Only of visits that "
            "were ended when they ended, not later when the day was closed.");
    case Figure::Bookings:
        return Words::tr(
            "Appointments that begin on these days, however they ended. Without those entered in "
            "error.");
    case Figure::Came:
        return Words::tr("Bookings whose patient was checked in.");
    case Figure::Missed:
        return Words::tr(
            "Bookings that ended because the patient did not come, or was not there when called.");
    case Figure::CancelledByPatient:
        return Words::tr(
            "Bookings that were cancelled at the patient's wish, also because the patient left.");
    case Figure::CancelledByClinic:
        return Words::tr("Bookings that were cancelled by the clinic.");
    case Figure::StillBooked:
        return Words::tr("Bookings for which nobody has come and that have not ended.");
    }
    Q_UNREACHABLE();
}

QStringList reconciliation(const Figures &figures)
{
    using enum Figure;
    return {equation(figures, Arrivals, {Seen, NotThere, Left, VisitsCancelled, StillHere}),
            equation(figures, Arrivals, {BookedArrivals, WalkIns}),
            equation(figures, Bookings, {Came, Missed, CancelledByPatient, CancelledByClinic, StillBooked})};
}

QString estimatesText(const QList<EstimateFigures> &figures, std::optional<DoctorId> doctor)
{
    for (const EstimateFigures &each : figures) {
        if (each.doctor != doctor || each.estimates == 0)
            continue;
        return Words::
            tr("Estimates told at the arrival: %1 of %2 patients were called within the range; half of the "
               "estimates were off by no more than %3, nine in ten by no more than %4.")
                .arg(each.inRange)
                .arg(each.estimates)
                .arg(minutesText(Milliseconds(each.medianErrorMs.value_or(0))),
                     minutesText(Milliseconds(each.p90ErrorMs.value_or(0))));
    }
    return Words::tr("Estimates told at the arrival: none of a patient who was called.");
}

QString medianText(const Spread &spread)
{
    return durationText(spread, spread.medianMs);
}

QString p90Text(const Spread &spread)
{
    return durationText(spread, spread.p90Ms);
}

QString longestText(const Spread &spread)
{
    return durationText(spread, spread.longestMs);
}

QString shareText(int part, int whole)
{
    return whole > 0 ? isolateLtr(Words::tr("%1 %", "a share").arg(qRound(100.0 * part / whole))) : dash;
}

QString periodText(QDate from, QDate to)
{
    if (from == to)
        return isolate(dateText(from, u"dddd d MMMM yyyy"_s));
    const QString first = from.year() != to.year() ? dateText(from, u"d MMMM yyyy"_s)
        : from.month() != to.month()               ? dateText(from, u"d MMMM"_s)
                                                   : dateText(from, u"d"_s);
    return isolate(Words::tr("%1 – %2", "days").arg(first, dateText(to, u"d MMMM yyyy"_s)));
}

QList<FigureColumn> figureColumns()
{
    using enum Figure;
    return {
        countColumn<Bookings>(),
        countColumn<Missed>(),
        countColumn<CancelledByPatient>(),
        countColumn<CancelledByClinic>(),
        countColumn<Arrivals>(),
        countColumn<WalkIns>(),
        countColumn<Seen>(),
        countColumn<Left>(),
        {Waits, Words::tr("Median wait"), Words::tr("Half of the waits are shorter. ") + explanationOf(Waits),
         [](const Figures &f) { return medianText(f.waits); }},
        {Waits, Words::tr("90 % wait"), Words::tr("Nine in ten waits are no longer. ") + explanationOf(Waits),
         [](const Figures &f) { return p90Text(f.waits); }},
        {ServiceTimes, Words::tr("Median with doctor"),
         Words::tr("Half of the service times are shorter. ") + explanationOf(ServiceTimes),
         [](const Figures &f) { return medianText(f.serviceTimes); }},
    };
}

} // namespace medcrm::ui
