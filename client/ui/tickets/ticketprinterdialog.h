// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/tickets/tickettarget.h"
#include "client/ui/widgets/formdialog.h"

class QComboBox;
class QLineEdit;

namespace medcrm::ui {

/// Asks where this computer's tickets go: nowhere, to one of its printers, or as PDF files into a folder; on which paper.
/// Prints a test page on what is chosen, before it is saved. Deletes itself when it closes.
class TicketPrinterDialog : public FormDialog
{
    Q_OBJECT
public:
    TicketPrinterDialog(const TicketTarget &target, const QStringList &printers, QWidget *parent);

    /// How the test page went.
    void showTested(const Result<QString> &outcome);

Q_SIGNALS:
    void testWanted(const medcrm::ui::TicketTarget &target);
    /// The dialog closes.
    void chosen(const medcrm::ui::TicketTarget &target);

private:
    void fill(const TicketTarget &target, const QStringList &printers);
    QWidget *makeFolder();
    void adjust();
    TicketTarget answer() const;
    bool check(const TicketTarget &target);

    QComboBox *m_printer;
    QComboBox *m_paper;
    QLineEdit *m_folder;
    ActionButton *m_test;
};

} // namespace medcrm::ui
