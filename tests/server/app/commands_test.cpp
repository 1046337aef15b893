// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/app/shell.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace medcrm::test;

TEST_CASE("The help of a command names the command and fits a terminal")
{
    const Shell shell;
    for (const QString &command : {u"run"_s, u"init"_s, u"user"_s, u"fingerprint"_s, u"status"_s, u"demo"_s,
                                   u"backup"_s, u"audit"_s}) {
        const QString help = shell.done({command, u"--help"_s});
        CHECK(help.startsWith(u"Usage: medcrm-server %1 "_s.arg(command)));
        for (const QString &line : help.split(u'\n'))
            CHECK(line.size() < 80);
    }
}

TEST_CASE("Commands on a directory without a server say how to set one up")
{
    const Shell shell;
    for (const QStringList &command : {QStringList{u"user"_s, u"list"_s},
                                       {u"user"_s, u"reset"_s, u"admin"_s},
                                       {u"backup"_s},
                                       {u"status"_s},
                                       {u"fingerprint"_s}})
        CHECK(shell.refusal(command, 1).contains(u"Run: medcrm-server init"_s));
}

TEST_CASE("An account is made, deactivated and let in again; the last administrator stays")
{
    const Shell shell;
    CHECK(shell.done({u"init"_s}).contains(u"one-time password"_s));
    CHECK(shell.refusal({u"init"_s}, 1).contains(u"user reset"_s));
    const QStringList add{u"user"_s, u"add"_s, u"nora"_s, u"--role"_s, u"doctor"_s};
    CHECK(shell.done(add).contains(u"one-time password"_s));
    CHECK(shell.refusal(add, 2).contains(u"Another account has this name"_s));
    CHECK(
        shell.refusal({u"user"_s, u"deactivate"_s, u"admin"_s}, 1).contains(u"last active administrator"_s));
    shell.done({u"user"_s, u"deactivate"_s, u"nora"_s});
    CHECK(shell.done({u"user"_s, u"list"_s}).contains(u"nora\tdoctor\tnora\tdeactivated"_s));
    CHECK(shell.refusal({u"user"_s, u"reset"_s, u"nora"_s}, 1).contains(u"user activate nora"_s));
    shell.done({u"user"_s, u"activate"_s, u"nora"_s});
    CHECK(shell.done({u"user"_s, u"reset"_s, u"nora"_s}).contains(u"one-time password"_s));
}

TEST_CASE("What is wrong on the command line is named, with exit code 2")
{
    const Shell shell;
    shell.done({u"init"_s});
    const QList<std::pair<QStringList, QString>> wrong{
        {{u"frob"_s}, u"\"frob\""_s},
        {{u"run"_s, u"--frob"_s}, u"frob"_s},
        {{u"run"_s, u"--set"_s, u"network.prot=1"_s}, u"network.prot"_s},
        {{u"run"_s, u"--port"_s, u"99999"_s}, u"network.port"_s},
        {{u"user"_s}, u"deactivate"_s},
        {{u"user"_s, u"add"_s}, u"name"_s},
        {{u"user"_s, u"add"_s, u"x y"_s}, u"small letters"_s},
        {{u"user"_s, u"add"_s, u"bob"_s, u"--role"_s, u"boss"_s}, u"--role"_s},
        {{u"user"_s, u"add"_s, u"bob"_s, u"--clinic"_s, u"Moon"_s}, u"Moon"_s},
        {{u"demo"_s, u"--seed"_s, u"x"_s}, u"--seed"_s},
        {{u"backup"_s, u"frob"_s, u"x"_s}, u"\"frob\""_s},
        {{u"backup"_s, u"verify"_s}, u"file"_s},
        {{u"backup"_s, u"restore"_s}, u"file"_s},
        {{u"run"_s, u"--set"_s, u"backup.every=1441"_s}, u"backup.every"_s},
        {{u"audit"_s}, u"verify or export"_s},
        {{u"audit"_s, u"verify"_s, u"x"_s}, u"--manifests"_s},
        {{u"audit"_s, u"verify"_s, u"--head"_s, u"7:abc"_s}, u"--head"_s},
        {{u"audit"_s, u"verify"_s, u"--manifests"_s, u"/no/such"_s}, u"--manifests"_s},
        {{u"audit"_s, u"export"_s, u"--from"_s, u"yesterday"_s}, u"--from"_s},
        {{u"audit"_s, u"export"_s, u"--from"_s, u"2026-02-02"_s, u"--to"_s, u"2026-02-01"_s}, u"--to"_s},
        {{u"audit"_s, u"export"_s, u"--format"_s, u"pdf"_s}, u"--format"_s},
        {{u"audit"_s, u"export"_s, u"--clinic"_s, u"Moon"_s}, u"Moon"_s},
    };
    for (const auto &[command, named] : wrong)
        CHECK(shell.refusal(command, 2).contains(named));
}

TEST_CASE("A data directory that can't be one is refused with exit code 1")
{
    Shell shell;
    const auto write = [](const QString &path) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write("This was never a database, however long one looks at it.") > 0);
    };
    shell.data = shell.directory.filePath(u"file"_s);
    write(shell.data);
    CHECK(shell.refusal({u"run"_s}, 1).contains(u"is a file"_s));
    shell.data = shell.directory.filePath(u"data"_s);
    shell.done({u"init"_s});
    write(shell.data + u"/medcrm.db"_s);
    CHECK(shell.refusal({u"run"_s}, 1).contains(u"Restore a backup"_s));
    QFile::remove(shell.data + u"/medcrm.db"_s);
    CHECK(shell.refusal({u"run"_s}, 1).contains(u"Restore a backup"_s));
    CHECK(shell.refusal({u"user"_s, u"list"_s}, 1).contains(u"Restore a backup"_s));
}

TEST_CASE("A backup in the database's place is the clinic as it was, and is never written over")
{
    const Shell shell;
    const QString copy = shell.directory.filePath(u"copy.db"_s);
    shell.done({u"init"_s});
    shell.done({u"user"_s, u"add"_s, u"before"_s});
    shell.done({u"backup"_s, copy});
    CHECK(shell.refusal({u"backup"_s, copy}, 1).contains(u"left alone"_s));
    shell.done({u"user"_s, u"add"_s, u"after"_s});
    REQUIRE(QFile::remove(shell.data + u"/medcrm.db"_s));
    REQUIRE(QFile::copy(copy, shell.data + u"/medcrm.db"_s));
    const QString accounts = shell.done({u"user"_s, u"list"_s});
    CHECK(accounts.contains(u"before\t"_s));
    CHECK_FALSE(accounts.contains(u"after\t"_s));
    shell.done({u"user"_s, u"add"_s, u"after"_s});
}
