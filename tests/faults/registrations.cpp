// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/registrations.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

namespace {

constexpr int atOnce = 8;
constexpr int patience = 60'000;

QChar letter(qsizetype number)
{
    return QChar(u'a' + int(number % 26));
}

} // namespace

void Registrations::run(const ServerProcess &server, int count)
{
    m_families.append(u"Cut"_s + letter(m_families.size() / 26) + letter(m_families.size()));
    connect(server);
    const int goal = acknowledged() + count;
    const bool reached = await(
        [&] {
            noteAnswers();
            while (underWay() < atOnce)
                sendNew();
            return acknowledged() >= goal || m_line->isClosed();
        },
        patience);
    REQUIRE(reached);
    REQUIRE_FALSE(m_line->isClosed());
}

void Registrations::finishLine()
{
    REQUIRE(await([&] { return m_line->isClosed(); }, patience));
    noteAnswers();
    m_line.reset();
    for (Entry &entry : m_book)
        entry.sent = 0;
}

void Registrations::settle(const ServerProcess &server)
{
    connect(server);
    const bool all = await(
        [&] {
            noteAnswers();
            return acknowledged() == m_book.size() || m_line->isClosed();
        },
        patience);
    REQUIRE(all);
    REQUIRE_FALSE(m_line->isClosed());
}

Ledger Registrations::compare(const ServerProcess &server) const
{
    WireClient witness(server);
    witness.signIn(m_account.username, m_account.password);
    QMultiHash<QString, PatientSummary> found; // by given name, of which each is asked for once
    for (const QString &family : m_families) {
        for (const FoundPatient &one : witness.get(FindPatients{family, 100}))
            found.insert(one.patient.givenName, one.patient);
    }
    Ledger ledger;
    for (const Entry &entry : m_book) {
        const QList<PatientSummary> records = found.values(entry.request.patient.givenName);
        ledger.doubled += std::max(0, int(records.size()) - 1);
        if (!entry.acknowledged)
            continue;
        ++ledger.acknowledged;
        const bool survived = records.contains(entry.acknowledged->summary());
        ++(survived ? ledger.survived : ledger.lost);
    }
    return ledger;
}

void Registrations::connect(const ServerProcess &server)
{
    m_line = std::make_unique<WireClient>(server);
    m_line->signIn(m_account.username, m_account.password);
    for (Entry &entry : m_book) {
        if (!entry.acknowledged)
            send(entry);
    }
}

void Registrations::send(Entry &entry)
{
    entry.sent = m_line->send(entry.request, entry.key);
}

void Registrations::sendNew()
{
    Entry entry;
    entry.request.patient.givenName = u"Patient%1"_s.arg(m_book.size());
    entry.request.patient.familyName = m_families.last();
    entry.key = makeRequestKey();
    send(entry);
    m_book.append(entry);
}

qsizetype Registrations::underWay() const
{
    return std::count_if(m_book.begin(), m_book.end(), [](const Entry &entry) { return entry.sent != 0; });
}

void Registrations::noteAnswers()
{
    for (Entry &entry : m_book) {
        if (entry.sent == 0 || !m_line->hasAnswer(entry.sent))
            continue;
        const Result<Patient> answer = m_line->answer<Patient>(std::exchange(entry.sent, 0));
        INFO((answer ? QString() : answer.error().message).toStdString());
        REQUIRE(answer);
        entry.acknowledged = *answer;
    }
}

int Registrations::acknowledged() const
{
    return int(std::count_if(m_book.begin(), m_book.end(),
                             [](const Entry &entry) { return entry.acknowledged.has_value(); }));
}

} // namespace medcrm::test
