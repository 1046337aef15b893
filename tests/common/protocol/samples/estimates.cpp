// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/estimates.h"

namespace medcrm::test {

EstimateFigures Sample<EstimateFigures>::value()
{
    return {DoctorId(3), 212, 151, 240'000, 780'000, 55'000};
}

GetEstimateFigures Sample<GetEstimateFigures>::value()
{
    return {ClinicId(1), QDate(2026, 5, 4), QDate(2026, 5, 31)};
}

} // namespace medcrm::test
