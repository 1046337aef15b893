// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/figures.h"

#include "tests/common/protocol/samples/entities.h"

namespace medcrm::test {

Figures Sample<Figures>::value()
{
    Figures figures;
    figures.arrivals = 3;
    figures.bookedArrivals = 2;
    figures.walkIns = 1;
    figures.seen = 2;
    figures.left = 1;
    figures.waits = {2, 600'000, 840'000, 840'000};
    figures.serviceTimes = {2, 900'000, 1'200'000, 1'200'000};
    figures.bookings = 4;
    figures.came = 2;
    figures.missed = 1;
    figures.cancelledByPatient = 1;
    return figures;
}

PeriodReport Sample<PeriodReport>::value()
{
    const Figures figures = Sample<Figures>::value();
    PeriodReport report;
    report.from = report.to = sampleDay;
    report.total = figures;
    report.doctors = {{DoctorId(3), figures}};
    report.hours = {{9, figures}};
    report.weekdays = {{sampleDay.dayOfWeek(), figures}};
    report.days = {{sampleDay, figures}};
    return report;
}

FigurePage Sample<FigurePage>::value()
{
    return {{Sample<Visit>::value()}, {}, 101, 902};
}

GetReport Sample<GetReport>::value()
{
    return {ClinicId(1), sampleDay.addDays(-6), sampleDay, DoctorId(3)};
}

ListBehind Sample<ListBehind>::value()
{
    ListBehind request;
    request.clinic = ClinicId(1);
    request.from = sampleDay.addDays(-6);
    request.to = sampleDay;
    request.figure = Figure::Waits;
    request.hour = 9;
    return request;
}

} // namespace medcrm::test
