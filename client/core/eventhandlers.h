// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/frame.h"

#include <QHash>
#include <QPointer>
#include <functional>

namespace medcrm {

/// Who wants to hear which type of what the server tells. For events, Api::on() registers and ClinicFeed dispatches; for
/// notices, Api::onNotice() registers and Api dispatches.
template <typename Record>
class Handlers
{
public:
    /// Decodes and handles; false when the payload is not of the declared type.
    using Handler = std::function<bool(const Record &)>;

    void add(const QString &type, QObject *context, Handler handler);

    /// Runs the handlers of the record's type, in the order of registration. A handler may register others or
    /// destroy its own or another's context.
    void dispatch(const Record &record);

    /// Records of a type this program does not know.
    int unknown() const { return m_unknown; }
    /// Records of a known type whose payload did not fit its declaration.
    int undecodable() const { return m_undecodable; }

private:
    struct Entry
    {
        QPointer<QObject> context;
        Handler handle;
    };

    QHash<QString, QList<Entry>> m_entries;
    int m_unknown = 0;
    int m_undecodable = 0;
};

using EventHandlers = Handlers<EventRecord>;
using NoticeHandlers = Handlers<NoticeRecord>;

} // namespace medcrm
