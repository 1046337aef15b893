// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/core/keptdesk.h"

#include "tests/support/catch.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace medcrm::test {

KeptDesk::KeptDesk()
{
    clinic.day.doctors = {someDoctor(1, u"Dr Leila Farouk"_s)};
    clinic.day.visits = {
        someVisit(21, somePatient(6, u"Amina"_s, u"Quill"_s), DoctorId(1), clinic.clock.now())};
    desk.outageGrace = Milliseconds(20);
}

QString KeptDesk::file() const
{
    return desk.options.profileDir + u"/medcrm-test.lastday"_s;
}

bool KeptDesk::exists() const
{
    return QFileInfo::exists(file());
}

QByteArray KeptDesk::content() const
{
    QFile read(file());
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
}

QString KeptDesk::keyName() const
{
    return u"medcrm-test/127.0.0.1:%1/lastday"_s.arg(clinic.port());
}

void KeptDesk::signIn(bool remember)
{
    ClientSession &started = desk.start();
    started.login().login(u"sara"_s, u"correct horse battery"_s, remember);
    REQUIRE(await([&] { return started.login().phase() == LoginState::Phase::SignedIn; }));
    started.feed().follow(FakeClinic::clinicId);
    REQUIRE(await([&] { return desk.isCurrent(); }));
}

void KeptDesk::awaitFile()
{
    REQUIRE(await([&] { return exists() && session().keeper().isKeeping(); }));
}

void KeptDesk::leaveDay()
{
    signIn();
    awaitFile();
    REQUIRE(await([&] { return !session().localPassword().check().isEmpty(); }));
    desk.end();
    clinic.kill();
}

QString KeptDesk::startWithoutServer()
{
    QString outcome;
    ClientSession &started = desk.start();
    QObject::connect(&started.keeper(), &DayKeeper::recalled, &started, [&] { outcome = u"recalled"_s; });
    QObject::connect(&started.keeper(), &DayKeeper::notRecalled, &started,
                     [&](const QString &why) { outcome = why; });
    started.start();
    (void)await([&] { return !outcome.isEmpty(); }, 3000);
    return outcome;
}

} // namespace medcrm::test
