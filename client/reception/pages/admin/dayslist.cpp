// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/dayslist.h"

#include "client/reception/pages/admin/hoursfields.h"
#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/personrowdelegate.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/emptylist.h"
#include "client/ui/widgets/findfield.h"
#include "client/ui/widgets/fittingscroll.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/segmentedtabs.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr int mostDays = 62; // as many as one request may add
enum Kind { Closed, Hours };

QString whatOf(const DayRow &row)
{
    const ScheduleExceptionDetails &day = row.details;
    QStringList parts{day.closed ? DaysList::tr("Closed")
                                 : stretchText(day.fromMinute.value_or(0), day.toMinute.value_or(0))};
    if (!day.reason.isEmpty())
        parts += isolate(day.reason);
    return parts.join(u" · "_s);
}

std::optional<PillLook> pillOf(DayRow::State state)
{
    switch (state) {
    case DayRow::State::Saved:
        return {};
    case DayRow::State::Added:
        return PillLook{DaysList::tr("New"), Tone::Late, {}};
    case DayRow::State::Removed:
        return PillLook{DaysList::tr("Taken back"), Tone::Late, {}};
    case DayRow::State::OfClinic:
        return PillLook{DaysList::tr("Whole clinic"), Tone::Neutral, {}};
    }
    Q_UNREACHABLE();
}

PersonRow lookOf(const QModelIndex &index)
{
    const auto row = rowOf<DayRow>(index);
    PersonRow look;
    look.lines.title = dateText(row.details.date, u"ddd d MMM yyyy"_s);
    look.lines.titleLook = {TextStyle::BodyStrong, Color::Text, row.state == DayRow::State::Removed};
    look.lines.subtitle = whatOf(row);
    look.lines.pill = pillOf(row.state);
    return look;
}

QString spoken(const DayRow &row)
{
    const auto pill = pillOf(row.state);
    return dateText(row.details.date, u"dddd d MMMM yyyy"_s) + u", "_s + whatOf(row)
        + (pill ? u", "_s + pill->text : QString());
}

} // namespace

bool DayRow::before(const DayRow &other) const
{
    return std::tuple(details.date, details.fromMinute.value_or(0), id)
        < std::tuple(other.details.date, other.details.fromMinute.value_or(0), other.id);
}

DayRows::DayRows(QObject *parent)
    : RecordModel(parent)
{
    setColumns({{[] { return DaysList::tr("Day"); },
                 {{Qt::DisplayRole, [](const DayRow &row) { return whatOf(row); }},
                  {Qt::AccessibleTextRole, [](const DayRow &row) { return spoken(row); }}}}});
}

DaysList::DaysList(QWidget *parent)
    : QWidget(parent)
    , m_view(new EmptyListView(tr("No day differs in the coming year.")))
    , m_remove(new ActionButton(tr("Take back")))
    , m_from(new QLineEdit)
    , m_to(new QLineEdit)
    , m_kind(new SegmentedTabs(SegmentedTabs::Look::Filled))
    , m_hours(new QWidget)
    , m_opens(new QLineEdit)
    , m_closes(new QLineEdit)
    , m_reason(new QLineEdit)
    , m_add(new ActionButton(tr("Add")))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeList(), 1);
    layout->addWidget(makeForm());
    Theme::current().bind(this, [layout] { layout->setSpacing(Theme::current().space(Space::Large)); });
    showHours();
}

QWidget *DaysList::makeList()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    auto *buttons = new QHBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setAccessibleName(tr("Days that differ"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new PersonRowDelegate(&lookOf, this));
    m_view->installEventFilter(this);
    m_remove->setKeyHint(Qt::Key_Delete);
    const auto showChoice = [this] {
        const bool chosen = m_view->currentIndex().isValid();
        const auto state = chosen ? m_model.at(m_view->currentIndex().row()).state : DayRow::State::OfClinic;
        m_remove->setEnabled(state != DayRow::State::OfClinic);
        m_remove->setText(state == DayRow::State::Removed ? tr("Keep after all") : tr("Take back"));
    };
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, showChoice);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, showChoice);
    connect(m_remove, &ActionButton::clicked, this, &DaysList::takeBack);
    showChoice();
    return side;
}

