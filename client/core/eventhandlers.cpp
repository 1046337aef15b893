// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/eventhandlers.h"

#include "common/protocol/messages.h"

#include <QLoggingCategory>
#include <QSet>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

Q_LOGGING_CATEGORY(log, "medcrm.events")

bool isKnown(const QString &type)
{
    static const QSet<QString> types = [] {
        QSet<QString> all{QString::fromLatin1(hiddenEventType)};
        forEachType(AllEvents{},
                    [&]<typename E>(std::type_identity<E>) { all.insert(QString::fromLatin1(E::type)); });
        return all;
    }();
    return types.contains(type);
}

} // namespace

void EventHandlers::add(const QString &type, QObject *context, Handler handler)
{
    Q_ASSERT(context && isKnown(type));
    m_entries[type].append({context, std::move(handler)});
}

void EventHandlers::dispatch(const EventRecord &record)
{
    if (!isKnown(record.type)) {
        ++m_unknown;
        return;
    }
    QList<Entry> &entries = m_entries[record.type];
    entries.removeIf([](const Entry &entry) { return !entry.context; });
    bool understood = true;
    for (const Entry &entry : QList<Entry>(entries)) {
        if (entry.context)
            understood &= entry.handle(record);
    }
    if (!understood) {
        ++m_undecodable;
        qCWarning(log) << "An event of type" << record.type << "is not as declared.";
    }
}

} // namespace medcrm
