// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/scenario/authorisation/ids.h"
#include "tests/scenario/openclinic.h"

namespace medcrm::test {

/// What the secrets of a test look like on the wire: words that occur nowhere else.
namespace secret {
inline const QByteArray elsewhere = "Qelsewhere"; ///< In every text of the other clinic.
inline const QByteArray file = "Qfile"; ///< In what only a patient's file shows: notes, alerts, address.
} // namespace secret

/// Two clinics of one house. In the first, which OpenClinic made, work Dr Omar and Dr Nadia; in the other one, whose
/// every text says so, Dr Sami, a desk and a display. Each doctor has patients, bookings, visits and wishes.
class TwoClinics : public OpenClinic
{
public:
    explicit TwoClinics(const QStringList &settings = {});

    Clinic otherClinic;
    Service otherService;
    Doctor sami;
    Account otherDesk{QStringLiteral("rania"), {}};
    Account samiAccount{QStringLiteral("sami"), {}};
    Account otherDisplay{QStringLiteral("foyer"), {}};
    Account unlinked{QStringLiteral("guest"),
                     {}}; ///< Of the role doctor, in the first clinic, without being one.
    Account newcomer{QStringLiteral("newcomer"), {}}; ///< Of the desk, with its one-time password still.

    /// What messages can be about.
    Part omars;
    Part nadias;
    Part samis;

    /// An account with a password of its own.
    User addAccount(Account &account, Role role, ClinicId where);
    /// A patient whose file holds secrets. `word` is the family name.
    Patient addPatientWithSecrets(const QString &word);
    /// Books from `minutes` from now on, by the administrator.
    Appointment bookIn(const Doctor &doctor, const Service &what, PatientId who, int minutes,
                       const QString &reason);

private:
    void openOtherClinic();
    Part furnish(const Doctor &doctor, const Service &service, const QString &word);

    UserId m_spare;
};

} // namespace medcrm::test
