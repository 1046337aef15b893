// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/patient.h"

#include "common/core/textfold.h"
#include "common/model/checks.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

Result<> checkPhones(const QList<QString> &phones)
{
    if (phones.size() > 5)
        return invalid(u"phones"_s, u"Use at most 5 phone numbers."_s);
    for (qsizetype i = 0; i < phones.size(); ++i) {
        const qsizetype digits = digitsOf(phones[i]).size();
        if (digits < 3 || digits > 20 || phones[i].size() > 40)
            return invalid(u"phones[%1]"_s.arg(i), u"Use a phone number of 3 to 20 digits."_s);
    }
    return {};
}

Result<> checkAlerts(const QList<QString> &alerts)
{
    if (alerts.size() > 10)
        return invalid(u"alerts"_s, u"Use at most 10 alerts."_s);
    for (qsizetype i = 0; i < alerts.size(); ++i) {
        const QByteArray path = "alerts[" + QByteArray::number(i) + ']';
        if (const Result<> ok = check::text(path.constData(), alerts[i], 1, 120); !ok)
            return ok;
    }
    return {};
}

} // namespace

QString PatientSummary::displayName() const
{
    return (givenName + u' ' + familyName).trimmed();
}

std::optional<int> PatientSummary::ageOn(QDate day) const
{
    if (!birthDate || *birthDate > day)
        return std::nullopt;
    const int years = day.year() - birthDate->year();
    const bool birthdayToCome =
        std::pair(day.month(), day.day()) < std::pair(birthDate->month(), birthDate->day());
    return birthdayToCome ? years - 1 : years;
}

Result<> PatientDetails::validate(QDate today) const
{
    if (givenName.trimmed().isEmpty() && familyName.trimmed().isEmpty())
        return invalid(u"familyName"_s, u"Give at least one name."_s);
    if (birthDate && *birthDate > today)
        return invalid(u"birthDate"_s, u"The birth date lies in the future."_s);
    if (birthDate && birthDate->year() < 1880)
        return invalid(u"birthDate"_s, u"Use a birth date after 1880."_s);
    return check::all(check::text("givenName", givenName, 0, 80),
                      check::text("familyName", familyName, 0, 80), checkPhones(phones),
                      check::text("nationalId", nationalId, 0, 40), check::text("address", address, 0, 300),
                      checkAlerts(alerts), check::text("notes", notes, 0, 4000));
}

PatientSummary Patient::summary() const
{
    return {id, mrn, givenName, familyName, sex, birthDate, birthPrecision};
}

} // namespace medcrm
