// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/ticketprinting.h"
#include "client/ui/tickets/printticket.h"

#include <QThreadPool>
#include <functional>

namespace medcrm::ui {

class SessionWindow;
class VisitCommands;

/// Prints this desk's tickets, one after the other in a thread beside the window: for who arrives here when the desk has a
/// printer, and for whom it is asked. What went wrong stands on the patient's row until a later print goes well; nothing
/// ever waits for the printer.
class DeskTickets : public TicketPrinting
{
    Q_OBJECT
public:
    /// Both outlive this object.
    DeskTickets(SessionWindow &window, const VisitCommands &visits, QObject *parent = nullptr);
    ~DeskTickets() override;

    /// For a patient who arrived here; silent when all is well, or when the desk has no printer.
    void printArrival(const Visit &visit);
    void print(const Visit &visit) override;
    void printLatest() override;
    void openSettings();

    /// How a ticket gets onto paper: printTicket(), or a test's own.
    using Print = std::function<Result<QString>(const TicketContent &, const TicketTarget &)>;
    void setPrint(Print print) { m_print = std::move(print); }
    /// The names of the system's printers: asked of the system, or of a test.
    void setPrinters(std::function<QStringList()> printers) { m_printers = std::move(printers); }

    TicketTarget target() const;

private:
    enum class Wanted { ByHand, OnArrival };

    void send(const Visit &visit, Wanted wanted);
    void ended(const Visit &visit, Wanted wanted, const Result<QString> &outcome);
    void printTest(const TicketTarget &target, const std::function<void(const Result<QString> &)> &done);
    void run(const TicketContent &content, const TicketTarget &target,
             const std::function<void(const Result<QString> &)> &done);

    SessionWindow &m_window;
    const VisitCommands &m_visits;
    Print m_print;
    std::function<QStringList()> m_printers;
    QThreadPool m_pool;
};

} // namespace medcrm::ui
