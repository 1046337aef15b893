// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/foreign/foreignclient.h"

#include "tests/scenario/openclinic.h"

#include <QProcess>
#include <iostream>

using namespace Qt::StringLiterals;

namespace medcrm::test {

namespace {

/// The running script, and the lines it prints.
class Screen
{
public:
    Screen(const ForeignClient &client, const OpenClinic &clinic, const Account &account)
    {
        m_process.start(client.program,
                        {QStringLiteral(MEDCRM_SOURCE_DIR "/tests/scenario/foreign/") + client.script,
                         u"127.0.0.1"_s, QString::number(clinic.server.port()),
                         clinic.server.fingerprint().text(), account.username});
        m_process.write(account.password.toUtf8() + '\n');
        m_process.closeWriteChannel();
    }
    ~Screen()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// Whether it comes to show this, with the last event's number.
    void expect(const QStringList &waiting, const QStringList &called, qint64 sequence)
    {
        const QJsonObject wanted{{u"waiting"_s, QJsonArray::fromStringList(waiting)},
                                 {u"called"_s, QJsonArray::fromStringList(called)},
                                 {u"sequence"_s, sequence},
                                 {u"resyncs"_s, 0}};
        const bool shown = await([&] { return readLast() == wanted || isOver(); }, 60'000);
        INFO("expected " << QJsonDocument(wanted).toJson(QJsonDocument::Compact).toStdString());
        INFO("shown:\n" << m_lines.join('\n').toStdString());
        INFO("said:\n" << m_process.readAllStandardError().toStdString());
        REQUIRE(shown);
        REQUIRE(m_last == wanted);
    }

private:
    bool isOver() const { return m_process.state() == QProcess::NotRunning; }

    QJsonObject readLast()
    {
        while (m_process.canReadLine()) {
            m_lines.append(m_process.readLine().trimmed());
            m_last = QJsonDocument::fromJson(m_lines.last()).object();
        }
        return m_last;
    }

    QProcess m_process;
    QByteArrayList m_lines;
    QJsonObject m_last;
};

bool isInstalled(const ForeignClient &client)
{
    QProcess probe;
    probe.start(client.program, client.probe);
    return probe.waitForFinished(60'000) && probe.exitStatus() == QProcess::NormalExit
        && probe.exitCode() == 0;
}

} // namespace

void followsTheQueue(const ForeignClient &client)
{
    if (!isInstalled(client)) {
        std::cout << "SKIPPED: this needs " << client.packages.toStdString()
                  << ", which ./crm test installs\n";
        return;
    }
    OpenClinic clinic;
    const auto sequence = [&](WireClient &by) {
        return by.get(Subscribe{clinic.clinic.id, {}, {}}).sequence;
    };
    const auto arrives = [&](WireClient &by, const Patient &patient, Priority priority) {
        const QString reason = priority == Priority::Routine ? QString() : u"Chest pain"_s;
        return by.get(AddWalkIn{clinic.omar.id, patient.id, {}, priority, reason, false});
    };
    const QList<Patient> patients{clinic.addPatient(u"One"_s), clinic.addPatient(u"Two"_s),
                                  clinic.addPatient(u"Three"_s), clinic.addPatient(u"Four"_s)};
    arrives(clinic.admin, patients[0], Priority::Routine);
    Screen screen(client, clinic, clinic.desk);
    screen.expect({u"A01"_s}, {}, sequence(clinic.admin));

    const Appointment booked = clinic.book(clinic.omar, patients[1]);
    clinic.admin.get(CheckIn{booked.id, booked.revision});
    arrives(clinic.admin, patients[2], Priority::Urgent);
    screen.expect({u"A03"_s, u"A01"_s, u"A02"_s}, {}, sequence(clinic.admin));
    clinic.admin.get(CallNext{clinic.omar.id});
    screen.expect({u"A01"_s, u"A02"_s}, {u"A03"_s}, sequence(clinic.admin));

    clinic.server.kill();
    clinic.server.start();
    WireClient after(clinic.server);
    after.signIn(clinic.desk.username, clinic.desk.password);
    arrives(after, patients[3], Priority::Routine);
    screen.expect({u"A01"_s, u"A04"_s, u"A02"_s}, {u"A03"_s}, sequence(after));
}

} // namespace medcrm::test
