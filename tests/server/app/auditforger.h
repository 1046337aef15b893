// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/enumnames.h"

#include <QString>

class QRandomGenerator;

namespace medcrm::test {

/// What somebody with access to the file may do to an audit log.
enum class Forgery { Edit, Delete, DeleteAndRenumber, Insert, Swap, CutTail, Rehash };

constexpr auto enumNames(Forgery)
{
    using enum Forgery;
    return nameTable<Forgery>({{Edit, "edit"},
                               {Delete, "delete"},
                               {DeleteAndRenumber, "delete and renumber"},
                               {Insert, "insert"},
                               {Swap, "swap"},
                               {CutTail, "cut tail"},
                               {Rehash, "re-hash"}});
}

/// Forges the log in a database file behind the program's back, by SQL of its own: drops the triggers that refuse it, does
/// it at a place that `random` draws, and puts the triggers back. The first entry that is wrong since.
qint64 forge(const QString &databasePath, Forgery kind, QRandomGenerator &random);

} // namespace medcrm::test
