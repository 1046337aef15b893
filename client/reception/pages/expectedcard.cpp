// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/expectedcard.h"

#include "client/core/clientsession.h"
#include "client/core/daycounts.h"
#include "client/reception/doctororder.h"
#include "client/reception/pages/endedview.h"
#include "client/reception/pages/expectedheader.h"
#include "client/reception/pages/expectedview.h"
#include "client/ui/arrivalcommands.h"
#include "client/ui/bidi.h"
#include "client/ui/booking/appointmentmenu.h"
#include "client/ui/models/timetext.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/elidedlabel.h"
#include "client/ui/widgets/pill.h"
#include "client/ui/widgets/rule.h"

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
    , m_endedModel(session.day())
    , m_title(new ElidedLabel({}, TextStyle::Section))
    , m_toCome(new Pill({}))
    , m_late(new Pill({}))
    , m_filter(new ActionButton(tr("All doctors")))
    , m_view(new ExpectedView(m_model, session.day(), commands))
    , m_ended(new EndedView(m_endedModel, commands))
    , m_figures(new ActionButton({}, ActionButton::Kind::Quiet))
    , m_endedTitle(new ElidedLabel({}, TextStyle::SmallStrong, Color::TextMuted))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    m_head = makeHead();
    layout->addWidget(m_head);
    layout->addWidget(new ExpectedHeader);
    layout->addWidget(m_view, 3);
    layout->addWidget(new Rule);
    layout->addWidget(m_figures, 0, Qt::AlignLeading);
    layout->addWidget(m_endedTitle);
    layout->addWidget(m_ended, 2);
    m_figures->setToolTip(tr("Shows whose visit or booking has ended today"));
    Theme::current().bind(m_endedTitle, [this] {
        const Theme &theme = Theme::current();
        m_endedTitle->setContentsMargins(theme.space(Space::Medium), theme.space(Space::Tiny),
                                         theme.space(Space::Medium), theme.space(Space::Tiny));
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_endedModel, signal, this, &ExpectedCard::nameEnded);
    connect(&m_endedModel, &QAbstractItemModel::modelReset, this, &ExpectedCard::nameEnded);
    nameEnded();
    m_figures->setButtonSize(ActionButton::Size::Small);
    m_figures->setCheckable(true);
    connect(m_figures, &ActionButton::toggled, this, &ExpectedCard::showEnded);
    showEnded(false);
    connect(m_view, &ExpectedView::menuWanted, this, &ExpectedCard::showMenu);
    connect(m_view, &ExpectedView::cancelWanted, this, &ExpectedCard::showCancelMenu);
    refresh();
}

QWidget *ExpectedCard::makeHead()
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->addWidget(m_title);
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

void ExpectedCard::showEnded(bool show)
{
    m_ended->setVisible(show);
    m_endedTitle->setVisible(show);
    m_figures->setSymbol(show ? Icon::ChevronDown : Icon::ChevronRight);
}

/// Not the number that arrived: most of those may still be here.
void ExpectedCard::nameEnded()
{
    m_endedTitle->setText(
        tr("Ended today: %1 (completed, left, no-show or cancelled)").arg(m_endedModel.rowCount()));
}

/// Where the head is narrow the filter is an icon, and the heading says whose patients these are.
void ExpectedCard::nameFilter()
{
    const QString doctor = m_doctor ? isolate(m_session.day().doctorName(*m_doctor)) : QString();
    const auto given = std::tuple(doctor, width(), m_toCome->sizeHint().width(),
                                  m_late->isHidden() ? 0 : m_late->sizeHint().width());
    if (std::exchange(m_namedFor, given) == given)
        return;
    m_title->setText(tr("Expected today"));
    m_filter->setSymbol(std::nullopt);
    m_filter->setText(m_doctor ? doctor : tr("All doctors"));
    m_filter->setAccessibleName(m_filter->text());
    if (m_head->sizeHint().width() <= width())
        return;
    m_filter->setSymbol(Icon::Filter);
    m_filter->setText({});
    if (m_doctor)
        m_title->setText(tr("Expected: %1").arg(doctor));
}

void ExpectedCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    nameFilter();
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
    m_endedModel.setDoctor(doctor);
    refresh();
}

void ExpectedCard::refresh()
{
    // Another clinic may be shown now: its doctors are others.
    if (m_doctor && m_session.day().isLoaded() && !m_session.day().doctors().find(*m_doctor))
        return filter(std::nullopt);
    showFigures();
    nameFilter();
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
    fillAppointmentMenu(*menu, m_commands, appointment);
    menu->popup(at);
}

void ExpectedCard::showCancelMenu(const Appointment &appointment, const QPoint &at)
{
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillCancelMenu(*menu, m_commands, appointment);
    if (menu->isEmpty())
        return menu->deleteLater();
    menu->popup(at);
}

QStringList ExpectedCard::describe() const
{
    QStringList lines;
    for (const ExpectedRow &row : m_model.rows())
        lines += u"expected: %1 %2, %3"_s.arg(row.startTime.toString(u"HH:mm"_s),
                                              row.appointment.patient.displayName(),
                                              row.graceOver ? u"late"_s : u"booked"_s);
    for (const EndedRow &row : m_endedModel.rows()) {
        if (m_ended->isVisible())
            lines += u"ended: %1 %2, %3"_s.arg(
                row.visit ? row.visit->ticket : row.endTime.toString(u"HH:mm"_s), row.patient().displayName(),
                row.visit ? toText(row.visit->status) : toText(row.appointment->status));
    }
    return lines += u"day: "_s + m_figures->text();
}

} // namespace medcrm::ui
