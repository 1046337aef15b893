// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/tickets/ticketcontent.h"
#include "client/ui/tickets/tickettarget.h"
#include "common/core/result.h"

namespace medcrm::ui {

/// Puts a ticket on paper or into a PDF file, and says which printer or file that is; may take as long as the printer does,
/// so it is run by a worker. Error Unavailable with the reason in the window's language.
Result<QString> printTicket(const TicketContent &content, const TicketTarget &target);

} // namespace medcrm::ui
