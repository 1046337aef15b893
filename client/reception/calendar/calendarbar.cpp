// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/calendarbar.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/label.h"
#include "client/ui/widgets/segmentedtabs.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

QString rangeText(QDate first, QDate last)
{
    if (first == last) // shorter where the letters are large, so that the window fits its screen
        return dateText(first, Theme::current().scale() > 150 ? u"ddd d MMM yyyy"_s : u"dddd d MMMM yyyy"_s);
    const QString from =
        first.month() == last.month() ? dateText(first, u"d"_s) : dateText(first, u"d MMM"_s);
    const QString to = dateText(last, first.month() == last.month() ? u"d MMMM yyyy"_s : u"d MMM yyyy"_s);
    return CalendarBar::tr("%1 – %2").arg(from, to);
}

} // namespace

CalendarBar::CalendarBar(QWidget *parent)
    : QWidget(parent)
    , m_back(new ActionButton(Icon::ChevronLeft, tr("Back"), ActionButton::Kind::Normal))
    , m_date(new Label({}, TextStyle::Section))
    , m_forth(new ActionButton(Icon::ChevronRight, tr("Forward"), ActionButton::Kind::Normal))
    , m_today(new ActionButton(tr("Today")))
    , m_mode(new SegmentedTabs(SegmentedTabs::Look::Filled))
    , m_doctor(new ActionButton(QString()))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_back, m_date, m_forth, m_today, m_mode, m_doctor})
        layout->addWidget(part);
    m_today->setToolTip(tr("Today (T)"));
    m_mode->addTab(tr("Day"));
    m_mode->addTab(tr("Week"));
    m_mode->setAccessibleName(tr("What the calendar shows"));
    m_doctor->setMenu(new QMenu(m_doctor));
    m_doctor->setAccessibleDescription(tr("Whose week is shown"));
    m_doctor->hide();
    connect(m_back, &ActionButton::clicked, this, [this] { Q_EMIT stepWanted(-1); });
    connect(m_forth, &ActionButton::clicked, this, [this] { Q_EMIT stepWanted(1); });
    connect(m_today, &ActionButton::clicked, this, &CalendarBar::todayWanted);
    connect(m_mode, &SegmentedTabs::currentChanged, this,
            [this](int index) { Q_EMIT modeWanted(index == 0 ? Mode::Day : Mode::Week); });
    connect(m_doctor->menu(), &QMenu::aboutToShow, this, &CalendarBar::fillDoctors);
    Theme::current().bind(this, [this, layout] {
        layout->setSpacing(Theme::current().space(Space::Small));
        showDates();
    });
}

void CalendarBar::show(Mode mode, QDate first, QDate last, const QString &doctor)
{
    const QSignalBlocker quiet(m_mode);
    m_mode->setCurrentIndex(mode == Mode::Day ? 0 : 1);
    m_first = first;
    m_last = last;
    showDates();
    m_doctor->setText(isolate(doctor));
    m_doctor->setVisible(mode == Mode::Week);
    m_back->setToolTip(mode == Mode::Day ? tr("A day back (Ctrl+PgUp)") : tr("A week back (PgUp)"));
    m_forth->setToolTip(mode == Mode::Day ? tr("A day forward (Ctrl+PgDn)") : tr("A week forward (PgDn)"));
}

void CalendarBar::showDates()
{
    m_date->setText(m_first.isValid() ? rangeText(m_first, m_last) : QString());
}

void CalendarBar::setDoctors(std::function<QList<Doctor>()> doctors)
{
    m_doctors = std::move(doctors);
}

QString CalendarBar::dateText() const
{
    return m_date->text();
}

void CalendarBar::fillDoctors()
{
    m_doctor->menu()->clear();
    for (const Doctor &doctor : m_doctors())
        m_doctor->menu()->addAction(isolate(doctor.fullName), this,
                                    [this, id = doctor.id] { Q_EMIT doctorWanted(id); });
}

} // namespace medcrm::ui
