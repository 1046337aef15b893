// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/reports/figurestakeaway.h"

#include "client/ui/reports/figurescsv.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

// The context of these words for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FiguresTakeaway)
};

QString fileNameOf(const PeriodReport &report)
{
    QString name = Words::tr("Report %1").arg(report.from.toString(Qt::ISODate));
    if (report.to != report.from)
        name += u'_' + report.to.toString(Qt::ISODate);
    return name;
}

} // namespace

Takeaway takeawayOf(const PeriodReport &report, const ClinicDay &day, std::optional<DoctorId> doctor,
                    Instant countedAt, const QString &estimates, const PaperSheet::Occasion &occasion,
                    Qt::LayoutDirection direction)
{
    QMap<DoctorId, QString> names;
    for (const Doctor &each : day.doctors())
        names.insert(each.id, each.fullName);
    const auto nameOfDoctor = [names](DoctorId id) { return names.value(id); };
    const FigureSheet::Subject subject{day.clinic().name, doctor ? names.value(*doctor) : QString(),
                                       day.zone(),        nameOfDoctor,
                                       countedAt,         estimates};
    Takeaway what;
    what.note = {day.clinic().id,
                 ReportKind::Figures,
                 ReportTarget::Print,
                 doctor,
                 report.from,
                 report.to,
                 report.total.arrivals + report.total.bookings};
    what.name = Words::tr("The report");
    what.file = fileNameOf(report);
    what.pages = [report, subject, occasion, direction](QSizeF paper) {
        return PaperPages(FigureSheet(report, subject, occasion, paper, direction));
    };
    what.table = [report, nameOfDoctor, counted = inZone(countedAt, day.zone())] {
        return figuresCsv(report, nameOfDoctor, counted);
    };
    return what;
}

} // namespace medcrm::ui
