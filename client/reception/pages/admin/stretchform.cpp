// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/stretchform.h"

#include "client/reception/pages/admin/hoursfields.h"
#include "client/ui/week.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/findfield.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/label.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

StretchForm::StretchForm(QWidget *parent)
    : QWidget(parent)
    , m_hint(new Label(
          tr("Draw working hours with the mouse, or with the keys: arrows move, Enter draws or takes "
             "up, Ctrl+↑ and Ctrl+↓ change the end, Shift goes by 5 minutes, Del removes."),
          TextStyle::Body, Color::TextMuted))
    , m_fields(new QWidget)
    , m_weekday(new QComboBox)
    , m_from(new QLineEdit)
    , m_to(new QLineEdit)
    , m_room(new QComboBox)
    , m_validFrom(new QLineEdit)
    , m_validTo(new QLineEdit)
    , m_copy(new ActionButton(tr("Copy this day to")))
    , m_remove(new ActionButton(tr("Remove")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_hint);
    layout->addWidget(m_fields);
    layout->addStretch();
    m_hint->setWordWrap(true);
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    for (int place = 0; place < 7; ++place) {
        const int weekday = weekdayAt(place);
        m_weekday->addItem(QLocale().standaloneDayName(weekday), weekday);
    }
    addField(u"weekday"_s, tr("Day"), m_weekday);
    auto *times = new QHBoxLayout;
    times->addWidget(addField(u"fromMinute"_s, tr("From"), m_from), 1, Qt::AlignTop);
    times->addWidget(addField(u"toMinute"_s, tr("To"), m_to), 1, Qt::AlignTop);
    fields->addLayout(times);
    addField(u"room"_s, tr("Room"), m_room);
    addField(u"validFrom"_s, tr("Holds from"), m_validFrom);
    addField(u"validTo"_s, tr("Holds until"), m_validTo)->setHint(tr("Empty: until further notice"));
    makeButtons();
    for (QComboBox *combo : {m_weekday, m_room})
        connect(combo, &QComboBox::activated, this, &StretchForm::apply);
    for (QLineEdit *edit : {m_from, m_to, m_validFrom, m_validTo})
        connect(edit, &QLineEdit::editingFinished, this, &StretchForm::apply);
    Theme::current().bind(this, [fields] { fields->setSpacing(Theme::current().space(Space::Medium)); });
    show({}, {});
}

FormField *StretchForm::addField(const QString &name, const QString &label, QWidget *editor)
{
    auto *field = new FormField(name, label, editor);
    m_fields->layout()->addWidget(field);
    return field;
}

void StretchForm::makeButtons()
{
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    static_cast<QVBoxLayout *>(m_fields->layout())->addLayout(buttons);
    m_copy->setButtonSize(ActionButton::Size::Small);
    m_remove->setButtonSize(ActionButton::Size::Small);
    connect(m_copy, &ActionButton::clicked, this, &StretchForm::showCopyMenu);
    connect(m_remove, &ActionButton::clicked, this, &StretchForm::removeWanted);
}

void StretchForm::setRooms(const QList<Choice> &rooms)
{
    setChoices(*m_room, rooms);
}

void StretchForm::show(const std::optional<ScheduleRule> &rule, QDate today)
{
    m_rule = rule;
    m_today = today;
    m_hint->setVisible(!rule);
    m_fields->setVisible(rule.has_value());
    if (!rule)
        return;
    choose(*m_weekday, rule->weekday);
    choose(*m_room, rule->room ? rule->room->value() : 0);
    const auto write = [](QLineEdit *edit, const QString &text) {
        if (edit->text() != text)
            edit->setText(text);
    };
    write(m_from, typedMinute(rule->fromMinute));
    write(m_to, typedMinute(rule->toMinute));
    write(m_validFrom, typedDay(rule->validFrom));
    write(m_validTo, typedDay(rule->validTo));
    for (FormField *field : findChildren<FormField *>())
        field->clearError();
}

Result<ScheduleRule> StretchForm::read() const
{
    ScheduleRule rule = *m_rule;
    rule.weekday = int(chosenValue(*m_weekday));
    const RoomId room(chosenValue(*m_room));
    rule.room = room.isValid() ? std::optional(room) : std::nullopt;
    const auto from = readMinute(u"fromMinute"_s, m_from->text(), false);
    const auto to = readMinute(u"toMinute"_s, m_to->text(), true);
    const auto validFrom = readDay(u"validFrom"_s, m_validFrom->text(), m_today);
    const auto validTo = readDay(u"validTo"_s, m_validTo->text(), m_today);
    if (!from)
        return tl::unexpected(from.error());
    if (!to)
        return tl::unexpected(to.error());
    if (!validFrom)
        return tl::unexpected(validFrom.error());
    if (!validTo)
        return tl::unexpected(validTo.error());
    rule.fromMinute = *from;
    rule.toMinute = *to;
    rule.validFrom = *validFrom;
    rule.validTo = *validTo;
    if (const Result<> valid = rule.validate(); !valid)
        return tl::unexpected(valid.error());
    return rule;
}

void StretchForm::apply()
{
    if (!m_rule)
        return;
    const Result<ScheduleRule> rule = read();
    if (!rule)
        refuse(rule.error());
    else if (*rule != *m_rule)
        Q_EMIT changed(*rule);
    else
        show(m_rule, m_today); // "9" is shown as 09:00 also when it was that before
}

void StretchForm::refuse(const Error &error)
{
    for (FormField *field : findChildren<FormField *>())
        field->clearError();
    if (FormField *field = findField(*this, error.field))
        field->setError(error.message);
}

void StretchForm::takeFocus()
{
    m_from->setFocus(Qt::OtherFocusReason);
    m_from->selectAll();
}

void StretchForm::showCopyMenu()
{
    if (!m_rule)
        return;
    auto *menu = new QMenu(m_copy);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QList<int> others;
    for (int row = 0; row < m_weekday->count(); ++row) {
        const int weekday = m_weekday->itemData(row).toInt();
        if (weekday == m_rule->weekday)
            continue;
        others += weekday;
        menu->addAction(m_weekday->itemText(row), this, [this, weekday] { Q_EMIT copyWanted({weekday}); });
    }
    menu->addSeparator();
    menu->addAction(tr("All other days"), this, [this, others] { Q_EMIT copyWanted(others); });
    menu->popup(m_copy->mapToGlobal(QPoint(0, m_copy->height())));
}

void StretchForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace medcrm::ui
