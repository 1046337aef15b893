// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace medcrm {

/// A table as a file for spreadsheet programs: RFC 4180 in UTF-8, with a byte order mark, without which common ones
/// garble Arabic. No cell is ever taken for a formula, not even by a program that separates cells at semicolons: what
/// would begin one gets an apostrophe before it. Without rows it is the header alone.
QByteArray csv(const QStringList &header, const QList<QStringList> &rows);

/// One row of such a file, for tables that are too long to be held as a whole; they begin with csv() without rows.
QByteArray csvRow(const QStringList &cells);

} // namespace medcrm
