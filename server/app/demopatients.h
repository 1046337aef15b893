// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/patient.h"

#include <QJsonObject>

class QRandomGenerator;

namespace medcrm {

/// Made-up patients out of lists of names in two scripts. Families share a phone now and then, some birth dates are
/// estimated, a few have alerts: as in a real index.
class DemoPatients
{
public:
    /// `data` is resources/demo/clinic.json; `random` outlives this.
    DemoPatients(const QJsonObject &data, QRandomGenerator &random, QDate today);

    PatientDetails next();

private:
    QString pick(const QJsonObject &from, const char *list);
    QString phone();

    const QJsonObject m_data;
    QRandomGenerator &m_random;
    const QDate m_today;
    QString m_lastPhone;
};

} // namespace medcrm