QWidget *DaysList::makeForm()
{
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    addField(layout, u"date"_s, tr("First day"), m_from)->setHint(tr("24.12, a weekday, or +7"));
    addField(layout, u"until"_s, tr("Last day"), m_to)->setHint(tr("Empty: only the first"));
    m_kind->addTab(tr("Closed"));
    m_kind->addTab(tr("Other hours"));
    addField(layout, u"closed"_s, tr("On these days"), m_kind);
    auto *hours = new QHBoxLayout(m_hours);
    hours->setContentsMargins(0, 0, 0, 0);
    addField(hours, u"fromMinute"_s, tr("From"), m_opens);
    addField(hours, u"toMinute"_s, tr("To"), m_closes);
    layout->addWidget(m_hours);
    addField(layout, u"reason"_s, tr("Reason"), m_reason)->setHint(tr("Shown in the calendar: “Conference”"));
    layout->addWidget(m_add, 0, Qt::AlignLeading);
    layout->addStretch();
    connect(m_kind, &QTabBar::currentChanged, this, &DaysList::showHours);
    connect(m_add, &ActionButton::clicked, this, &DaysList::add);
    for (QLineEdit *edit : {m_from, m_to, m_opens, m_closes, m_reason})
        connect(edit, &QLineEdit::returnPressed, this, &DaysList::add);
    auto *scroll = new FittingScroll(form);
    Theme::current().bind(scroll, [scroll, layout] {
        scroll->setMaximumWidth(Theme::current().px(244));
        layout->setSpacing(Theme::current().space(Space::Medium));
    });
    return scroll;
}

FormField *DaysList::addField(QLayout *layout, const QString &name, const QString &label, QWidget *editor)
{
    auto *field = new FormField(name, label, editor);
    layout->addWidget(field);
    return field;
}

void DaysList::showHours()
{
    m_hours->setVisible(m_kind->currentIndex() == Hours);
}

void DaysList::show(const HoursDraft &draft, const QList<ScheduleException> &saved, QDate today)
{
    if (m_doctor != draft.doctor || m_clinic != draft.clinic)
        m_view->setCurrentIndex({});
    m_doctor = draft.doctor;
    m_clinic = draft.clinic;
    m_today = today;
    QList<DayRow> rows;
    for (const ScheduleException &exception : saved) {
        if (exception.doctor && exception.doctor != draft.doctor)
            continue;
        DayRow row{exception.id.value(), exception, DayRow::State::Saved};
        if (exception.doctor != draft.doctor)
            row.state = DayRow::State::OfClinic;
        else if (draft.removed.contains(exception.id))
            row.state = DayRow::State::Removed;
        rows.append(row);
    }
    for (qsizetype i = 0; i < draft.added.size(); ++i)
        rows.append({-1 - i, draft.added[i], DayRow::State::Added});
    m_model.reset(rows);
}

void DaysList::takeFocus()
{
    m_from->setFocus(Qt::OtherFocusReason);
}

Result<QList<ScheduleExceptionDetails>> DaysList::read() const
{
    const auto first = readDay(u"date"_s, m_from->text(), m_today);
    if (!first)
        return tl::unexpected(first.error());
    if (!*first)
        return invalid(u"date"_s, tr("Say which day."));
    const auto last = readDay(u"until"_s, m_to->text(), m_today);
    if (!last)
        return tl::unexpected(last.error());
    const QDate end = last->value_or(**first);
    if (end < **first)
        return invalid(u"until"_s, tr("The last day is before the first."));
    if ((*first)->daysTo(end) >= mostDays)
        return invalid(u"until"_s, tr("At most %1 days at a time.").arg(mostDays));
    if (**first < m_today)
        return invalid(u"date"_s, tr("This day has passed."));
    ScheduleExceptionDetails day;
    day.clinic = m_clinic;
    day.doctor = m_doctor;
    day.closed = m_kind->currentIndex() == Closed;
    day.reason = m_reason->text().simplified();
    if (!day.closed) {
        const auto opens = readMinute(u"fromMinute"_s, m_opens->text(), false);
        const auto closes = readMinute(u"toMinute"_s, m_closes->text(), true);
        if (!opens)
            return tl::unexpected(opens.error());
        if (!closes)
            return tl::unexpected(closes.error());
        day.fromMinute = *opens;
        day.toMinute = *closes;
    }
    QList<ScheduleExceptionDetails> days;
    for (day.date = **first; day.date <= end; day.date = day.date.addDays(1)) {
        if (const Result<> valid = day.validate(); !valid)
            return tl::unexpected(valid.error());
        days.append(day);
    }
    return days;
}

void DaysList::add()
{
    for (FormField *field : findChildren<FormField *>())
        field->clearError();
    const auto days = read();
    if (!days) {
        if (FormField *field = findField(*this, days.error().field)) {
            field->setError(days.error().message);
            field->editor()->setFocus(Qt::OtherFocusReason);
        }
        return;
    }
    Q_EMIT addWanted(*days);
    for (QLineEdit *edit : {m_from, m_to, m_reason})
        edit->clear();
    m_from->setFocus(Qt::OtherFocusReason);
}

void DaysList::takeBack()
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return;
    const DayRow row = m_model.at(current.row());
    switch (row.state) {
    case DayRow::State::Added:
        Q_EMIT dropWanted(int(-1 - row.id));
        break;
    case DayRow::State::Saved:
    case DayRow::State::Removed:
        Q_EMIT removeWanted(ScheduleExceptionId(row.id), row.state == DayRow::State::Saved);
        break;
    case DayRow::State::OfClinic:
        break;
    }
}

bool DaysList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        takeBack();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace medcrm::ui
