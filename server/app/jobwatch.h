// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

namespace medcrm {

/// How long work tells how far it is, and hears that it shall end early. The work calls it in its own thread; this one
/// tells nobody and goes on for ever.
class JobWatch
{
public:
    virtual ~JobWatch() = default;

    /// A new step begins: "copying the database". `total` is what advance() counts up to, 0 when that is not known.
    virtual void begin(const char *step, qint64 total = 0)
    {
        Q_UNUSED(step)
        Q_UNUSED(total)
    }
    /// The same for a step that tells nothing by itself: how far it is shows the length of the file that it writes.
    virtual void beginFile(const char *step, const QString &path, qint64 total)
    {
        Q_UNUSED(path)
        begin(step, total);
    }
    virtual void advance(qint64 done) { Q_UNUSED(done) }
    virtual bool isCancelled() const { return false; }
};

/// What work that was cancelled answers. Before it answers so, it has undone what it did.
inline tl::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Unavailable, {}, QStringLiteral("Stopped before the end; nothing was changed."));
}

} // namespace medcrm
