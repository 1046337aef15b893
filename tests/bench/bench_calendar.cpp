// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/calendarview.h"
#include "common/protocol/messages.h"
#include "tests/client/core/desk.h"
#include "tests/support/catch.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPaintEvent>
#include <QTextStream>
#include <algorithm>

// How long the calendar takes to paint: a day of twenty doctors with sixty appointments each, all of it, and after a
// change of one appointment by another desk, from the event to the last pixel.
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int doctorCount = 20;
constexpr int perDoctor = 60;
constexpr int rounds = 200;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// How much of the viewport the paint events since the last look were about.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *watched) { watched->installEventFilter(this); }

    qint64 take() { return std::exchange(m_pixels, 0); }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            for (const QRect &part : static_cast<QPaintEvent *>(event)->region())
                m_pixels += qint64(part.width()) * part.height();
        }
        return false;
    }

private:
    qint64 m_pixels = 0;
};

QDate today(const FakeClinic &clinic)
{
    return businessDay(clinic.clock.now(), someClinic().zone());
}

/// From 08:00, eight minutes each, with a few late and a few checked in.
QList<Appointment> bookings(const FakeClinic &clinic)
{
    QList<Appointment> all;
    const Instant opens = *instantAt(today(clinic), QTime(8, 0), someClinic().zone());
    for (int doctor = 1; doctor <= doctorCount; ++doctor) {
        for (int i = 0; i < perDoctor; ++i) {
            const qint64 id = doctor * 100 + i;
            Appointment appointment =
                someAppointment(id, somePatient(id, u"Maria %1"_s.arg(i), u"Gonzalez"_s), DoctorId(doctor),
                                opens + std::chrono::minutes(8 * i));
            appointment.end = appointment.start + std::chrono::minutes(8);
            if (i % 7 == 0)
                appointment.status = AppointmentStatus::CheckedIn;
            all += appointment;
        }
    }
    return all;
}

void fill(FakeClinic &clinic, const QList<Appointment> &all)
{
    clinic.day.services = {someService(1, u"Consultation"_s)};
    QList<WeeklySchedule> schedules;
    for (int i = 1; i <= doctorCount; ++i) {
        clinic.day.doctors += someDoctor(i, u"Dr Number %1"_s.arg(i));
        WeeklySchedule schedule;
        schedule.clinic = FakeClinic::clinicId;
        schedule.doctor = DoctorId(i);
        schedule.revision = 1;
        for (int weekday = 1; weekday <= 7; ++weekday)
            schedule.rules +=
                {ScheduleRule{weekday, 480, 720, {}, {}, {}}, ScheduleRule{weekday, 780, 1080, {}, {}, {}}};
        schedules += schedule;
    }
    clinic.answer<GetCalendar>([&clinic, all](const GetCalendar &request) {
        AppointmentPage page{clinic.sequence(), {}, false};
        for (const Appointment &appointment : all) {
            if (appointment.id > request.after.value_or(AppointmentId()))
                page.appointments += appointment;
        }
        page.more = page.appointments.size() > 500;
        page.appointments.resize(std::min<qsizetype>(500, page.appointments.size()));
        return page;
    });
    clinic.answer<GetSchedules>([&clinic, schedules](const GetSchedules &) {
        return ClinicSchedules{clinic.sequence(), schedules, {}};
    });
}

double medianMs(QList<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

template <typename Work>
double measure(Work work)
{
    QList<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        times += double(timer.nsecsElapsed()) / 1e6;
    }
    return medianMs(times);
}

void run(CalendarView &view, CalendarData &data, const QList<Appointment> &all)
{
    PaintWatch watch(view.viewport());
    const double whole = measure([&](int) { view.viewport()->repaint(); });
    const qint64 wholePixels = watch.take() / rounds;
    const Appointment seen = all[20];
    qint64 revision = seen.revision;
    const double change = measure([&](int i) {
        Appointment changed = seen;
        changed.revision = ++revision;
        changed.status = i % 2 == 0 ? AppointmentStatus::CheckedIn : AppointmentStatus::Booked;
        data.upsert(changed);
        QApplication::processEvents(); // paints what the change made different
    });
    const qint64 changePixels = watch.take() / rounds;
    const double idle = measure([](int) { QApplication::processEvents(); });
    const double layout = measure([&](int) { view.refresh(); });
    out() << "a day of " << doctorCount << " doctors with " << perDoctor << " appointments each, "
          << view.viewport()->width() << " x " << view.viewport()->height() << " pixels, medians of "
          << rounds << '\n'
          << "everything painted:        " << whole << " ms, " << wholePixels << " pixels\n"
          << "one change, to the screen: " << change << " ms, " << changePixels
          << " pixels (an empty turn: " << idle << " ms)\n"
          << "one change to everything:  " << change / whole << " of the time, "
          << double(changePixels) / double(wholePixels) << " of the pixels\n"
          << "all columns laid out anew: " << layout << " ms\n"
          << Qt::flush;
}

} // namespace

// Run with QT_QPA_PLATFORM=offscreen. It prints and asserts nothing about time.
TEST_CASE("How long the calendar takes to paint")
{
    FakeClinic clinic;
    const QList<Appointment> all = bookings(clinic);
    fill(clinic, all);
    Desk desk(clinic);
    desk.signIn();
    ClientSession &session = desk.session();
    CalendarData data(session.api(), session.feed(), session.day());
    const QDate day = today(clinic);
    data.show(day, day);
    REQUIRE(await([&] { return data.isLoaded(day); }));
    CalendarView view(session, data);
    QList<ColumnKey> keys;
    for (int i = 1; i <= doctorCount; ++i)
        keys += ColumnKey{DoctorId(i), day};
    view.resize(3000, 1000); // all doctors at once, as on two large screens
    view.show();
    view.setColumns(keys);
    view.scrollToTime(all.first().start);
    (void)await([] { return false; }, 200);
    run(view, data, all);
}
