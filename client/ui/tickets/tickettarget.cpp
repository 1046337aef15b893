// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/tickets/tickettarget.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

TicketTarget TicketTarget::read(const QString &settingsFile)
{
    const QSettings settings(settingsFile, QSettings::IniFormat);
    TicketTarget target;
    target.kind = fromText<Kind>(settings.value("tickets/target"_L1).toString()).value_or(Kind::Nowhere);
    target.printer = settings.value("tickets/printer"_L1).toString();
    target.folder = settings.value("tickets/folder"_L1).toString();
    target.widthMm = settings.value("tickets/paper"_L1).toInt() == 58 ? 58 : 80;
    return target;
}

void TicketTarget::write(const QString &settingsFile) const
{
    QSettings settings(settingsFile, QSettings::IniFormat);
    settings.setValue("tickets/target"_L1, toText(kind));
    settings.setValue("tickets/printer"_L1, printer);
    settings.setValue("tickets/folder"_L1, folder);
    settings.setValue("tickets/paper"_L1, widthMm);
}

} // namespace medcrm::ui
