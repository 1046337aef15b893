// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/reports/periodbar.h"

#include "client/reception/doctororder.h"
#include "client/ui/bidi.h"
#include "client/ui/dialogs/typeddate.h"
#include "client/ui/reports/figurewords.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/flowlayout.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/label.h"
#include "client/ui/widgets/segmentedtabs.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

/// A typed day that has been, if one of that name has: reports know no future.
Result<QDate> readDay(const QLineEdit &field, QDate today)
{
    const Result<QDate> near = parseDay(field.text(), today);
    if (!near || *near <= today)
        return near;
    const Result<QDate> past = parseDay(field.text(), today.addYears(-1).addDays(1));
    return past && *past <= today ? past : near;
}

} // namespace

PeriodBar::PeriodBar(const ClinicDay &day, QWidget *parent)
    : QWidget(parent)
    , m_day(day)
    , m_line(new FlowLayout)
    , m_text(new Label({}, TextStyle::Section))
    , m_back(new ActionButton(Icon::ChevronLeft, tr("Back (PgUp)"), ActionButton::Kind::Normal))
    , m_forth(new ActionButton(Icon::ChevronRight, tr("Forward (PgDn)"), ActionButton::Kind::Normal))
    , m_span(new SegmentedTabs(SegmentedTabs::Look::Filled))
    , m_typed(new QWidget)
    , m_from(new QLineEdit)
    , m_to(new QLineEdit)
    , m_fromField(new FormField(u"from"_s, tr("First day"), m_from))
    , m_toField(new FormField(u"to"_s, tr("Last day"), m_to))
    , m_doctor(new QComboBox)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_line);
    layout->addWidget(m_typed);
    for (QWidget *part : std::initializer_list<QWidget *>{m_back, m_forth, m_text})
        m_line->addWidget(part);
    auto *today = new ActionButton(tr("Today"));
    today->setToolTip(tr("Today (T)"));
    for (QWidget *part : std::initializer_list<QWidget *>{today, m_span, m_doctor})
        m_line->addWidget(part);
    for (const QString &word : {tr("Day"), tr("Week"), tr("Month"), tr("Other")})
        m_span->addTab(word);
    m_span->setAccessibleName(tr("How many days"));
    m_doctor->setAccessibleName(tr("Whose figures"));
    auto *typed = new QHBoxLayout(m_typed);
    typed->setContentsMargins(0, 0, 0, 0);
    typed->addWidget(m_fromField);
    typed->addWidget(m_toField);
    typed->addStretch(1);
    m_from->setPlaceholderText(tr("1.11 or 2026-11-01"));
    m_to->setPlaceholderText(tr("30.11 or today"));
    connect(m_back, &ActionButton::clicked, this, [this] { step(-1); });
    connect(m_forth, &ActionButton::clicked, this, [this] { step(1); });
    connect(today, &ActionButton::clicked, this, &PeriodBar::showToday);
    connect(m_span, &SegmentedTabs::currentChanged, this, &PeriodBar::spanChosen);
    for (QLineEdit *edit : {m_from, m_to})
        connect(edit, &QLineEdit::editingFinished, this, &PeriodBar::readTyped);
    connect(m_doctor, &QComboBox::currentIndexChanged, this, &PeriodBar::changed);
    Theme::current().bind(this, [this, layout, typed] {
        const Theme &theme = Theme::current();
        layout->setSpacing(theme.space(Space::Small));
        m_line->setSpacing(theme.space(Space::Small));
        m_text->setMinimumHeight(m_back->sizeHint().height()); // in line with the buttons
        m_doctor->setFixedHeight(m_back->sizeHint().height());
        typed->setSpacing(theme.space(Space::Medium));
    });
    refreshDoctors();
    m_typed->hide();
}

void PeriodBar::addTrailing(QWidget *widget)
{
    m_line->addWidget(widget);
}

void PeriodBar::refreshDoctors()
{
    QList<std::pair<QString, qint64>> choices{{tr("All doctors"), 0}};
    for (const Doctor &doctor : doctorsInOrder(m_day))
        choices.append({isolate(doctor.fullName), doctor.id.value()});
    if (std::exchange(m_choices, choices) == choices)
        return; // a list that is just open stays as it is
    const QSignalBlocker quiet(m_doctor);
    const QVariant chosen = m_doctor->currentData();
    m_doctor->clear();
    for (const auto &[name, id] : choices)
        m_doctor->addItem(name, id);
    m_doctor->setCurrentIndex(std::max(m_doctor->findData(chosen), 0));
}

std::optional<DoctorId> PeriodBar::doctor() const
{
    const DoctorId doctor(m_doctor->currentData().toLongLong());
    return doctor.isValid() ? std::optional(doctor) : std::nullopt;
}

void PeriodBar::showToday()
{
    setPeriod(Period::around(m_day.today(),
                             m_period.span == Period::Span::Free ? Period::Span::Day : m_period.span));
}

void PeriodBar::setPeriod(const Period &period)
{
    if (period == m_period)
        return;
    m_period = period;
    show();
    Q_EMIT changed();
}

void PeriodBar::spanChosen(int index)
{
    const auto span = Period::Span(index);
    if (span != Period::Span::Free)
        return setPeriod(Period::around(std::min(m_period.to, m_day.today()), span));
    m_period.span = span; // the same days until others are typed
    show();
    m_from->setFocus(Qt::OtherFocusReason);
    m_from->selectAll();
}

void PeriodBar::readTyped()
{
    const Result<QDate> from = readDay(*m_from, m_day.today());
    const Result<QDate> to = readDay(*m_to, m_day.today());
    m_fromField->setError(from ? QString() : from.error().message);
    m_toField->setError(to ? QString() : to.error().message);
    if (!from || !to || m_period == Period{Period::Span::Free, *from, *to})
        return;
    const GetReport question{m_day.clinic().id, *from, *to, {}};
    if (const Result<> valid = question.validate(); !valid)
        return m_toField->setError(valid.error().message);
    setPeriod({Period::Span::Free, *from, *to});
}

void PeriodBar::show()
{
    const QSignalBlocker quiet(m_span);
    m_span->setCurrentIndex(int(m_period.span));
    m_text->setText(periodText(m_period.from, m_period.to));
    m_typed->setVisible(m_period.span == Period::Span::Free);
    m_from->setText(m_period.from.toString(Qt::ISODate));
    m_to->setText(m_period.to.toString(Qt::ISODate));
}

} // namespace medcrm::ui
