// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/audience.h"

using namespace Qt::StringLiterals;

namespace medcrm {

QString Audience::toText() const
{
    if (reach == Reach::Everyone)
        return u"everyone"_s;
    if (reach == Reach::Administrators)
        return u"administrators"_s;
    if (reach == Reach::Staff)
        return u"staff"_s;
    QStringList words{u"desk"_s};
    for (const DoctorId doctor : doctors)
        words += QString::number(doctor.value());
    return words.join(u' ');
}

Audience Audience::fromText(ClinicId clinic, const QString &text)
{
    QStringList words = text.split(u' ');
    const QString reach = words.takeFirst();
    if (reach == u"everyone")
        return everyone(clinic);
    if (reach == u"administrators")
        return administrators(clinic);
    if (reach == u"staff")
        return wholeStaff(clinic);
    Audience audience = staff(clinic, {});
    for (const QString &word : std::as_const(words))
        audience.doctors.append(DoctorId(word.toLongLong()));
    return audience;
}

} // namespace medcrm
