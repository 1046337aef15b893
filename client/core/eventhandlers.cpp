// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/eventhandlers.h"

#include "common/protocol/messages.h"

#include <QLoggingCategory>
#include <QSet>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

Q_LOGGING_CATEGORY(log, "medcrm.events")

template <typename Record>
QSet<QString> declaredTypes();

template <>
QSet<QString> declaredTypes<EventRecord>()
{
    QSet<QString> all{QString::fromLatin1(hiddenEventType)};
    forEachType(AllEvents{},
                [&]<typename E>(std::type_identity<E>) { all.insert(QString::fromLatin1(E::type)); });
    return all;
}

template <>
QSet<QString> declaredTypes<NoticeRecord>()
{
    QSet<QString> all;
    forEachType(AllNotices{},
                [&]<typename N>(std::type_identity<N>) { all.insert(QString::fromLatin1(N::notice)); });
    return all;
}

template <typename Record>
bool isKnown(const QString &type)
{
    static const QSet<QString> types = declaredTypes<Record>();
    return types.contains(type);
}

} // namespace

template <typename Record>
void Handlers<Record>::add(const QString &type, QObject *context, Handler handler)
{
    Q_ASSERT(context && isKnown<Record>(type));
    m_entries[type].append({context, std::move(handler)});
}

template <typename Record>
void Handlers<Record>::dispatch(const Record &record)
{
    if (!isKnown<Record>(record.type)) {
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
        qCWarning(log) << "What the server told of type" << record.type << "is not as declared.";
    }
}

template class Handlers<EventRecord>;
template class Handlers<NoticeRecord>;

} // namespace medcrm
