// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/reports/reportbutton.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/widgets/toaststack.h"

#include <QMenu>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

const QKeySequence printKey(Qt::CTRL | Qt::Key_P);

QString dayText(QDate day)
{
    return isolate(dateText(day, u"d MMM"_s));
}

QString daysText(const Agenda &agenda)
{
    return agenda.from == agenda.to
        ? dayText(agenda.from)
        : ReportButton::tr("%1 – %2").arg(dayText(agenda.from), dayText(agenda.to));
}

} // namespace

ReportButton::ReportButton(SessionWindow &window, Tables tables, Agendas agendas, QWidget *parent)
    : ActionButton(Icon::Printer, tr("Print and export"), Kind::Quiet, parent)
    , m_window(window)
    , m_commands(window)
    , m_tables(tables)
    , m_agendas(std::move(agendas))
{
    auto *menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ReportButton::fill);
    auto *key = new QShortcut(printKey, this); // works while the button can be seen
    connect(key, &QShortcut::activated, this, &ReportButton::printFirst);
}

KeyHelp ReportButton::keyHelp()
{
    return {printKey.toString(QKeySequence::NativeText), tr("Print the day sheet")};
}

void ReportButton::fill()
{
    menu()->clear();
    const QList<Agenda> agendas = m_agendas();
    for (const Agenda &agenda : agendas)
        addSection(agenda);
    if (agendas.isEmpty())
        menu()->addAction(tr("These days are still on their way."))->setEnabled(false);
}

void ReportButton::addSection(const Agenda &agenda)
{
    const QString whose = agenda.doctor ? isolate(agenda.doctorName) : tr("All doctors");
    menu()->addSection(tr("%1 · %2").arg(whose, daysText(agenda)));
    const bool first = menu()->actions().size() == 1;
    if (agenda.from == agenda.to) {
        const QString key = first ? u'\t' + printKey.toString(QKeySequence::NativeText) : QString();
        menu()->addAction(ui::icon(Icon::Printer), tr("Print day sheet…") + key, this,
                          [this, agenda] { m_commands.print(agenda); });
        menu()->addAction(tr("Day sheet as PDF…"), this, [this, agenda] { m_commands.savePdf(agenda); });
    }
    menu()->addAction(tr("Calendar file (iCalendar)…"), this,
                      [this, agenda] { m_commands.saveCalendar(agenda); });
    if (m_tables == Tables::Offered)
        menu()->addAction(tr("Table (CSV)…"), this, [this, agenda] { m_commands.saveTable(agenda); });
}

void ReportButton::printFirst()
{
    const QList<Agenda> agendas = m_agendas();
    if (agendas.isEmpty())
        m_window.toasts().show(tr("Not printed: these days are still on their way."));
    else
        m_commands.print(agendas.first());
}

} // namespace medcrm::ui
