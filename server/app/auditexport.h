// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/jobwatch.h"
#include "server/store/auditreader.h"

#include "common/core/enumnames.h"

class QIODevice;

namespace medcrm {

enum class AuditFormat {
    JsonLines, ///< A JSON object per line; before and after are texts, byte for byte what the hashes cover.
    Csv ///< For spreadsheet programs (common/core/csv.h): the same columns, with what looks like a formula made harmless.
};

constexpr auto enumNames(AuditFormat)
{
    using enum AuditFormat;
    return nameTable<AuditFormat>({{JsonLines, "jsonl"}, {Csv, "csv"}});
}

/// Writes a part of the audit log, oldest entry first; how many entries. Error Unavailable when it can't be written, or
/// was cancelled. May throw DbError.
Result<qint64> exportAudit(store::Database &database, const store::AuditPart &part, AuditFormat format,
                           QIODevice &to, JobWatch &watch);

} // namespace medcrm
