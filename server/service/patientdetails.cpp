// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/patientdetails.h"

#include "common/core/textfold.h"
#include "common/model/checks.h"
#include "common/protocol/codec.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr qsizetype mostPhones = 5;
constexpr qsizetype mostAlerts = 10;
constexpr qsizetype longestNotes = 4000;

QDate latestToday(Instant now)
{
    return businessDay(now, QTimeZone(14 * 3600));
}

QList<QString> tidied(QList<QString> texts)
{
    for (QString &text : texts)
        text = text.simplified();
    return texts;
}

/// Both lists without what `same` takes for a repetition, at most `most` of them.
template <typename Fold>
QList<QString> joined(QList<QString> texts, const QList<QString> &more, qsizetype most, Fold fold)
{
    for (const QString &text : more) {
        const bool known = std::any_of(texts.begin(), texts.end(),
                                       [&](const QString &each) { return fold(each) == fold(text); });
        if (!known && texts.size() < most)
            texts.append(text);
    }
    return texts;
}

QString joinedNotes(const QString &notes, const QString &more)
{
    if (more.trimmed().isEmpty() || notes.contains(more.trimmed()))
        return notes;
    return (notes.isEmpty() ? more : notes + u'\n' + more).left(longestNotes);
}

/// Whether the other record knows the birth date better. An estimate is anybody's guess, so a known date replaces it however
/// far it lies; of known dates one that contradicts is not taken for better.
bool knowsBirthBetter(const PatientDetails &other, const PatientDetails &kept)
{
    if (!other.birthDate || !kept.birthDate)
        return other.birthDate.has_value();
    return other.birthPrecision < kept.birthPrecision
        && (kept.birthPrecision == BirthPrecision::Estimated
            || other.birthDate->year() == kept.birthDate->year());
}

} // namespace

PatientDetails tidied(PatientDetails details)
{
    details.givenName = details.givenName.simplified();
    details.familyName = details.familyName.simplified();
    details.phones = tidied(details.phones);
    details.nationalId = details.nationalId.simplified();
    details.address = details.address.trimmed();
    details.alerts = tidied(details.alerts);
    return details;
}

Result<> validateDetails(const char *parent, const PatientDetails &details, Instant now)
{
    return check::under(parent, details.validate(latestToday(now)));
}

tl::unexpected<Error> wasMerged(const QString &field, const Patient &kept)
{
    return fail(ErrorCode::Invalid, field,
                u"This record was merged into that of %1. Use that."_s.arg(named(kept)),
                toJsonObject(kept.summary()));
}

QString named(const Patient &patient)
{
    return u"%1 (%2)"_s.arg(patient.summary().displayName(), patient.mrn);
}

PatientDetails combined(const PatientDetails &kept, const PatientDetails &other)
{
    PatientDetails both = kept;
    const auto fill = [](QString &text, const QString &with) {
        if (text.isEmpty())
            text = with;
    };
    fill(both.givenName, other.givenName);
    fill(both.familyName, other.familyName);
    fill(both.nationalId, other.nationalId);
    fill(both.address, other.address);
    if (both.sex == Sex::Unknown)
        both.sex = other.sex;
    if (knowsBirthBetter(other, kept)) {
        both.birthDate = other.birthDate;
        both.birthPrecision = other.birthPrecision;
    }
    both.phones = joined(kept.phones, other.phones, mostPhones, [](const QString &t) { return digitsOf(t); });
    both.alerts = joined(kept.alerts, other.alerts, mostAlerts, [](const QString &t) { return foldText(t); });
    both.notes = joinedNotes(kept.notes, other.notes);
    both.active = kept.active || other.active;
    return both;
}

PatientDetails withoutGain(PatientDetails now, const PatientDetails &before, const PatientDetails &gained)
{
    // A birth date and how exactly it is known are one thing.
    const bool birthEdited = now.birthDate != gained.birthDate || now.birthPrecision != gained.birthPrecision;
    const auto birth = std::pair(now.birthDate, now.birthPrecision);
    forEachField<PatientDetails>([&](const auto &field) {
        if (now.*field.member == gained.*field.member)
            now.*field.member = before.*field.member;
    });
    if (birthEdited)
        std::tie(now.birthDate, now.birthPrecision) = birth;
    return now;
}

} // namespace medcrm
