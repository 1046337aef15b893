// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/expecteddelegate.h"

#include "client/ui/bidi.h"
#include "client/ui/models/expectedmodel.h"
#include "client/ui/models/timetext.h"
#include "client/ui/widgets/keyhint.h"
#include "client/ui/widgets/rowbutton.h"
#include "client/ui/widgets/rowpainter.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

// Design pixels.
constexpr int timeWidth = 46;
constexpr int leastStatus = 104;
constexpr int leastPatient = 120;
constexpr int leastDoctor = 70;

Theme &theme()
{
    return Theme::current();
}

RowButton checkInButton()
{
    return {.text = ExpectedDelegate::tr("Check in")};
}

int actionWidth()
{
    RowButton button = checkInButton();
    button.key = keyHintText(Qt::Key_Return);
    return rowButtonSize(button).width();
}

/// "Dr Leila Farouk" → "Dr Farouk".
QString shortened(const QString &fullName)
{
    const QStringList words = fullName.split(u' ', Qt::SkipEmptyParts);
    return words.size() > 2 ? words.first() + u' ' + words.last() : fullName;
}

PillLook statusPill(const ExpectedRow &row)
{
    if (row.minutesLate == 0 && row.appointment.confirmedAt)
        return {.text = ExpectedDelegate::tr("Confirmed"), .tone = Tone::Booked, .icon = Icon::CircleCheck};
    if (row.minutesLate == 0)
        return {.text = statusText(row.appointment.status), .tone = Tone::Booked, .icon = Icon::Clock};
    return {.text = lateText(row.minutesLate),
            .tone = row.graceOver ? Tone::Late : Tone::Booked,
            .icon = Icon::ClockAlert};
}

/// Of the column of states: the longest never elides, in whatever language.
int statusWidth()
{
    ExpectedRow booked;
    booked.appointment.status = AppointmentStatus::Booked;
    ExpectedRow late;
    late.minutesLate = 23 * 60 + 59;
    ExpectedRow confirmed = booked;
    confirmed.appointment.confirmedAt = Instant();
    return std::max({theme().px(leastStatus), pillSize(statusPill(booked)).width(),
                     pillSize(statusPill(confirmed)).width(), pillSize(statusPill(late)).width()});
}

} // namespace

ExpectedColumns ExpectedColumns::in(const QRect &row, Qt::LayoutDirection direction)
{
    const int gap = theme().space(Space::Small);
    const int side = theme().space(Space::Medium);
    QRect rest(side, row.top(), row.width() - 2 * side, row.height()); // left to right, mirrored at the end
    const auto take = [&rest, gap](int width) {
        const QRect taken(rest.left(), rest.top(), width, rest.height());
        rest.setLeft(rest.left() + width + gap);
        return taken;
    };
    const int widthOfStatus = statusWidth();
    const int statusRoom = widthOfStatus + gap;
    const int free = rest.width() - theme().px(timeWidth) - actionWidth() - 2 * gap;
    const bool withStatus = free >= theme().px(leastPatient) + statusRoom;
    const int names = withStatus ? free - statusRoom : free;
    const bool withDoctor = withStatus && names >= theme().px(leastPatient + leastDoctor) + gap;
    const int doctorWidth = withDoctor ? std::max(theme().px(leastDoctor), names / 3) : 0;
    ExpectedColumns columns;
    columns.time = take(theme().px(timeWidth));
    columns.patient = take(withDoctor ? names - doctorWidth - gap : names);
    if (withDoctor)
        columns.doctor = take(doctorWidth);
    if (withStatus)
        columns.status = take(widthOfStatus);
    columns.action = take(actionWidth());
    for (QRect *column :
         {&columns.time, &columns.patient, &columns.doctor, &columns.status, &columns.action}) {
        if (!column->isNull())
            *column = QStyle::visualRect(direction, QRect(0, row.top(), row.width(), row.height()), *column)
                          .translated(row.left(), 0);
    }
    return columns;
}

