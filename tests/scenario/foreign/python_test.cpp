// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/foreign/foreignclient.h"
#include "tests/support/catch.h"

#include <QFile>

using namespace Qt::StringLiterals;

TEST_CASE("A client with python3-websockets follows the queue by the documentation alone")
{
    // The system's own, whose packages ./crm installs, before any other that PATH may find first.
    const QString systems = u"/usr/bin/python3"_s;
    medcrm::test::followsTheQueue({QFile::exists(systems) ? systems : u"python3"_s,
                                   {u"-c"_s, u"import websockets"_s},
                                   u"follow_queue.py"_s,
                                   u"python3-websockets"_s});
}
