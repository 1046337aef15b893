// SPDX-License-Identifier: GPL-3.0-or-later
// Must not compile: two services handle the request.
#include "server/session/router.h"
#include "tests/server/session/testmessages.h"

struct Another
{
    medcrm::Result<medcrm::test::TestReply> handle(medcrm::Context &, const medcrm::test::TestWrite &)
    {
        return medcrm::test::TestReply{};
    }
};

void build()
{
    medcrm::test::TestService one;
    Another other;
    medcrm::routesOf<medcrm::TypeList<medcrm::test::TestWrite>>(one, other);
}
