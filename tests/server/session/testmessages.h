// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/session.h"
#include "server/service/context.h"

#include <thread>

// Two messages and a service that does what the test says, so that the way of a request can be tested without a rule
// of the domain in it.
namespace medcrm::test {

struct TestReply
{
    QString text;

    bool operator==(const TestReply &) const = default;
    static constexpr auto fields() { return std::tuple{field("text", &TestReply::text)}; }
};

struct TestRead
{
    static constexpr auto method = "test.read";
    static constexpr auto about = "Reads.";
    static constexpr auto access = Access::read(deskAndDoctor);
    static constexpr auto scope() { return &TestRead::clinic; }
    using Reply = TestReply;
    ClinicId clinic;

    static constexpr auto fields() { return std::tuple{field("clinic", &TestRead::clinic)}; }
};

/// Opens a patient's record.
struct TestOpen
{
    static constexpr auto method = "test.open";
    static constexpr auto about = "Reads and leaves an audit entry.";
    static constexpr auto access = Access::auditedRead(deskAndDoctor);
    static constexpr auto scope() { return &TestOpen::patient; }
    using Reply = TestReply;
    PatientId patient;

    static constexpr auto fields() { return std::tuple{field("patient", &TestOpen::patient)}; }
};

struct TestWrite
{
    static constexpr auto method = "test.write";
    static constexpr auto about = "Writes.";
    static constexpr auto access = Access::write(desk);
    static constexpr auto scope() { return &TestWrite::clinic; }
    using Reply = TestReply;
    ClinicId clinic;
    QString text;
    QList<int> numbers;

    Result<> validate() const
    {
        if (text.isEmpty())
            return invalid(QStringLiteral("text"), QStringLiteral("Write something."));
        return {};
    }
    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &TestWrite::clinic), field("text", &TestWrite::text),
                          field("numbers", &TestWrite::numbers)};
    }
};

/// For administrators, about no clinic, with slow work and a reply that must not be kept.
struct TestSecret
{
    static constexpr auto method = "test.secret";
    static constexpr auto about = "Makes a secret.";
    static constexpr auto access = Access::write(administrators);
    static constexpr auto scope() { return wholeOrganisation; }
    static constexpr bool secretReply = true;
    using Reply = TestReply;

    static constexpr auto fields() { return std::tuple{}; }
};

/// Reads for as long as the test likes.
struct TestReport
{
    static constexpr auto method = "test.report";
    static constexpr auto about = "Reads for long.";
    static constexpr auto access = Access::read(desk);
    static constexpr auto scope() { return wholeOrganisation; }
    static constexpr bool longRead = true;
    using Reply = TestReply;

    static constexpr auto fields() { return std::tuple{}; }
};

/// Signs in.
struct TestLogin
{
    static constexpr auto method = "test.login";
    static constexpr auto about = "Signs in.";
    static constexpr auto access = Access::open();
    using Reply = TestReply;

    static constexpr auto fields() { return std::tuple{}; }
};

using TestRequests = TypeList<Hello, Subscribe, GetSnapshotPage, TestRead, TestOpen, TestWrite, TestSecret,
                              TestReport, TestLogin>;

struct TestService
{
    std::function<Result<TestReply>(Context &, const TestWrite &)> write;
    std::function<Result<TestReply>(Context &)> read = [](Context &) { return TestReply{}; };
    std::function<Result<TestReply>(Context &)> makeSecret;
    std::function<Result<TestReply>(Context &)> login;
    std::thread::id workedIn;
    std::function<int()> readLong = [] { return 0; }; ///< Runs in a reader's thread.

    Result<TestReply> handle(Context &ctx, const TestRead &) { return read(ctx); }
    Result<TestReply> handle(Context &ctx, const TestOpen &) { return read(ctx); }
    Result<TestReply> handle(Context &ctx, const TestWrite &request) { return write(ctx, request); }
    Result<TestReply> handle(Context &ctx, const TestLogin &) { return login(ctx); }

    Result<std::function<std::thread::id()>> prepare(const Actor &, const TestSecret &)
    {
        return [] { return std::this_thread::get_id(); };
    }
    Result<TestReply> handle(Context &ctx, const TestSecret &, const std::thread::id &prepared)
    {
        workedIn = prepared;
        return makeSecret(ctx);
    }

    Result<std::function<int()>> prepare(const Actor &, const TestReport &) const { return readLong; }
    Result<TestReply> handle(Context &, const TestReport &, const int &found)
    {
        return TestReply{QString::number(found)};
    }
};

} // namespace medcrm::test