ExpectedDelegate::ExpectedDelegate(const ClinicDay &day, ButtonStateOf stateOf, QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_day(day)
    , m_stateOf(std::move(stateOf))
{
}

void ExpectedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const auto row = rowOf<ExpectedRow>(index);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setLayoutDirection(option.direction);
    paintRowGround(*painter, option.rect,
                   {.selected = selected,
                    .hovered = option.state.testFlag(QStyle::State_MouseOver),
                    .late = row.graceOver});
    const ExpectedColumns columns = ExpectedColumns::in(option.rect, option.direction);
    paintText(*painter, columns.time, timeText(row.startTime), {TextStyle::BodyStrong});
    paintTwoLines(*painter, columns.patient, patientLines(row, columns, selected));
    if (!columns.doctor.isNull())
        paintText(*painter, columns.doctor, shortDoctorName(row), {TextStyle::Body});
    if (!columns.status.isNull())
        paintPill(*painter, columns.status, statusPill(row));
    RowButton button = buttonOf(index);
    const QRect place = buttonRect(option, index);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    button.hovered = view && place.contains(view->viewport()->mapFromGlobal(QCursor::pos()));
    paintRowButton(*painter, place, button);
    painter->restore();
}

TwoLines ExpectedDelegate::patientLines(const ExpectedRow &row, const ExpectedColumns &columns,
                                        bool selected) const
{
    TwoLines lines;
    lines.title = isolate(row.appointment.patient.displayName());
    lines.titleLook = {selected ? TextStyle::BodyStrong : TextStyle::Body, Color::Text};
    QStringList facts{sexAndAgeText(row.appointment.patient.sex, row.age), isolate(row.serviceName)};
    if (columns.doctor.isNull())
        facts += shortDoctorName(row);
    facts.removeAll(QString());
    lines.subtitle = facts.join(u" · "_s);
    if (columns.status.isNull() && row.minutesLate > 0)
        lines.pill = statusPill(row);
    return lines;
}

QString ExpectedDelegate::shortDoctorName(const ExpectedRow &row) const
{
    const QString name = shortened(row.doctorName);
    for (const Doctor &doctor : m_day.doctors()) {
        if (doctor.id != row.appointment.doctor && shortened(doctor.fullName) == name)
            return isolate(row.doctorName); // two of one name: both in full
    }
    return isolate(name);
}

RowButton ExpectedDelegate::buttonOf(const QModelIndex &index) const
{
    const ButtonState state = m_stateOf(index);
    RowButton button = checkInButton();
    button.primary = state.enterPresses && state.blocked.isEmpty();
    button.enabled = !state.busy && state.blocked.isEmpty();
    if (button.primary)
        button.key = keyHintText(Qt::Key_Return);
    return button;
}

QRect ExpectedDelegate::buttonRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect column = ExpectedColumns::in(option.rect, option.direction).action;
    const QSize size = rowButtonSize(buttonOf(index));
    return QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, size, column);
}

QSize ExpectedDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : theme().px(480);
    const ExpectedColumns columns = ExpectedColumns::in(QRect(0, 0, width, theme().px(50)), Qt::LeftToRight);
    const TwoLines lines = patientLines(rowOf<ExpectedRow>(index), columns, true);
    const int height = twoLinesHeight(lines, columns.patient.width());
    return {theme().px(240), height + 2 * theme().space(Space::Small)};
}

bool ExpectedDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                 const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString blocked = index.isValid() ? m_stateOf(index).blocked : QString();
    if (event->type() != QEvent::ToolTip || blocked.isEmpty()
        || !buttonRect(option, index).contains(event->pos()))
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), blocked, view);
    return true;
}

bool ExpectedDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                   const QModelIndex &index)
{
    const bool press = event->type() == QEvent::MouseButtonPress;
    const bool release = event->type() == QEvent::MouseButtonRelease;
    if (auto *view = qobject_cast<QAbstractItemView *>(parent()); view && event->type() == QEvent::MouseMove)
        view->update(index); // the button under the pointer lights up
    if (!press && !release && event->type() != QEvent::MouseButtonDblClick)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || !buttonRect(option, index).contains(mouse->position().toPoint()))
        return false;
    if (release && buttonOf(index).enabled)
        Q_EMIT checkInClicked(index);
    return true; // a press on the button does not move the choice of row
}

} // namespace medcrm::ui
