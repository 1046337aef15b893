// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transport/admission.h"
#include "tests/support/catch.h"

#include <vector>

using namespace medcrm;
using namespace Qt::StringLiterals;

namespace {

using Tickets = std::vector<std::unique_ptr<Admission::Ticket>>;

std::shared_ptr<Admission> admission(int authenticated, int unauthenticated, int strangersPerAddress,
                                     int perAddress)
{
    TransportLimits limits;
    limits.authenticated = authenticated;
    limits.unauthenticated = unauthenticated;
    limits.unauthenticatedPerAddress = strangersPerAddress;
    limits.perAddress = perAddress;
    return std::make_shared<Admission>(limits);
}

const QHostAddress Here(u"192.0.2.1"_s);
const QHostAddress There(u"192.0.2.2"_s);

} // namespace

TEST_CASE("an address with too many strangers is full while others may come")
{
    const auto door = admission(9, 9, 2, 9);
    Tickets tickets;
    tickets.push_back(door->admit(Here));
    CHECK(door->judge(Here) == Admission::Verdict::Welcome);
    tickets.push_back(door->admit(Here));
    CHECK(door->judge(Here) == Admission::Verdict::AddressFull);
    CHECK(door->judge(There) == Admission::Verdict::Welcome);
    tickets.pop_back();
    CHECK(door->judge(Here) == Admission::Verdict::Welcome);
}

TEST_CASE("a server with too many strangers is full for everybody until one signs in or leaves")
{
    const auto door = admission(9, 2, 9, 9);
    Tickets tickets;
    tickets.push_back(door->admit(Here));
    tickets.push_back(door->admit(There));
    CHECK(door->judge(There) == Admission::Verdict::ServerFull);
    CHECK(tickets[0]->promote());
    CHECK(door->judge(There) == Admission::Verdict::Welcome);
    CHECK(door->authenticated() == 1);
    CHECK(door->unauthenticated() == 1);
}

TEST_CASE("an address is full when it has its share, signed in or not")
{
    const auto door = admission(9, 9, 9, 2);
    Tickets tickets;
    for (int i = 0; i < 2; ++i) {
        tickets.push_back(door->admit(Here));
        CHECK(tickets.back()->promote());
    }
    CHECK(door->judge(Here) == Admission::Verdict::AddressFull);
}

TEST_CASE("no more can sign in than the server may have, and a place given back can be taken")
{
    const auto door = admission(1, 9, 9, 9);
    auto first = door->admit(Here);
    const auto second = door->admit(Here);
    CHECK(first->promote());
    CHECK(first->promote()); // a repeat takes no second place
    CHECK_FALSE(second->promote());
    first.reset();
    CHECK(second->promote());
    CHECK(door->authenticated() == 1);
    CHECK(door->unauthenticated() == 0);
}

TEST_CASE("one IPv4 address is the same through both kinds of socket, and an IPv6 network counts as one")
{
    const auto door = admission(9, 9, 1, 9);
    const auto four = door->admit(Here);
    CHECK(door->judge(QHostAddress(u"::ffff:192.0.2.1"_s)) == Admission::Verdict::AddressFull);
    const auto six = door->admit(QHostAddress(u"2001:db8:0:1::5"_s));
    CHECK(door->judge(QHostAddress(u"2001:db8:0:1:ffff::9"_s)) == Admission::Verdict::AddressFull);
    CHECK(door->judge(QHostAddress(u"2001:db8:0:2::5"_s)) == Admission::Verdict::Welcome);
    CHECK(plainAddress(QHostAddress(u"::ffff:192.0.2.1"_s)).toString() == u"192.0.2.1");
}
