// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/endedview.h"

#include "client/ui/arrivalcommands.h"
#include "client/ui/bidi.h"
#include "client/ui/booking/appointmentmenu.h"
#include "client/ui/models/timetext.h"
#include "client/ui/personrowdelegate.h"
#include "client/ui/visitcommands.h"
#include "client/ui/visitmenu.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

PersonRow lookOfRow(const QModelIndex &index)
{
    const auto row = rowOf<EndedRow>(index);
    PersonRow look;
    look.tile = row.visit ? row.visit->ticket : QString();
    look.tileTone = Tone::Ended;
    look.lines.title = isolate(row.patient().displayName());
    look.lines.titleLook.struck = !row.isCompleted();
    QStringList facts{row.status(), sexAndAgeText(row.patient().sex, row.age), isolate(row.doctorName)};
    facts.removeAll(QString());
    look.lines.subtitle = facts.join(u" · "_s);
    look.trailing = timeText(row.endTime);
    look.trailingLook.color = Color::TextMuted;
    return look;
}

} // namespace

EndedView::EndedView(EndedModel &model, ArrivalCommands &commands, QWidget *parent)
    : EmptyListView(tr("Nothing has ended yet today."), parent)
    , m_commands(commands)
{
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Ended today"));
    setModel(&model);
    setModelColumn(EndedModel::PatientColumn); // whose accessible text is the whole row
    setItemDelegate(new PersonRowDelegate(&lookOfRow, this));
    connect(this, &QListView::activated, this, &EndedView::showMenu);
}

void EndedView::keyboardSearch(const QString &text)
{
    Q_EMIT typed(text);
}

void EndedView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Backspace)
        return EmptyListView::keyPressEvent(event);
    if (event->isAutoRepeat() || !currentIndex().isValid())
        return;
    if (const auto visit = rowOf<EndedRow>(currentIndex()).visit)
        m_commands.visits().takeBack(*visit);
}

void EndedView::contextMenuEvent(QContextMenuEvent *event)
{
    showMenu(event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos()));
}

void EndedView::showMenu(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const auto row = rowOf<EndedRow>(index);
    const QPoint at = viewport()->mapToGlobal(visualRect(index).center());
    if (row.visit)
        return popUpVisitMenu(this, m_commands.visits(), *row.visit, at);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillAppointmentMenu(*menu, m_commands, *row.appointment);
    if (menu->isEmpty())
        menu->deleteLater();
    else
        menu->popup(at);
}

} // namespace medcrm::ui
