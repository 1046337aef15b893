// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace medcrm::store {

/// The statements of an SQL file, in order, without the semicolons that end them: the driver runs one at a
/// time. Knows strings, quoted names, both kinds of comment, and that the semicolons inside a trigger don't
/// end it (the trigger ends with a semicolon, END, and a semicolon; the rule of sqlite3_complete). Comments
/// stay where they stand inside a statement; a statement of nothing but comments is left out.
QStringList splitStatements(const QString &script);

} // namespace medcrm::store
