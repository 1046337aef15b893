// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/visit.h"

#include <QList>
#include <QSet>

namespace medcrm::test {

/// Ticket numbers of a day that were given twice or left out: "A: 1 1 3"; nothing when each letter counts from 1.
QString brokenTickets(const QList<Visit> &visits);

/// What must not be at one moment, in words: a doctor with two called or two inside, somebody called or inside in a shared
/// line, a patient twice in one line. Nothing when all is well.
QString crowded(const QList<Visit> &visits, const QSet<DoctorId> &sharedLines);

} // namespace medcrm::test
