// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/tickets/desktickets.h"

#include "client/ui/bidi.h"
#include "client/ui/shell/sessionwindow.h"
#include "client/ui/tickets/ticketprinterdialog.h"
#include "client/ui/visitcommands.h"
#include "client/ui/widgets/toaststack.h"

#include <QPrinterInfo>

namespace medcrm::ui {

DeskTickets::DeskTickets(SessionWindow &window, const VisitCommands &visits, QObject *parent)
    : TicketPrinting(parent)
    , m_window(window)
    , m_visits(visits)
    , m_print(&printTicket)
    , m_printers(&QPrinterInfo::availablePrinterNames)
{
    m_pool.setMaxThreadCount(1); // tickets leave in the order of the arrivals
    if (target().kind == TicketTarget::Kind::Printer)
        (void)QPrinterInfo::defaultPrinterName(); // Qt loads its printing here; not safely from a thread
}

DeskTickets::~DeskTickets()
{
    m_pool.clear();
    m_pool.waitForDone();
}

TicketTarget DeskTickets::target() const
{
    return TicketTarget::read(m_window.session().options().settingsFile());
}

void DeskTickets::printArrival(const Visit &visit)
{
    setLatest(visit);
    if (target().kind != TicketTarget::Kind::Nowhere)
        send(visit, Wanted::OnArrival);
}

void DeskTickets::print(const Visit &visit)
{
    if (target().kind != TicketTarget::Kind::Nowhere)
        return send(visit, Wanted::ByHand);
    m_window.toasts().tell(tr("Not printed: this desk has no printer for tickets yet."), tr("Choose one"),
                           this, [this] { openSettings(); });
}

void DeskTickets::printLatest()
{
    if (latest())
        print(*latest());
    else
        m_window.toasts().show(tr("Choose a patient in the line: nobody has arrived at this desk yet."));
}

void DeskTickets::send(const Visit &visit, Wanted wanted)
{
    const ClinicDay &day = m_window.session().day();
    if (!day.isLoaded())
        return;
    const Visit *now = day.visits().find(visit.id);
    const Visit &printed = now ? *now : visit;
    run(ticketOf(printed, day, m_visits.line(printed.doctor), m_window.session().clock().now()), target(),
        [this, printed, wanted](const Result<QString> &outcome) { ended(printed, wanted, outcome); });
}

/// `done` runs in the window's thread, unless this object goes before.
void DeskTickets::run(const TicketContent &content, const TicketTarget &target,
                      const std::function<void(const Result<QString> &)> &done)
{
    m_pool.start([this, content, target, done, print = m_print] {
        const Result<QString> outcome = print(content, target);
        // Safe: the destructor waits for this thread, and a call still queued then is dropped with the object.
        QMetaObject::invokeMethod(
            this, [done, outcome] { done(outcome); }, Qt::QueuedConnection);
    });
}

void DeskTickets::ended(const Visit &visit, Wanted wanted, const Result<QString> &outcome)
{
    setUnprinted(visit.id, !outcome);
    const QString ticket = isolateLtr(visit.ticket);
    if (!outcome)
        return m_window.toasts().tell(
            tr("Ticket %1 was not printed: %2").arg(ticket, outcome.error().message), tr("Print again"), this,
            [this, visit] { print(visit); });
    if (wanted == Wanted::ByHand)
        m_window.toasts().show(tr("Ticket %1 was sent to %2").arg(ticket, isolate(*outcome)));
}

void DeskTickets::printTest(const TicketTarget &target,
                            const std::function<void(const Result<QString> &)> &done)
{
    const ClinicDay &day = m_window.session().day();
    const QDateTime now = inZone(m_window.session().clock().running(), day.zone());
    run(testTicket(day.isLoaded() ? day.clinic().name : QString(), now), target, done);
}

void DeskTickets::openSettings()
{
    auto *dialog = new TicketPrinterDialog(target(), m_printers(), &m_window);
    connect(dialog, &TicketPrinterDialog::testWanted, this, [this, dialog](const TicketTarget &target) {
        const QPointer<TicketPrinterDialog> guard(dialog);
        printTest(target, [guard](const Result<QString> &outcome) {
            if (guard)
                guard->showTested(outcome);
        });
    });
    connect(dialog, &TicketPrinterDialog::chosen, this, [this](const TicketTarget &target) {
        target.write(m_window.session().options().settingsFile());
        m_window.toasts().show(target.kind == TicketTarget::Kind::Nowhere
                                   ? tr("This desk prints no tickets.")
                                   : tr("Tickets of this desk go to %1")
                                         .arg(target.kind == TicketTarget::Kind::Printer
                                                  ? isolate(target.printer)
                                                  : isolateLtr(target.folder)));
    });
    dialog->open();
}

} // namespace medcrm::ui
