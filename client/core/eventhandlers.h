// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/frame.h"

#include <QHash>
#include <QPointer>
#include <functional>

namespace medcrm {

/// Who wants to hear which type of event. Api::on() registers, ClinicFeed dispatches.
class EventHandlers
{
public:
    /// Decodes and handles; false when the payload is not of the declared type.
    using Handler = std::function<bool(const EventRecord &)>;

    void add(const QString &type, QObject *context, Handler handler);

    /// Runs the handlers of the record's type, in the order of registration. A handler may register others or
    /// destroy its own or another's context.
    void dispatch(const EventRecord &record);

    /// Events of a type this program does not know.
    int unknown() const { return m_unknown; }
    /// Events of a known type whose payload did not fit its declaration.
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

} // namespace medcrm
