// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/demopatients.h"

#include <QJsonArray>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace medcrm {

DemoPatients::DemoPatients(const QJsonObject &data, QRandomGenerator &random, QDate today)
    : m_data(data)
    , m_random(random)
    , m_today(today)
{
}

PatientDetails DemoPatients::next()
{
    const bool female = m_random.bounded(2) == 0;
    const QJsonObject names = m_data.value(m_random.bounded(5) < 2 ? "arabic"_L1 : "latin"_L1).toObject();
    PatientDetails patient;
    patient.givenName = pick(names, female ? "female" : "male");
    patient.familyName = pick(names, "family");
    patient.sex = female ? Sex::Female : Sex::Male;
    patient.birthDate = m_today.addDays(-m_random.bounded(30, 88 * 365));
    if (m_random.bounded(12) == 0) {
        patient.birthDate = QDate(patient.birthDate->year(), 1, 1);
        patient.birthPrecision = BirthPrecision::Estimated;
    }
    patient.phones = {phone()};
    if (m_random.bounded(7) == 0)
        patient.alerts = {pick(m_data, "alerts")};
    return patient;
}

QString DemoPatients::pick(const QJsonObject &from, const char *list)
{
    const QJsonArray values = from.value(QLatin1StringView(list)).toArray();
    return values.at(m_random.bounded(int(values.size()))).toString();
}

QString DemoPatients::phone()
{
    // Every eighth shares the phone of the one before: families do.
    if (m_lastPhone.isEmpty() || m_random.bounded(8) != 0)
        m_lastPhone = u"+20 10 5550 %1"_s.arg(m_random.bounded(10000), 4, 10, '0'_L1);
    return m_lastPhone;
}

} // namespace medcrm
