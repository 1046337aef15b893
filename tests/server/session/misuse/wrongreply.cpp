// SPDX-License-Identifier: GPL-3.0-or-later
// Must not compile: the handler's reply is not the one that the message declares.
#include "server/session/router.h"
#include "tests/server/session/testmessages.h"

struct Wrong
{
    medcrm::Result<medcrm::Done> handle(medcrm::Context &, const medcrm::test::TestWrite &)
    {
        return medcrm::Done{};
    }
};

void build()
{
    Wrong wrong;
    medcrm::routesOf<medcrm::TypeList<medcrm::test::TestWrite>>(wrong);
}
