// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/reference/examples.h"

#include "common/protocol/messages.h"
#include "tests/common/protocol/samples/samples.h"

using namespace Qt::StringLiterals;

namespace medcrm::reference {

using test::Sample;

namespace {

const QString key = u"0f8c2ae1d75b4c3691e0aa4b7c2d9f58"_s;

template <Request T>
QByteArray request(qint64 id, const T &value)
{
    return requestFrame(id, T::method, encode(value),
                        T::access.kind == Access::Kind::Write ? key : QString());
}

template <typename T>
QByteArray result(qint64 id, const T &value)
{
    return resultFrame(id, encode(value));
}

/// What a first subscription brings: no events, a snapshot.
Subscription firstSubscription()
{
    Subscription subscription = Sample<Subscription>::value();
    subscription.sequence = 4711;
    subscription.events.clear();
    subscription.snapshot = Sample<SnapshotPage>::value();
    subscription.snapshot->rooms.clear();
    subscription.snapshot->services.clear();
    subscription.snapshot->appointments.clear();
    Visit &visit = subscription.snapshot->visits.first();
    visit.revision = 2;
    visit.status = VisitStatus::Waiting;
    visit.room.reset();
    visit.callCount = 0;
    visit.firstCalledAt.reset();
    visit.lastCalledAt.reset();
    return subscription;
}

template <Event T>
QByteArray event(qint64 sequence, const T &payload)
{
    EventRecord envelope = Sample<EventRecord>::value();
    envelope.sequence = sequence;
    envelope.type = QString::fromLatin1(T::type);
    return eventFrame(envelope, encode(payload));
}

QByteArray hiddenEvent()
{
    EventRecord envelope = Sample<EventRecord>::value();
    envelope.sequence = 4713;
    envelope.type = QString::fromLatin1(hiddenEventType);
    envelope.actor.reset();
    return eventFrame(envelope, "{}");
}

QByteArray notice()
{
    NoticeRecord envelope = Sample<NoticeRecord>::value();
    const QByteArray payload = encode(envelope.payload);
    envelope.payload = {};
    return noticeFrame(envelope, payload);
}

} // namespace

const QMap<QString, QByteArray> &exampleFrames()
{
    static const QMap<QString, QByteArray> frames{
        {u"hello"_s, request(1, Sample<Hello>::value())},
        {u"hello reply"_s, result(1, Sample<ServerHello>::value())},
        {u"login"_s, request(2, Sample<Login>::value())},
        {u"login reply"_s, result(2, Sample<SignedIn>::value())},
        {u"subscribe"_s, request(3, Subscribe{ClinicId(1), std::nullopt, std::nullopt})},
        {u"subscribe reply"_s, result(3, firstSubscription())},
        {u"event"_s, event(4712, Sample<VisitStatusChanged>::value())},
        {u"hidden event"_s, hiddenEvent()},
        {u"notice"_s, notice()},
        {u"call next"_s, request(4, Sample<CallNext>::value())},
        {u"call next reply"_s, result(4, Sample<CallNext::Reply>::value())},
        {u"resubscribe"_s, request(3, Sample<Subscribe>::value())},
        {u"resubscribe reply"_s, result(3, Sample<Subscription>::value())},
        {u"invalid"_s, errorFrame(5, {ErrorCode::Invalid, u"reason"_s, u"Say why this is urgent."_s, {}})},
        {u"conflict"_s,
         errorFrame(6,
                    {ErrorCode::Conflict, u"revision"_s,
                     u"Maha Kamel changed this meanwhile. Look at it again."_s,
                     toJsonObject(Sample<Visit>::value())})},
    };
    return frames;
}

QString indented(const QByteArray &json, int levels)
{
    QString text;
    int depth = 0;
    bool inString = false;
    const auto newLine = [&] { text += u'\n' + QString(2 * depth, u' '); };
    const QString source = QString::fromUtf8(json);
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar c = source[i];
        if (c == u'"' && (i == 0 || source[i - 1] != u'\\'))
            inString = !inString;
        const bool opens = !inString && (c == u'{' || c == u'[');
        const bool closes = !inString && (c == u'}' || c == u']');
        const bool isEmpty = closes && (source[i - 1] == u'{' || source[i - 1] == u'[');
        if (closes && depth-- <= levels && !isEmpty)
            newLine();
        text += c;
        if (!inString && c == u':')
            text += u' ';
        if (opens && ++depth <= levels && source[i + 1] != u'}' && source[i + 1] != u']')
            newLine();
        else if (!inString && c == u',' && depth <= levels)
            newLine();
        else if (!inString && c == u',')
            text += u' ';
    }
    return text;
}

} // namespace medcrm::reference
