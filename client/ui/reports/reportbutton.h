// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/reports/reportcommands.h"
#include "client/ui/widgets/actionbutton.h"

class QMenu;

namespace medcrm::ui {

/// The button of a page from which lists can be taken along: a menu of what can be done with each, and Ctrl+P, which
/// prints the first.
class ReportButton : public ActionButton
{
    Q_OBJECT
public:
    /// What the page shows now, the most obvious list first; empty while it is still on its way.
    using Agendas = std::function<QList<Agenda>()>;
    enum class Tables { Offered, Absent };

    /// `window` outlives the button.
    ReportButton(SessionWindow &window, Tables tables, Agendas agendas, QWidget *parent = nullptr);

    ReportCommands &commands() { return m_commands; }
    /// The keys it adds to its page, for F1.
    static KeyHelp keyHelp();

private:
    void fill();
    void addSection(const Agenda &agenda);
    void printFirst();

    SessionWindow &m_window;
    ReportCommands m_commands;
    const Tables m_tables;
    const Agendas m_agendas;
};

} // namespace medcrm::ui
