// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/scenario/openclinic.h"

#include <memory>

namespace medcrm::test {

/// What became of changes that the server said were done.
struct Ledger
{
    int acknowledged = 0;
    int survived = 0; ///< Exactly as acknowledged.
    int lost = 0; ///< Gone, or not as acknowledged.
    int doubled = 0; ///< There more often than asked for.
};

/// A desk that registers patients as fast as the server answers and keeps a book of its own, outside of the server, of
/// what was acknowledged. What got no answer is asked again with the same key, as the product's clients do.
class Registrations
{
public:
    explicit Registrations(const Account &account)
        : m_account(account)
    {
    }

    /// Signs in, repeats what got no answer, and goes on with new patients, several at a time, until `count` (0 to 80)
    /// more are acknowledged. The line stays open, with some requests on their way.
    void run(const ServerProcess &server, int count);
    /// Notes what still arrives after the server has gone.
    void finishLine();
    /// Signs in and repeats what got no answer until everything is acknowledged.
    void settle(const ServerProcess &server);
    /// Looks every patient up.
    Ledger compare(const ServerProcess &server) const;

private:
    struct Entry
    {
        CreatePatient request;
        QString key;
        qint64 sent = 0; ///< Its number on this line; 0 when it isn't under way.
        std::optional<Patient> acknowledged;
    };

    void connect(const ServerProcess &server);
    void send(Entry &entry);
    void sendNew();
    qsizetype underWay() const;
    void noteAnswers();
    int acknowledged() const;

    Account m_account;
    std::unique_ptr<WireClient> m_line;
    QList<Entry> m_book;
    QStringList m_families; ///< One for each run.
};

} // namespace medcrm::test
