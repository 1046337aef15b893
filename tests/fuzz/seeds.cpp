// SPDX-License-Identifier: GPL-3.0-or-later
// medcrm-fuzz-seeds FOLDER: what the fuzzers start from, made of the samples of the contract tests: a file for every
// message in FOLDER/<fuzzer>/, and the protocol's words in FOLDER/protocol.dict.
#include "common/protocol/frame.h"
#include "common/protocol/messages.h"
#include "tests/common/protocol/completion.h"
#include "tests/common/protocol/typewalk.h"
#if __has_include("server/app/backupmanifest.h")
#include "server/app/backupmanifest.h"
#endif

#include <QDir>
#include <QFile>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

const QString key = u"0123456789abcdef0123456789abcdef"_s;

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(bytes) != bytes.size())
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
}

class Seeds
{
public:
    explicit Seeds(const QString &folder)
        : m_folder(folder)
    {
    }

    void add(const QString &fuzzer, const QByteArray &bytes)
    {
        write(u"%1/%2/%3"_s.arg(m_folder, fuzzer).arg(++m_count, 4, 10, QChar(u'0')), bytes);
    }

    void addWord(const QString &word) { m_words.insert(word); }

    /// The names of T's fields and of the enums in it.
    template <typename T>
    void addWordsOf()
    {
        walkTypes<T>([this]<typename U>(std::type_identity<U>) {
            if constexpr (HasFields<U>)
                forEachField<U>([this](const auto &field) { addWord(QString::fromLatin1(field.name)); });
            else if constexpr (NamedEnum<U>)
                for (const auto &[value, name] : enumNames(U{}))
                    addWord(QString::fromLatin1(name));
        });
    }

    void writeDictionary() const
    {
        QStringList words(m_words.begin(), m_words.end());
        words.sort();
        QByteArray text;
        for (const char *value :
             {"0", "-1", "2147483648", "9223372036854775807", "1e300", "null", "true", "{}", "[]"})
            text += QByteArray("\":") + value + "\"\n";
        for (const QString &word : words)
            text += "\"\\\"" + word.toUtf8() + "\\\"\"\n";
        write(m_folder + u"/protocol.dict"_s, text);
    }

private:
    const QString m_folder;
    int m_count = 0;
    QSet<QString> m_words;
};

template <typename Record, typename T>
QByteArray told(const QString &name, const T &content)
{
    Record record = Sample<Record>::value();
    record.type = name;
    record.payload = {};
    if constexpr (std::is_same_v<Record, EventRecord>)
        return eventFrame(record, encode(content));
    else
        return noticeFrame(record, encode(content));
}

QByteArray replyTo(const QString &method, const QByteArray &result)
{
    return "{\"reply\":\"" + method.toUtf8() + "\",\"result\":" + result + '}';
}

void addRequests(Seeds &seeds)
{
    forEachType(AllRequests{}, [&]<typename T>(std::type_identity<T>) {
        const QString name = QString::fromLatin1(T::method);
        seeds.addWord(name);
        seeds.addWordsOf<T>();
        seeds.addWordsOf<typename T::Reply>();
        const T sample = Sample<T>::value();
        for (const T &value : {sample, completed(sample)})
            seeds.add(u"messages"_s, requestFrame(1, T::method, encode(value), key));
        seeds.add(u"messages"_s, replyTo(name, encode(completed(Sample<typename T::Reply>::value()))));
    });
}

void addTold(Seeds &seeds)
{
    forEachType(AllEvents{}, [&]<typename T>(std::type_identity<T>) {
        const QString name = QString::fromLatin1(T::type);
        seeds.addWord(name);
        seeds.addWordsOf<T>();
        seeds.add(u"messages"_s, told<EventRecord>(name, completed(Sample<T>::value())));
    });
    forEachType(AllNotices{}, [&]<typename T>(std::type_identity<T>) {
        const QString name = QString::fromLatin1(T::notice);
        seeds.addWord(name);
        seeds.addWordsOf<T>();
        seeds.add(u"messages"_s, told<NoticeRecord>(name, completed(Sample<T>::value())));
    });
}

