// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/repeatbox.h"

#include "client/core/clientsession.h"
#include "client/ui/bidi.h"
#include "client/ui/dialogs/typeddate.h"
#include "client/ui/personrowdelegate.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/label.h"
#include "common/protocol/booking.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr Milliseconds pauseBetweenLetters{150};
constexpr int mostRowsShown = 6;

PersonRow lookOfRow(const QModelIndex &index)
{
    const auto row = rowOf<SeriesRow>(index);
    PersonRow look;
    look.lines.title = row.when;
    look.lines.titleLook = {TextStyle::BodyStrong, Color::Text, row.choice == SeriesRow::Choice::LeaveOut};
    look.lines.subtitle = isolate(row.problem);
    look.lines.subtitleLook = {TextStyle::Small, Color::WarningText};
    look.trailing = row.choiceText();
    look.trailingLook = {TextStyle::SmallStrong,
                         row.choice == SeriesRow::Choice::LeaveOut ? Color::TextMuted : Color::AccentText};
    return look;
}

} // namespace

SeriesView::SeriesView(SeriesModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new PersonRowDelegate(&lookOfRow, this));
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Dates of the series"));
    setAccessibleDescription(tr("Space changes what becomes of a date"));
    connect(this, &QListView::clicked, this, &SeriesView::turn);
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] { updateGeometry(); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] { updateGeometry(); });
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] { viewport()->update(); });
}

QSize SeriesView::sizeHint() const
{
    int height = 2 * frameWidth();
    for (int row = 0; row < std::min(mostRowsShown, m_model.rowCount()); ++row)
        height += std::max(0, sizeHintForRow(row));
    return {Theme::current().px(240), height};
}

void SeriesView::turn(const QModelIndex &index)
{
    if (index.isValid())
        m_model.choose(index.row(), m_model.at(index.row()).nextChoice());
}

void SeriesView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        turn(currentIndex());
    else
        QListView::keyPressEvent(event);
}

RepeatBox::RepeatBox(ClientSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(session.day())
    , m_toggle(new ActionButton(tr("Repeat…")))
    , m_content(new QWidget)
    , m_every(new QSpinBox)
    , m_unit(new QComboBox)
    , m_count(new QSpinBox)
    , m_until(new QLineEdit)
    , m_dates(new SeriesView(m_model))
    , m_summary(new Label({}, TextStyle::Small, Color::TextMuted))
{
    makeFields();
    m_toggle->setButtonSize(ActionButton::Size::Small);
    m_toggle->setSymbol(Icon::RefreshCw);
    connect(m_toggle, &ActionButton::clicked, this, [this] { setOn(!m_on); });
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseBetweenLetters);
    connect(&m_soon, &QTimer::timeout, this, &RepeatBox::ask);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &RepeatBox::showSummary);
    setOn(false);
}

FormField *RepeatBox::makeField(const QString &name, const QString &label, QWidget *editor)
{
    return new FormField(name, label, editor);
}

void RepeatBox::makeFields()
{
    m_every->setRange(1, 90);
    m_unit->addItem(tr("weeks"));
    m_unit->addItem(tr("days"));
    m_unit->setAccessibleName(tr("Weeks or days"));
    m_count->setRange(2, 100);
    m_count->setValue(6);
    m_until->setPlaceholderText(tr("a day"));
    m_summary->setWordWrap(true);
    auto *how = new QHBoxLayout;
    how->addWidget(makeField(u"every"_s, tr("Every"), m_every), 1, Qt::AlignTop);
    how->addWidget(makeField(u"unit"_s, tr("Unit"), m_unit), 1, Qt::AlignTop);
    auto *howLong = new QHBoxLayout;
    howLong->addWidget(makeField(u"count"_s, tr("How often"), m_count), 1, Qt::AlignTop);
    howLong->addWidget(makeField(u"until"_s, tr("Or until"), m_until), 1, Qt::AlignTop);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->addLayout(how);
    content->addLayout(howLong);
    content->addWidget(m_dates);
    content->addWidget(m_summary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_toggle, 0, Qt::AlignLeading);
    layout->addWidget(m_content);
    connect(m_every, &QSpinBox::valueChanged, this, &RepeatBox::preview);
    connect(m_count, &QSpinBox::valueChanged, this, &RepeatBox::preview);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &RepeatBox::preview);
    connect(m_until, &QLineEdit::textChanged, this, &RepeatBox::preview);
    Theme::current().bind(this, [how, howLong, content, layout] {
        const int gap = Theme::current().space(Space::Small);
        for (QBoxLayout *each : std::initializer_list<QBoxLayout *>{how, howLong, content, layout})
            each->setSpacing(gap);
    });
}

