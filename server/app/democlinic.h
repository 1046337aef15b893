// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/offline.h"

namespace medcrm {

/// An account of the demo, with the password that was made for it.
struct DemoAccount
{
    QString username;
    QString password;
    QString who; ///< "receptionist", "doctor, Dr Leila Farouk"
};

/// Fills an empty database with a clinic to try: rooms, three doctors with their hours, services, 200 patients with
/// English and Arabic names, and bookings around now and on the next days. Names come from resources/demo; who has which birth date, phone and booking is drawn
/// anew from `seed`, passwords always anew. Error Conflict when the database already has a clinic.
Result<QList<DemoAccount>> makeDemoClinic(Offline &offline, const QTimeZone &zone, quint32 seed);

} // namespace medcrm