void addFrames(Seeds &seeds)
{
    for (const char *word : {"jsonrpc", "2.0", "id", "method", "params", "key", "result", "error", "event",
                             "notice", "code", "field", "message", "data", "current"})
        seeds.addWord(QString::fromLatin1(word));
    seeds.addWordsOf<EventRecord>();
    seeds.addWordsOf<ErrorCode>();
    const QString frames = u"frames"_s;
    seeds.add(frames, requestFrame(1, CheckIn::method, encode(Sample<CheckIn>::value()), key));
    seeds.add(frames, requestFrame(7, ListUsers::method, "{}"));
    seeds.add(frames, resultFrame(7, encode(Sample<Visit>::value())));
    seeds.add(frames, resultFrame(7, "null"));
    const QJsonObject current = toJsonObject(Sample<Visit>::value());
    seeds.add(frames, errorFrame(7, {ErrorCode::Conflict, u"revision"_s, u"It was changed."_s, current}));
    seeds.add(frames, errorFrame({}, {ErrorCode::Malformed, {}, u"This is not JSON."_s, {}}));
    seeds.add(frames,
              told<EventRecord>(u"visit.statusChanged"_s, VisitStatusChanged{Sample<Visit>::value()}));
    seeds.add(frames, told<NoticeRecord>(u"slots.held"_s, Sample<SlotHoldsChanged>::value()));
}

void addHandshakes(Seeds &seeds)
{
    const QString handshake = u"handshake"_s;
    const QByteArray end = "\r\n\r\n";
    const QByteArray good = "GET / HTTP/1.1\r\nHost: server\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                            "Sec-WebSocket-Protocol: "
        + QByteArray(subprotocolName);
    seeds.add(handshake, good + end);
    seeds.add(handshake, good + "\r\nOrigin: https://example.org" + end);
    seeds.add(handshake, QByteArray(good).replace("GET", "POST") + end);
    seeds.add(handshake, QByteArray(good).replace("13", "8") + end);
    seeds.add(handshake, good + ", chat\r\nSec-WebSocket-Extensions: permessage-deflate" + end);
    // A message "hi", masked with zeros, then in two parts with a ping between them, then a close.
    const QByteArray mask(4, '\0');
    seeds.add(handshake, good + end + "\x82\x82" + mask + "hi");
    seeds.add(handshake,
              good + end + "\x02\x81" + mask + "h\x89\x80" + mask + "\x80\x81" + mask + "i\x88\x82" + mask
                  + "\x03\xe8");
}

template <Request R>
QByteArray said(char client, const R &request)
{
    return client + requestFrame(1, R::method, encode(request)) + '\n';
}

void addScripts(Seeds &seeds)
{
    const QString resume = u"resume"_s;
    const QString epoch = u"$epoch"_s;
    const ClinicId clinic(1);
    const QByteArray first = said('0', Subscribe{clinic, {}, {}});
    const QByteArray again = said('0', Subscribe{clinic, epoch, 0});
    QByteArray up = said('0', Subscribe{clinic, epoch, 123});
    up.replace("123", "$last");
    const QByteArray hello = said('2', Sample<Hello>::value());
    const QByteArray resumed = said('2', ResumeLogin{u"$token"_s});
    seeds.add(resume, first + "+\n+\n" + said('0', GetSnapshotPage{clinic, 1}));
    seeds.add(resume, "+\n+\n" + again + "+\n" + up + "+\n");
    seeds.add(resume, first + "-0\n+\n" + said('1', Subscribe{clinic, epoch, 0}) + "+\n~\n+\n");
    seeds.add(resume, hello + resumed + said('2', Subscribe{clinic, epoch, 0}) + "+\n" + said('2', Logout{}));
    seeds.add(resume, hello + said('2', ResumeLogin{u"$access"_s}) + first + "+\n-2\n~\n+\n");
    seeds.add(resume, hello + resumed + resumed + said('2', RefreshLogin{u"$token"_s}) + "~\n+\n");
    seeds.add(resume, said('1', Subscribe{ClinicId(2), u"0"_s, -1}) + said('1', Hello{}) + "1{]\n");
}

void addManifest(Seeds &seeds)
{
#if __has_include("server/app/backupmanifest.h")
    BackupManifest manifest;
    manifest.createdAt = sampleMorning;
    manifest.program = u"0.1.0"_s;
    manifest.schema = 7;
    manifest.epoch = u"5f0c2d9e8a7b41c3"_s;
    manifest.auditHash = manifest.sha256 = QString(64, u'a');
    manifest.counts = {{u"patient"_s, 3}, {u"visit"_s, 9}};
    seeds.addWordsOf<BackupManifest>();
    seeds.add(u"manifest"_s, encode(manifest));
#else
    Q_UNUSED(seeds)
#endif
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        qFatal("usage: medcrm-fuzz-seeds FOLDER");
    Seeds seeds(QString::fromLocal8Bit(argv[1]));
    addRequests(seeds);
    addTold(seeds);
    addFrames(seeds);
    addHandshakes(seeds);
    addScripts(seeds);
    addManifest(seeds);
    seeds.writeDictionary();
    return 0;
}
