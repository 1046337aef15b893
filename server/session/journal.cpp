// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/journal.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

QByteArray contentHash(const QJsonObject &params)
{
    // QJsonObject keeps its keys sorted, so the order in which a client writes them does not matter.
    return QCryptographicHash::hash(QJsonDocument(params).toJson(QJsonDocument::Compact),
                                    QCryptographicHash::Sha256);
}

/// Nobody, for what the command line did.
std::optional<EventActor> eventActor(const Actor &actor)
{
    if (!actor.session.isValid())
        return std::nullopt;
    return EventActor{actor.user.id, actor.user.fullName, actor.session};
}

std::optional<QByteArray> nonEmpty(const QByteArray &json)
{
    return json.isEmpty() ? std::nullopt : std::optional(json);
}

/// "visit" and 7 of a VisitId 7.
std::pair<QString, std::optional<qint64>> named(const ScopeValue &scope)
{
    static const char *const entities[] = {"", "clinic", "doctor", "visit", "appointment", "patient", "wish"};
    static_assert(std::variant_size_v<ScopeValue> == std::size(entities));
    const std::optional<qint64> id = std::visit(
        []<typename T>(const T &value) -> std::optional<qint64> {
            if constexpr (std::is_same_v<T, WholeOrganisation>)
                return std::nullopt;
            else
                return value.value();
        },
        scope);
    return {QString::fromLatin1(entities[scope.index()]), id};
}

} // namespace

Journal::Journal(store::Database &database)
    : m_audit(database)
    , m_events(database)
    , m_keys(database)
    , m_epoch(m_events.epoch())
{
}

store::AuditEntry Journal::entryFor(const Context &context, const QString &method) const
{
    // Who signs in is written down as whom they signed in as.
    const auto &signIn = context.effects().signIn;
    const Actor &actor = signIn ? signIn->actor : context.actor();
    store::AuditEntry entry;
    entry.at = context.now();
    entry.method = method;
    if (actor.isSignedIn()) {
        entry.user = actor.user.id;
        if (actor.session.isValid())
            entry.session = actor.session;
    }
    return entry;
}

void Journal::recordAudit(const Context &context, const QString &method)
{
    for (const AuditNote &note : context.effects().audit) {
        store::AuditEntry entry = entryFor(context, method);
        entry.entity = note.entity;
        entry.entityId = note.id > 0 ? std::optional(note.id) : std::nullopt;
        entry.before = nonEmpty(note.before);
        entry.after = nonEmpty(note.after);
        entry.reason = note.reason;
        m_audit.append(entry);
    }
}

void Journal::recordReading(const Context &context, const QString &method, const ScopeValue &scope)
{
    store::AuditEntry entry = entryFor(context, method);
    std::tie(entry.entity, entry.entityId) = named(scope);
    m_audit.append(entry);
}

void Journal::recordRefusal(const Context &context, const QString &method, const Error &error)
{
    store::AuditEntry entry = entryFor(context, method);
    entry.reason = u"refused: "_s + error.message;
    m_audit.append(entry);
}

QList<NumberedEvent> Journal::recordEvents(const Context &context)
{
    QList<NumberedEvent> events;
    const Actor &actor = context.actor();
    for (const PendingEvent &pending : context.effects().events) {
        NumberedEvent event{pending.audience, {}, pending.payload};
        event.envelope.clinic = pending.audience.clinic;
        event.envelope.epoch = m_epoch;
        event.envelope.type = pending.type;
        event.envelope.at = context.now();
        event.envelope.actor = eventActor(actor);
        event.envelope.sequence = m_events.append(
            pending.audience.clinic, context.now(), pending.type, pending.payload, pending.audience.toText(),
            event.envelope.actor ? encode(*event.envelope.actor) : QByteArray());
        events.append(event);
    }
    return events;
}

Result<std::optional<QByteArray>> Journal::findAnswer(UserId user, const QString &key, const Route &route,
                                                      const QJsonObject &params) const
{
    const auto found = m_keys.find(user, QByteArray::fromHex(key.toLatin1()));
    if (!found)
        return std::nullopt;
    if (found->method != QLatin1StringView(route.method) || found->contentHash != contentHash(params))
        return fail(ErrorCode::Conflict, u"key"_s, u"This request key was used for something else."_s);
    if (route.secretReply) {
        return fail(
            ErrorCode::Conflict, u"key"_s,
            u"This was done already, but its one-time password is not kept. Reset the password to get "
            "another."_s);
    }
    return found->reply;
}

void Journal::recordAnswer(const Context &context, const QString &key, const Route &route,
                           const QJsonObject &params, const QByteArray &reply)
{
    m_keys.insert({.user = context.actor().user.id,
                   .key = QByteArray::fromHex(key.toLatin1()),
                   .method = QString::fromLatin1(route.method),
                   .contentHash = contentHash(params),
                   .reply = route.secretReply ? QByteArray("null") : reply,
                   .at = context.now()});
}

NumberedEvent toNumberedEvent(const store::StoredEvent &stored, const QString &epoch)
{
    NumberedEvent event{Audience::fromText(stored.clinic, stored.audience), {}, stored.payload};
    event.envelope.clinic = stored.clinic;
    event.envelope.epoch = epoch;
    event.envelope.sequence = stored.sequence;
    event.envelope.type = stored.type;
    event.envelope.at = stored.at;
    if (const auto actor = decode<EventActor>(QJsonDocument::fromJson(stored.actor).object()))
        event.envelope.actor = *actor;
    return event;
}

} // namespace medcrm
