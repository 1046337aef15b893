// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/shell/alreadyopen.h"

#include "client/ui/widgets/actionbutton.h"
#include "tests/support/catch.h"

#include <QApplication>
#include <QLabel>
#include <QLockFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;

namespace {

/// Starts as a second program would: what it says in a window before it gives up; empty when it goes on.
QString startOver(const QString &file, const QString &profile)
{
    QString said;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        auto *dialog = qobject_cast<AlreadyOpen *>(QApplication::activeModalWidget());
        if (!dialog || !dialog->isVisible())
            return;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            said += label->text() + u'\n';
        dialog->primary()->click();
    });
    look.start(5);
    QLockFile lock(file);
    const bool goesOn = isOnlyOne(lock, profile);
    CHECK(goesOn == said.isEmpty());
    static const QRegularExpression isolates(u"[\u2066-\u2069]"_s);
    return said.remove(isolates);
}

struct Profile
{
    QString file(const QString &program = u"medcrm-reception"_s) const
    {
        return path + u'/' + program + u".lock"_s;
    }

    QTemporaryDir folder;
    const QString path = folder.filePath(u"not yet there"_s);
};

} // namespace

TEST_CASE("A second start with the same profile says so, with the folder and how to have another one")
{
    const Profile profile;
    QLockFile first(profile.file());
    REQUIRE(isOnlyOne(first, profile.path));
    const QString said = startOver(profile.file(), profile.path);
    CHECK(said.contains(profile.path));
    CHECK(said.contains(u"--profile"));
    CHECK(startOver(profile.file(u"medcrm-doctor"_s), profile.path).isEmpty()); // another program
    first.unlock();
    CHECK(startOver(profile.file(), profile.path).isEmpty());
}

TEST_CASE("What a killed program left does not keep the next one from starting")
{
    const Profile profile;
    QProcess dead;
    dead.start(u"true"_s, {});
    REQUIRE(dead.waitForStarted());
    const qint64 number = dead.processId();
    REQUIRE(dead.waitForFinished());
    QByteArray content;
    {
        QLockFile alive(profile.file());
        REQUIRE(isOnlyOne(alive, profile.path));
        QFile file(profile.file());
        REQUIRE(file.open(QIODevice::ReadOnly));
        content = file.readAll();
    }
    const qsizetype line = content.indexOf('\n');
    QFile left(profile.file());
    REQUIRE(left.open(QIODevice::WriteOnly));
    left.write(QByteArray::number(number) + content.mid(line));
    left.close();
    CHECK(startOver(profile.file(), profile.path).isEmpty());
}

TEST_CASE("Where the profile can't be written the program starts all the same")
{
    const QString nowhere = u"/dev/null/profile"_s;
    CHECK(startOver(nowhere + u"/medcrm-reception.lock"_s, nowhere).isEmpty());
}
