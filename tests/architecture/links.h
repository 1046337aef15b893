// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/sourcefile.h"

namespace medcrm::architecture {

/// The links of a Markdown file that lead to no file or folder among `sources`. Links to other hosts are not followed.
QList<Finding> findBrokenLinks(const SourceFile &file, const QList<SourceFile> &sources);

} // namespace medcrm::architecture
