// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/expectedcard.h"

#include "client/core/clientsession.h"
#include "client/core/daycounts.h"
#include "client/reception/doctororder.h"
#include "client/reception/pages/expectedheader.h"
#include "client/reception/pages/expectedview.h"
#include "client/ui/arrivalcommands.h"
#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/elidedlabel.h"
#include "client/ui/widgets/pill.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

ExpectedCard::ExpectedCard(ClientSession &session, ArrivalCommands &commands, QWidget *parent)
    : Card(Padding::None, parent)
    , m_session(session)
    , m_commands(commands)
    , m_model(session.day(), session.clock())
    , m_toCome(new Pill({}))
    , m_late(new Pill({}))
    , m_filter(new ActionButton(tr("All doctors")))
    , m_view(new ExpectedView(m_model, session.day(), commands))
    , m_figures(new ElidedLabel({}, TextStyle::Small, Color::TextMuted))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new ExpectedHeader);
    layout->addWidget(m_view, 1);
    layout->addWidget(makeFoot());
    connect(m_view, &ExpectedView::menuWanted, this, &ExpectedCard::showMenu);
    refresh();
}

QWidget *ExpectedCard::makeHead()
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->addWidget(new ElidedLabel(tr("Expected today"), TextStyle::Section));
    layout->addWidget(m_toCome);
    layout->addWidget(m_late);
    layout->addStretch();
    layout->addWidget(m_filter);
    m_filter->setButtonSize(ActionButton::Size::Small);
    m_filter->setAccessibleDescription(tr("Whose patients are shown"));
    auto *menu = new QMenu(m_filter);
    m_filter->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ExpectedCard::chooseDoctor);
    Theme::current().bind(this, [layout] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Medium);
        layout->setContentsMargins(side, side, side, side);
        layout->setSpacing(theme.space(Space::Small));
    });
    return head;
}

QWidget *ExpectedCard::makeFoot()
{
    auto *foot = new QWidget;
    auto *layout = new QHBoxLayout(foot);
    layout->addWidget(m_figures, 1);
    Theme::current().bind(this, [layout] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Medium);
        layout->setContentsMargins(side, theme.space(Space::Small), side, theme.space(Space::Small));
    });
    return foot;
}

void ExpectedCard::chooseDoctor()
{
    QMenu *menu = m_filter->menu();
    menu->clear();
    const auto add = [this, menu](const QString &text, std::optional<DoctorId> doctor) {
        QAction *action = menu->addAction(text, this, [this, doctor] { filter(doctor); });
        action->setCheckable(true);
        action->setChecked(doctor == m_doctor);
    };
    add(tr("All doctors"), std::nullopt);
    for (const Doctor &doctor : doctorsInOrder(m_session.day()))
        add(isolate(doctor.fullName), doctor.id);
}

void ExpectedCard::filter(std::optional<DoctorId> doctor)
{
    m_doctor = doctor;
    m_model.setDoctor(doctor);
    refresh();
}

void ExpectedCard::refresh()
{
    // Another clinic may be shown now: its doctors are others.
    if (m_doctor && m_session.day().isLoaded() && !m_session.day().doctors().find(*m_doctor))
        return filter(std::nullopt);
    m_filter->setText(m_doctor ? isolate(m_session.day().doctorName(*m_doctor)) : tr("All doctors"));
    showFigures();
}

void ExpectedCard::tick(Instant now)
{
    m_model.refreshTimes(now);
    showFigures();
}

void ExpectedCard::showFigures()
{
    const DayCounts counts = countDay(m_session.day(), m_session.clock().now(), m_doctor);
    m_toCome->setLook({.text = tr("%n to come", nullptr, counts.expected), .tone = Tone::Booked});
    m_late->setLook(
        {.text = tr("%n late", nullptr, counts.late), .tone = Tone::Late, .icon = Icon::ClockAlert});
    m_late->setVisible(counts.late > 0);
    m_figures->setText(tr("%1 · %2 · %3")
                           .arg(tr("%n arrived", nullptr, counts.arrived),
                                tr("%n no-show", nullptr, counts.noShow),
                                tr("%n cancelled", nullptr, counts.cancelled)));
}

void ExpectedCard::showMenu(const Appointment &appointment, const QPoint &at)
{
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Check in"), &m_commands, [this, appointment] { m_commands.checkIn(appointment); });
    QMenu *cancel = menu->addMenu(tr("Cancel booking"));
    const auto addReason = [&](const QString &reason, CancelledBy side) {
        cancel->addAction(reason, &m_commands, [this, appointment, reason, side] {
            m_commands.cancel(appointment, reason, side);
        });
    };
    addReason(tr("Wish of the patient"), CancelledBy::Patient);
    addReason(tr("Patient is ill"), CancelledBy::Patient);
    addReason(tr("Doctor not available"), CancelledBy::Clinic);
    addReason(tr("Booked by mistake"), CancelledBy::Clinic);
    menu->popup(at);
}

QStringList ExpectedCard::describe() const
{
    QStringList lines;
    for (const ExpectedRow &row : m_model.rows())
        lines += u"expected: %1 %2, %3"_s.arg(row.startTime.toString(u"HH:mm"_s),
                                              row.appointment.patient.displayName(),
                                              row.graceOver ? u"late"_s : u"booked"_s);
    return lines += u"day: "_s + m_figures->text();
}

} // namespace medcrm::ui
