// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/moveconflictcard.h"

#include "client/core/clientsession.h"
#include "client/ui/bidi.h"
#include "client/ui/booking/conflictbox.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/formfield.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

MoveConflictCard::MoveConflictCard(ClientSession &session, QWidget *parent)
    : SideCard(parent)
    , m_session(session)
    , m_conflict(new ConflictBox(session.day()))
    , m_overbooking(new QWidget)
    , m_reason(new QLineEdit)
{
    contents()->addWidget(m_conflict);
    contents()->addWidget(m_overbooking);
    auto *layout = new QVBoxLayout(m_overbooking);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new FormField(u"overbookReason"_s, tr("Move all the same, because"), m_reason));
    auto *button = new ActionButton(tr("Move"), ActionButton::Kind::Primary);
    layout->addWidget(button, 0, Qt::AlignLeading);
    connect(button, &ActionButton::clicked, this, &MoveConflictCard::overbook);
    connect(m_reason, &QLineEdit::returnPressed, this, &MoveConflictCard::overbook);
    connect(m_conflict, &ConflictBox::taken, this, [this](const FreeTime &time) {
        AppointmentMove move = *m_move;
        move.moveTo({time.doctor, businessDay(time.start, m_session.day().zone())}, time.start);
        Q_EMIT moveWanted(move);
    });
    connect(m_conflict, &ConflictBox::overbookWanted, this, [this] {
        m_overbooking->show();
        m_reason->setFocus(Qt::TabFocusReason);
    });
}

void MoveConflictCard::show(const AppointmentMove &move, const SlotConflict &conflict)
{
    m_move = move;
    setHeading(tr("%1 cannot be moved there").arg(isolate(move.original().patient.displayName())));
    m_conflict->show(conflict, tr("Move to %1"), mayOverbook());
    m_reason->clear();
    m_overbooking->hide();
}

bool MoveConflictCard::mayOverbook() const
{
    const bool administrator = m_session.login().role() == Role::Administrator;
    return administrator || m_session.day().clinic().settings.deskMayOverbook;
}

void MoveConflictCard::overbook()
{
    if (m_reason->text().trimmed().isEmpty())
        return m_reason->setFocus(Qt::TabFocusReason);
    Q_EMIT overbookingWanted(*m_move, m_reason->text().trimmed());
}

void MoveConflictCard::takeKeyboard()
{
    m_conflict->takeFocus();
}

QStringList MoveConflictCard::describe() const
{
    return QStringList{u"refused: "_s + accessibleName()} + m_conflict->describe();
}

} // namespace medcrm::ui
