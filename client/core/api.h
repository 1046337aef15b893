// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/calls.h"
#include "client/core/eventhandlers.h"
#include "common/protocol/codec.h"
#include "common/protocol/frame.h"
#include "common/protocol/messagelist.h"

namespace medcrm {

class Connection;

/// What the server says is not what this program understands; shown like any other failure.
Error unreadableAnswer(const Error &reason);

/// The record as it is now, which a conflict carries; nothing when the failure carries none of this kind.
template <HasFields T>
std::optional<T> currentRecord(const Error &error)
{
    Result<T> record = decode<T>(error.current);
    return record ? std::optional<T>(std::move(*record)) : std::nullopt;
}

/// Typed requests, events and notices over a Connection.
///
///     api.call(CallNext{.doctor = me}, this, [this](const Result<std::optional<Visit>> &reply) { … });
///     api.on<VisitStatusChanged>(this, [this](const VisitStatusChanged &event, const EventRecord &record) { … });
///     api.onNotice<SlotHoldsChanged>(this, [this](const SlotHoldsChanged &notice) { … });
///
/// A callback or handler never runs after its context object is gone, and never inside call() itself.
class Api : public QObject
{
    Q_OBJECT
public:
    /// `connection` outlives the api.
    explicit Api(Connection &connection, const CallTimings &timings = {}, QObject *parent = nullptr);

    /// Sends a request; `callback(const Result<R::Reply> &)` runs once with the reply or the failure:
    /// - a request whose own validate() fails is not sent; the failure is that of validate();
    /// - a read fails with Unavailable at once when the line is down or is lost before the reply, or when the
    ///   reply takes longer than CallTimings::read;
    /// - a write carries a fresh request key and survives a lost line: it is sent again with the same key
    ///   after signing in again, and fails with Unavailable when CallTimings::write passed without a reply.
    template <Request R, typename Callback>
    void call(const R &request, QObject *context, Callback callback)
    {
        PendingCall pending = Calls::prepare(R::method, R::access, context);
        pending.finish = [callback = std::move(callback)](const Result<QJsonValue> &answer) mutable {
            callback(readReply<typename R::Reply>(answer));
        };
        if constexpr (Validated<R>) {
            if (const Result<> ok = request.validate(); !ok) {
                m_calls.refuse(std::move(pending), ok.error());
                return;
            }
        }
        pending.params = encode(request);
        m_calls.start(std::move(pending));
    }

    /// Has `handler(const E &, const EventRecord &)` run for each event of this type, in order, none missing,
    /// none twice, after the ClinicFeed put it into the ClinicDay.
    template <Event E, typename Handler>
    void on(QObject *context, Handler handler)
    {
        m_handlers.add(QLatin1StringView(E::type), context,
                       [handler = std::move(handler)](const EventRecord &record) mutable {
                           const Result<E> event = decode<E>(record.payload);
                           if (event)
                               handler(*event, record);
                           return event.has_value();
                       });
    }

    /// Has `handler(const N &)` run for each notice of this type, as it arrives. What it says is so until the next one
    /// of the same clinic or until the line is lost (Connection::lost): then nothing is known any more.
    template <Notice N, typename Handler>
    void onNotice(QObject *context, Handler handler)
    {
        m_noticeHandlers.add(QLatin1StringView(N::notice), context,
                             [handler = std::move(handler)](const NoticeRecord &record) mutable {
                                 const Result<N> notice = decode<N>(record.payload);
                                 if (notice)
                                     handler(*notice);
                                 return notice.has_value();
                             });
    }

    Calls &calls() { return m_calls; }
    EventHandlers &handlers() { return m_handlers; }
    NoticeHandlers &noticeHandlers() { return m_noticeHandlers; }
    /// Frames that were neither a reply, an event nor a notice.
    int malformedFrames() const { return m_malformedFrames; }

Q_SIGNALS:
    /// As it came from the line; the ClinicFeed puts events in order and hands them to the handlers.
    void eventArrived(const medcrm::EventRecord &record);
    /// The server said something about no request of ours: it stops, it was sent something malformed.
    void remarkArrived(const medcrm::Error &remark);

private:
    template <typename Reply>
    static Result<Reply> readReply(const Result<QJsonValue> &answer)
    {
        if (!answer)
            return tl::unexpected(answer.error());
        return decode<Reply>(*answer).map_error(unreadableAnswer);
    }

    void readFrame(const QByteArray &frame);

    Calls m_calls;
    EventHandlers m_handlers;
    NoticeHandlers m_noticeHandlers;
    int m_malformedFrames = 0;
};

} // namespace medcrm
