// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/app/shell.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace medcrm::test;

TEST_CASE("The help of a command names the command and fits a terminal")
{
    const Shell shell;
    for (const QString &command :
         {u"run"_s, u"init"_s, u"user"_s, u"fingerprint"_s, u"status"_s, u"demo"_s, u"backup"_s, u"audit"_s,
          u"backup list"_s, u"backup verify"_s, u"backup restore"_s, u"backup scheduled"_s, u"audit verify"_s,
          u"audit export"_s}) {
        const QString help = shell.done(command.split(u' ') + QStringList{u"--help"_s});
        CHECK(help.startsWith(u"Usage: medcrm-server %1 "_s.arg(command)));
        for (const QString &line : help.split(u'\n'))
            CHECK(line.size() < 80);
    }
}

TEST_CASE("An action tells its own options and no other's, and may stand behind an option")
{
    const Shell shell;
    CHECK(shell.done({u"audit"_s, u"verify"_s, u"--help"_s}).contains(u"--head"_s));
    CHECK_FALSE(shell.done({u"audit"_s, u"export"_s, u"--help"_s}).contains(u"--head"_s));
    CHECK_FALSE(shell.done({u"backup"_s, u"list"_s, u"--help"_s}).contains(u"--passphrase-file"_s));
    shell.done({u"init"_s});
    CHECK(shell.done({u"backup"_s, u"--set"_s, u"backup.every=0"_s, u"list"_s}).contains(u"no backups"_s));
    CHECK(shell.done({u"backup"_s, u"--set=backup.every=0"_s, u"list"_s}).contains(u"no backups"_s));
}

TEST_CASE("The version needs no settings, tells its help and takes nothing else")
{
    const auto ran = [](const QStringList &arguments) {
        QProcess process;
        process.start(Shell::program(), QStringList{u"version"_s} + arguments);
        REQUIRE(process.waitForFinished(60'000));
        return std::pair(process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()));
    };
    CHECK(ran({}).second.startsWith(u"medcrm-server "_s));
    CHECK(ran({u"--help"_s}).second.startsWith(u"Usage: medcrm-server version "_s));
    CHECK(ran({u"x"_s}).first == 2);
}

TEST_CASE("A mistyped action writes no patients' data into the folder where somebody stands")
{
    Shell shell;
    shell.done({u"init"_s});
    const QTemporaryDir here;
    const auto backupHere = [&](const QString &name) {
        QProcess process;
        process.setWorkingDirectory(here.path());
        process.start(Shell::program(), {u"backup"_s, name, u"--data"_s, shell.data});
        REQUIRE(process.waitForFinished(60'000));
        return std::pair(process.exitCode(), QString::fromUtf8(process.readAllStandardError()));
    };
    for (const QString &name : {u"lst"_s, u"verfy"_s, u"List"_s, u"copy.dbx"_s, QString()}) {
        INFO(name.toStdString());
        const auto [code, error] = backupHere(name);
        CHECK(code == 2);
        CHECK(error.contains(u"There is no action \"%1\" (list, verify, restore, scheduled)"_s.arg(name)));
        CHECK(error.contains(u"ends in .db"_s));
    }
    CHECK(backupHere(u"plain.db.sealed"_s).first == 2); // it would not be encrypted
    CHECK(QDir(here.path()).isEmpty());
    CHECK(backupHere(u"copy.db"_s).first == 0); // the control
    CHECK(QFile::exists(here.filePath(u"copy.db"_s)));
    CHECK(backupHere(u"./lst"_s).first == 0);
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
        {{u"backup"_s, u"verify"_s}, u"name a backup"_s},
        {{u"backup"_s, u"restore"_s}, u"name a backup"_s},
        {{u"backup"_s, u"list"_s, u"extra"_s}, u"\"extra\" is too much"_s},
        {{u"backup"_s, u"scheduled"_s, u"x.db"_s}, u"\"x.db\" is too much"_s},
        {{u"backup"_s, u"verify"_s, u"x.db"_s, u"y.db"_s}, u"\"y.db\" is too much"_s},
        {{u"backup"_s, u"list"_s, u"--passphrase-file"_s, u"x"_s}, u"passphrase-file"_s},
        {{u"backup"_s, u"--passphrase-file"_s, QString()}, u"--passphrase-file"_s},
        {{u"backup"_s, u"--set"_s, u"backup.directory=backups"_s}, u"backup.directory"_s},
        {{u"run"_s, u"--set"_s, u"backup.directory=./backups"_s}, u"backup.directory"_s},
        {{u"user"_s, u"list"_s, u"x"_s}, u"\"x\" is too much"_s},
        {{u"user"_s, u"reset"_s, u"admin"_s, u"--role"_s, u"doctor"_s}, u"--role"_s},
        {{u"run"_s, u"--set"_s, u"backup.every=1441"_s}, u"backup.every"_s},
        {{u"audit"_s}, u"verify or export"_s},
        {{u"audit"_s, u"verfy"_s}, u"\"verfy\""_s},
        {{u"audit"_s, u"verify"_s, u"x"_s}, u"\"x\" is too much"_s},
        {{u"audit"_s, u"verify"_s, u"--format"_s, u"csv"_s}, u"format"_s},
        {{u"audit"_s, u"export"_s, u"--head"_s, u"7:abc"_s}, u"head"_s},
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