bool RepeatBox::isOn() const
{
    return m_on;
}

void RepeatBox::setOn(bool on)
{
    m_on = on;
    m_toggle->setText(on ? tr("Do not repeat") : tr("Repeat…"));
    m_content->setVisible(on);
    if (on)
        m_every->setFocus(Qt::TabFocusReason);
    preview();
}

void RepeatBox::setFirst(const std::optional<FreeTime> &time, ServiceId service)
{
    if (time == m_first && service == m_service)
        return;
    m_first = time;
    m_service = service;
    m_rule.reset();
    preview();
}

Result<SeriesRule> RepeatBox::rule() const
{
    SeriesRule rule;
    rule.every = m_every->value();
    rule.unit = m_unit->currentIndex() == 0 ? SeriesUnit::Week : SeriesUnit::Day;
    if (const QString typed = m_until->text().trimmed(); typed.isEmpty()) {
        rule.count = m_count->value();
    } else {
        const Result<QDate> until = parseDay(typed, m_session.day().today());
        if (!until)
            return invalid(u"until"_s, until.error().message);
        rule.until = *until;
    }
    return rule.validate().map([&rule] { return rule; });
}

void RepeatBox::preview()
{
    const Result<SeriesRule> known = rule();
    const std::optional<SeriesRule> wanted = m_on && m_first && known ? std::optional(*known) : std::nullopt;
    if (wanted && wanted == m_rule)
        return; // Enter in a spin box tells its value once more
    m_rule = wanted;
    ++m_number;
    m_model.reset({});
    m_soon.stop();
    m_count->setEnabled(m_until->text().trimmed().isEmpty());
    if (!m_on || !m_first)
        m_problem = tr("Choose the first time.");
    else if (!known)
        m_problem = known.error().message;
    else {
        m_problem = tr("Looking for the dates…");
        m_soon.start();
    }
    showSummary();
}

void RepeatBox::ask()
{
    PreviewSeries request;
    request.doctor = m_first->doctor;
    request.service = m_service;
    request.start = m_first->start;
    request.rule = *m_rule;
    m_session.api().call(request, this, [this, number = m_number](const Result<QList<SeriesDate>> &reply) {
        if (number != m_number)
            return;
        m_problem = reply ? QString() : reply.error().message;
        if (!reply)
            m_rule.reset(); // to be asked again
        m_model.show(reply.value_or(QList<SeriesDate>()));
        showSummary();
        Q_EMIT datesShown();
    });
}

QString RepeatBox::problem() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    return m_model.starts().isEmpty() ? tr("All dates are left out.") : QString();
}

void RepeatBox::showSummary()
{
    const int all = m_model.rowCount();
    const int booked = int(m_model.starts().size());
    m_dates->setVisible(all > 0);
    m_dates->updateGeometry();
    const QString counts = tr("%1 of %n dates. Space changes what becomes of one.", nullptr, all).arg(booked);
    m_summary->setText(m_problem.isEmpty() ? counts : m_problem);
    Q_EMIT changed();
}

void RepeatBox::refuse(Instant start, const SlotConflict &conflict)
{
    const int row = m_model.refuse(start, conflict);
    showSummary();
    if (row < 0)
        return;
    m_dates->setCurrentIndex(m_model.index(row, 0));
    m_dates->setFocus(Qt::OtherFocusReason);
}

QStringList RepeatBox::describe() const
{
    return m_model.describe();
}

} // namespace medcrm::ui
