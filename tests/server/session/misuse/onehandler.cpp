// SPDX-License-Identifier: GPL-3.0-or-later
// The control: compiles, so the others fail for the reason they are meant to.
#include "server/session/router.h"
#include "tests/server/session/testmessages.h"

void build()
{
    medcrm::test::TestService service;
    medcrm::routesOf<medcrm::TypeList<medcrm::test::TestWrite>>(service);
}
