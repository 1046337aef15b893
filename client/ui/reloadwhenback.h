// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QObject>
#include <functional>

namespace medcrm {
class ClientSession;

namespace ui {

/// What could not be loaded for want of a line is loaded again by itself when the line is back, so that no page goes on
/// saying that there is no connection while there is one. A page makes one for each thing that it loads, tells it every
/// answer, and keeps its own "Try again" for what fails for another reason. Main thread only.
class ReloadWhenBack : public QObject
{
    Q_OBJECT
public:
    /// `load` asks again for what the page wants now. `session` outlives this object, `parent` is the page.
    ReloadWhenBack(ClientSession &session, std::function<void()> load, QObject *parent);

    /// The answer to the newest question; an older one's is not told.
    template <typename T>
    void heard(const Result<T> &reply)
    {
        reply ? forget() : failed(reply.error());
    }
    void failed(const Error &error) { m_missing = error.code == ErrorCode::Unavailable; }
    /// It is here, or is not wanted any more.
    void forget() { m_missing = false; }
    /// It comes when the line is back.
    bool isWaiting() const { return m_missing; }

private:
    bool m_missing = false;
};

} // namespace ui
} // namespace medcrm
