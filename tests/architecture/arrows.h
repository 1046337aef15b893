// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/sourcefile.h"

#include <QMap>
#include <QSet>

namespace medcrm::architecture {

/// For each folder of the house, the folders it may include: those its arrows reach, and itself.
const QMap<QString, QSet<QString>> &reachableFolders();

/// The includes of a file that no arrow permits, and those that are not written from the top folder.
/// Files outside common, server and client may include anything.
QList<Finding> findForbiddenIncludes(const SourceFile &file);

} // namespace medcrm::architecture
