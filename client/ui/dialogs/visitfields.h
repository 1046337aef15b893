// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"

class QComboBox;

namespace medcrm::ui {

/// Fills a combo box with the active doctors, each with who waits for them; chooses the available one with the
/// shortest line.
void fillDoctors(QComboBox &box, const ClinicDay &day, Instant now);
/// Fills a combo box with "Any doctor", of id 0, and the active doctors, without shared lines, by ticket letter.
void fillChoiceOfDoctors(QComboBox &box, const ClinicDay &day);
/// Fills a combo box with the active services and their minutes; `withNone` begins with a line for none.
void fillServices(QComboBox &box, const ClinicDay &day, bool withNone);

/// The service most often booked today; invalid without bookings.
ServiceId usualService(const ClinicDay &day);

/// What is chosen; invalid when nothing is.
DoctorId chosenDoctor(const QComboBox &box);
ServiceId chosenService(const QComboBox &box);

} // namespace medcrm::ui
