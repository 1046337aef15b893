// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/conflictbox.h"

#include "client/ui/booking/slotwords.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/flowlayout.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/label.h"
#include "client/ui/widgets/rowpainter.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {
constexpr int mostTimes = 3;
}

ConflictBox::ConflictBox(const ClinicDay &day, QWidget *parent)
    : QFrame(parent)
    , m_day(day)
    , m_text(new Label({}, TextStyle::Body))
    , m_choices(new FlowLayout)
    , m_overbook(new ActionButton(tr("Overbook…")))
    , m_reason(new QLineEdit)
    , m_reasonField(new FormField(u"overbookReason"_s, tr("Book all the same, because"), m_reason))
{
    m_text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addLayout(m_choices);
    layout->addWidget(m_reasonField);
    for (int i = 0; i < mostTimes; ++i) {
        auto *button = new ActionButton(QString());
        m_times += button;
        m_choices->addWidget(button);
        connect(button, &ActionButton::clicked, this, [this, i] {
            const FreeTime time = m_conflict->next.at(i); // of its own: taking it clears the box
            Q_EMIT taken(time);
        });
    }
    m_choices->addWidget(m_overbook);
    connect(m_overbook, &ActionButton::clicked, this, &ConflictBox::overbookWanted);
    Theme::current().follow(this);
    Theme::current().bind(this, [this, layout] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Medium);
        layout->setContentsMargins(side, side, side, side);
        layout->setSpacing(theme.space(Space::Small));
        m_choices->setSpacing(theme.space(Space::Small));
    });
    m_reasonField->hide();
    hide();
}

bool ConflictBox::isOverbooking() const
{
    return !m_reasonField->isHidden();
}

std::optional<QString> ConflictBox::overbookReason() const
{
    return isOverbooking() ? std::optional(m_reason->text().trimmed()) : std::nullopt;
}

void ConflictBox::setOverbooking(bool overbooking)
{
    if (overbooking == isOverbooking())
        return;
    m_reasonField->setVisible(overbooking);
    m_reasonField->clearError();
    m_reason->clear();
    if (overbooking)
        m_reason->setFocus(Qt::TabFocusReason);
    Q_EMIT overbookingChanged();
}

void ConflictBox::show(const SlotConflict &conflict, const QString &verb, bool mayOverbook)
{
    m_conflict = conflict;
    setOverbooking(false);
    const qsizetype times = std::min<qsizetype>(m_times.size(), conflict.next.size());
    const QString next = times > 0 ? tr("The next free times:") : tr("There is no free time soon.");
    m_text->setText(explain(conflict, m_day) + u'\n' + next);
    for (qsizetype i = 0; i < m_times.size(); ++i) {
        m_times[i]->setVisible(i < times);
        if (i >= times)
            continue;
        m_times[i]->setText(verb.arg(whenText(conflict.next[i].start, m_day)));
        m_times[i]->setAccessibleName(verb.arg(ui::describe(conflict.next[i], m_day)));
        m_times[i]->setKind(i == 0 ? ActionButton::Kind::Primary : ActionButton::Kind::Normal);
    }
    const bool overbookable = conflict.problem != SlotProblem::Past && conflict.problem != SlotProblem::Held;
    m_overbook->setVisible(mayOverbook && overbookable);
    setAccessibleName(m_text->text());
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ConflictBox::clear()
{
    m_conflict.reset();
    setOverbooking(false);
    hide();
}

void ConflictBox::takeFocus()
{
    for (ActionButton *button : m_times + QList{m_overbook}) {
        if (!button->isHidden())
            return button->setFocus(Qt::TabFocusReason);
    }
}

QStringList ConflictBox::describe() const
{
    if (!m_conflict)
        return {};
    QStringList lines{u"conflict: "_s + m_text->text().section(u'\n', 0, 0)};
    for (const ActionButton *button : m_times + QList{m_overbook}) {
        if (!button->isHidden())
            lines += u"conflict offers: "_s + button->text();
    }
    return lines;
}

void ConflictBox::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    const ToneColors &tone = theme.tone(Tone::Late);
    QPainter painter(this);
    paintRounded(painter, rect(), theme.radius(Radius::Control), tone.ground, tone.border);
}

} // namespace medcrm::ui
