// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/enumnames.h"

#include <QString>

namespace medcrm::ui {

/// Where this desk's tickets go; kept per machine and program, not per account.
struct TicketTarget
{
    enum class Kind { Nowhere, Printer, Folder };

    Kind kind = Kind::Nowhere;
    QString printer; ///< As the system names it.
    QString folder; ///< For PDF files.
    int widthMm = 80; ///< Of the roll: 80 or 58.

    bool operator==(const TicketTarget &) const = default;

    /// From and to the program's settings file.
    static TicketTarget read(const QString &settingsFile);
    void write(const QString &settingsFile) const;
};

constexpr auto enumNames(TicketTarget::Kind)
{
    using enum TicketTarget::Kind;
    return nameTable<TicketTarget::Kind>({{Nowhere, "nowhere"}, {Printer, "printer"}, {Folder, "folder"}});
}

} // namespace medcrm::ui
