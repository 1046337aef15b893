// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/reference/chapters.h"

#include "common/model/visitrules.h"
#include "common/protocol/messages.h"
#include "tests/common/protocol/reference/examples.h"
#include "tests/common/protocol/samples/samples.h"

using namespace Qt::StringLiterals;

namespace medcrm::reference {

namespace {

QString line(const QString &text = {})
{
    return text + u'\n';
}

QString row(const QStringList &cells)
{
    return line(u"| "_s + cells.join(u" | "_s) + u" |"_s);
}

QString tableHead(const QStringList &titles)
{
    return row(titles) + row(QStringList(titles.size(), u"---"_s));
}

QString code(const QString &json)
{
    return line(u"```json"_s) + line(json) + line(u"```"_s);
}

QString fieldTable(const QList<FieldRow> &fields, const SourceNotes &notes)
{
    QString text = tableHead({u"field"_s, u"type"_s, u"if absent"_s, u"about"_s});
    for (const FieldRow &field : fields)
        text += row({u'`' + field.name + u'`', field.type, field.whenAbsent,
                     notes.ofMember(field.declaredIn, field.name)});
    return text;
}

QString names(const RoleSet &roles)
{
    QStringList names;
    for (const auto &[role, name] : enumNames(Role{})) {
        if (roles.contains(role))
            names.append(QString::fromLatin1(name));
    }
    return names.join(u", "_s);
}

QString scopeInWords(const QString &field, ClinicId)
{
    return u" The account must be assigned to the clinic in `%1`."_s.arg(field);
}

QString scopeInWords(const QString &field, PatientId)
{
    return u" A doctor may name in `%1` only patients of their own."_s.arg(field);
}

/// Of a doctor, visit or appointment.
template <typename Tag>
QString scopeInWords(const QString &field, Id<Tag>)
{
    return u" What `%1` names must be of a clinic the account is assigned to and, for a doctor, their own."_s
        .arg(field);
}

/// About which records an account may ask this.
template <Request T>
QString scopeInWords()
{
    QString text;
    if constexpr (requires { T{}.*T::scope(); }) {
        forEachField<T>([&](const auto &field) {
            if constexpr (std::is_same_v<decltype(field.member), std::remove_const_t<decltype(T::scope())>>) {
                if (field.member == T::scope())
                    text = scopeInWords(QString::fromLatin1(field.name), T{}.*T::scope());
            }
        });
    }
    return text;
}

template <Request T>
QString accessInWords()
{
    const Access access = T::access;
    QString text;
    switch (access.kind) {
    case Access::Kind::Open:
        return u"Before signing in."_s;
    case Access::Kind::SignedIn:
        text = u"Any account."_s;
        break;
    case Access::Kind::Read:
        text = u"**Reads**, for %1."_s.arg(names(access.roles));
        break;
    case Access::Kind::Write:
        text = u"**Writes**, for %1; needs a [key](#request-keys)."_s.arg(names(access.roles));
        break;
    }
    text += scopeInWords<T>();
    if (access.beforePasswordChange)
        text += u" Allowed while the password must be changed."_s;
    if (access.audited)
        text += u" Leaves an audit entry."_s;
    return text;
}

template <typename Reply>
QString replyInWords(TypeBook &book)
{
    if constexpr (std::is_same_v<Reply, Done>)
        return u"an empty object, `{}`"_s;
    return book.inWords<Reply>() + (codec::isOptional<Reply> ? u", or `null`"_s : QString());
}

template <Request T>
QString requestSection(TypeBook &book, const SourceNotes &notes)
{
    QString text = line(u"### "_s + QString::fromLatin1(T::method)) + line();
    text += line(QString::fromUtf8(T::about)) + line();
    text += line(accessInWords<T>()) + line();
    const QList<FieldRow> fields = book.rows<T>();
    if (!fields.isEmpty()) {
        text += fieldTable(fields, notes) + line();
        text += code(indented(encode(test::Sample<T>::value()), 1)) + line();
    }
    return text + line(u"Replies with %1."_s.arg(replyInWords<typename T::Reply>(book))) + line();
}

/// The row of an event or notice.
template <typename T>
QString rowOfTold(TypeBook &book, const char *type)
{
    QStringList members;
    for (const FieldRow &field : book.rows<T>())
        members.append(u"`%1`: %2"_s.arg(field.name, field.type));
    return row({u'`' + QString::fromLatin1(type) + u'`', members.join(u", "_s), QString::fromUtf8(T::about)});
}

/// The conditions of transitions by their names in the sources, where their notes stand.
constexpr std::pair<Condition, const char *> conditions[]{
    {Condition::SameDay, "SameDay"},         {Condition::ReasonGiven, "ReasonGiven"},
    {Condition::DoctorFree, "DoctorFree"},   {Condition::CoolDownPassed, "CoolDownPassed"},
    {Condition::UndoWindow, "UndoWindow"},   {Condition::NeverCalled, "NeverCalled"},
    {Condition::GracePassed, "GracePassed"}, {Condition::TimeFree, "TimeFree"},
};

template <typename Action, typename Status>
QString transitionTable(std::span<const Transition<Action, Status>> transitions, const SourceNotes &notes)
{
    QString text = tableHead({u"action"_s, u"from"_s, u"to"_s, u"who"_s, u"if"_s});
    for (const auto &transition : transitions) {
        QStringList sentences;
        for (const auto &[condition, name] : conditions) {
            if (transition.conditions.testFlag(condition))
                sentences.append(notes.ofMember(u"Condition"_s, QString::fromLatin1(name)));
        }
        const QString who = transition.roles.isEmpty() ? u"the server"_s : names(transition.roles);
        text += row({u'`' + toText(transition.action) + u'`', u'`' + toText(transition.from) + u'`',
                     u'`' + toText(transition.to) + u'`', who, sentences.join(u' ')});
    }
    return text;
}

/// What the sources say of a value of an enum, whose enumerator is the name with a capital.
QString noteOfValue(const QString &type, const QString &value, const SourceNotes &notes)
{
    return notes.ofMember(type, value.at(0).toUpper() + value.sliced(1));
}

} // namespace

QString requestChapter(TypeBook &book, const SourceNotes &notes)
{
    QString text = line(u"## Requests"_s) + line();
    forEachType(AllRequests{},
                [&]<typename T>(std::type_identity<T>) { text += requestSection<T>(book, notes); });
    return text;
}

QString eventChapter(TypeBook &book)
{
    QString text = line(u"## Events"_s) + line() + tableHead({u"type"_s, u"payload"_s, u"about"_s});
    forEachType(AllEvents{}, [&]<typename T>(std::type_identity<T>) { text += rowOfTold<T>(book, T::type); });
    return text + line();
}

QString noticeChapter(TypeBook &book)
{
    QString text = line(u"## Notices"_s) + line();
    text +=
        line(u"See [Following a clinic](#following-a-clinic) for what tells them from events."_s) + line();
    text += tableHead({u"type"_s, u"payload"_s, u"about"_s});
    forEachType(AllNotices{},
                [&]<typename T>(std::type_identity<T>) { text += rowOfTold<T>(book, T::notice); });
    return text + line();
}

QString stateChapter(const SourceNotes &notes)
{
    QString text = line(u"## States"_s) + line();
    text += line(u"### Steps of a visit"_s) + line();
    text += line(u"Sent as `action` of [visits.setStatus](#visitssetstatus); `call` also as "
                 u"[queue.call](#queuecall) "
                 "and [queue.callNext](#queuecallnext). A new visit is `waiting`."_s)
        + line();
    text += transitionTable(visitTransitions(), notes) + line();
    text += line(u"### Steps of an appointment"_s) + line();
    text +=
        line(
            u"A new appointment is `booked`. What the server does by itself follows the appointment's visit."_s)
        + line();
    return text + transitionTable(appointmentTransitions(), notes) + line();
}

QString errorTable(const SourceNotes &notes)
{
    QString text = tableHead({u"code"_s, u"meaning"_s});
    for (const auto &[code, name] : enumNames(ErrorCode{})) {
        const QString value = QString::fromLatin1(name);
        text += row({u'`' + value + u'`', noteOfValue(u"ErrorCode"_s, value, notes)});
    }
    return text;
}

QString enumChapter(const TypeBook &book, const SourceNotes &notes)
{
    QString text = line(u"## Enumerations"_s) + line();
    for (auto it = book.enums().begin(); it != book.enums().end(); ++it) {
        text += line(u"### "_s + it.key()) + line();
        if (const QString about = notes.ofType(it.key()); !about.isEmpty())
            text += line(about) + line();
        for (const QString &value : it.value()) {
            const QString note = noteOfValue(it.key(), value, notes);
            text += line(u"- `"_s + value + u'`' + (note.isEmpty() ? QString() : u": "_s + note));
        }
        text += line();
    }
    return text;
}

QString typeChapter(const TypeBook &book, const SourceNotes &notes)
{
    QString text = line(u"## Types"_s) + line();
    for (auto it = book.structs().begin(); it != book.structs().end(); ++it) {
        text += line(u"### "_s + it.key()) + line();
        if (const QString about = notes.ofType(it.key()); !about.isEmpty())
            text += line(about) + line();
        text += fieldTable(it.value(), notes) + line();
    }
    return text;
}

} // namespace medcrm::reference
