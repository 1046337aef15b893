// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/opendatabase.h"

#include "server/app/restore.h"
#include "server/store/migrator.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

/// sysexits.h calls it EX_SOFTWARE; the service manager restarts into a check of the whole database.
constexpr int failStopExitCode = 70;

[[noreturn]] void failStop(const QString &why)
{
    qCritical("the server stops at once: %s", qPrintable(why));
    std::_Exit(failStopExitCode);
}

/// It is the file's fault, not the command line's.
Result<std::unique_ptr<store::Database>> blamed(Result<std::unique_ptr<store::Database>> database)
{
    if (!database && database.error().code == ErrorCode::Invalid)
        return fail(ErrorCode::Unavailable, {}, database.error().message);
    return database;
}

} // namespace

Result<std::unique_ptr<store::Database>> openDatabase(const QString &directory,
                                                      store::Database::IfMissing ifMissing)
{
    if (const Result<> finished = finishInterruptedRestore(directory); !finished)
        return tl::unexpected(finished.error());
    auto database = blamed(store::Database::open(directory, ifMissing));
    if (!database)
        return database;
    (*database)->onFailStop(failStop);
    const auto outcome = store::Migrator(**database).run();
    if (!outcome)
        return tl::unexpected(outcome.error());
    if (outcome->from > 0 && outcome->from != outcome->to)
        qInfo("the database was brought from schema %d to %d", outcome->from, outcome->to);
    if (const Result<> marked = (*database)->markInitialised(); !marked)
        return tl::unexpected(marked.error());
    return database;
}

Result<std::unique_ptr<store::Database>> openToRead(const QString &directory)
{
    return blamed(store::Database::openReadOnly(directory));
}

} // namespace medcrm
