// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/foreign/foreignclient.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;

TEST_CASE("A client with node and ws follows the queue by the documentation alone")
{
    // Where Debian puts its node packages; only Debian's own node looks there by itself.
    if (!qEnvironmentVariableIsSet("NODE_PATH"))
        qputenv("NODE_PATH", "/usr/share/nodejs");
    medcrm::test::followsTheQueue(
        {u"node"_s, {u"-e"_s, u"require('ws')"_s}, u"follow_queue.js"_s, u"nodejs and node-ws"_s});
}
