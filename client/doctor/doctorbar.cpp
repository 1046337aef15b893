// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/doctor/doctorbar.h"

#include "client/ui/bidi.h"
#include "client/ui/doctorstatemenu.h"
#include "client/ui/reports/reportbutton.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/elidedlabel.h"
#include "client/ui/wording.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

DoctorBar::DoctorBar(SessionWindow &window, DoctorId doctor, QWidget *parent)
    : QFrame(parent)
    , m_window(window)
    , m_doctor(doctor)
    , m_name(new ElidedLabel({}, TextStyle::Section))
    , m_room(new ElidedLabel({}, TextStyle::Body, Color::TextMuted))
    , m_state(new ActionButton(tr("Available")))
    , m_reports(new ReportButton(window, ReportButton::Tables::Absent, [this] { return ownDay(); }))
    , m_freshness(new FreshnessIndicator)
{
    m_state->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // is cut before the window grows
    m_state->setAccessibleDescription(tr("Your availability, shown at the reception"));
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_name);
    layout->addWidget(m_room);
    layout->addWidget(m_state);
    layout->addStretch();
    layout->addWidget(m_reports);
    layout->addWidget(m_freshness);
    Theme::current().bind(this, [layout] {
        const Theme &theme = Theme::current();
        layout->setSpacing(theme.space(Space::Medium));
        layout->setContentsMargins(theme.space(Space::Large), theme.space(Space::Small),
                                   theme.space(Space::Large), theme.space(Space::Small));
    });
    Theme::current().follow(this);
    connect(m_state, &ActionButton::clicked, this, &DoctorBar::chooseState);
    auto *key = new QShortcut(Qt::Key_F12, this);
    connect(key, &QShortcut::activated, this, &DoctorBar::chooseState);
    connect(&window, &SessionWindow::freshnessChanged, m_freshness, &FreshnessIndicator::setFreshness);
    const auto followOutage = [this] {
        m_freshness->setProperty("brief", m_window.session().outage().isOn());
        m_freshness->setFreshness(m_window.freshness());
    };
    connect(&window.session().outage(), &Outage::changed, this, followOutage);
    followOutage(); // the strip below says the rest
    refresh();
}

void DoctorBar::refresh()
{
    const ClinicDay &day = m_window.session().day();
    const Doctor *doctor = day.doctors().find(m_doctor);
    m_state->setEnabled(doctor != nullptr);
    if (!doctor)
        return;
    const Instant now = m_window.session().clock().now();
    const StateLook look = lookOf(presenceOf(*doctor, day, now), now, day.zone());
    m_name->setText(isolate(doctor->fullName));
    m_room->setText(doctor->room ? isolate(day.roomName(*doctor->room)) : tr("No room"));
    m_state->setSymbol(look.icon);
    m_state->setText(look.word + u" ▾"_s);
}

void DoctorBar::chooseState()
{
    const Doctor *doctor = m_window.session().day().doctors().find(m_doctor);
    if (!doctor)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillDoctorStateMenu(*menu, m_window, *doctor);
    menu->popup(m_state->mapToGlobal(QPoint(0, m_state->height())));
}

void DoctorBar::printDay()
{
    for (const Agenda &agenda : ownDay())
        m_reports->commands().print(agenda);
}

QList<Agenda> DoctorBar::ownDay() const
{
    const ClinicDay &day = m_window.session().day();
    if (!day.isLoaded())
        return {};
    return {agendaOf(day, day.appointments().all(), m_doctor, day.today(), day.today())};
}

QString DoctorBar::describe() const
{
    return u"%1, %2"_s.arg(m_name->text(), m_state->text());
}

void DoctorBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Color::Surface));
    painter.fillRect(0, height() - 1, width(), 1, Theme::current().color(Color::Border));
}

} // namespace medcrm::ui
