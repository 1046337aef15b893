// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/reports.h"

namespace medcrm::test {

NoteReport Sample<NoteReport>::value()
{
    const QDate day(2026, 11, 23);
    return {ClinicId(1), ReportKind::DaySheet, ReportTarget::Pdf, DoctorId(2), day, day, 18};
}

} // namespace medcrm::test
