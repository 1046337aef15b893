// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/busyclinic.h"

using namespace Qt::StringLiterals;

namespace medcrm::bench {

namespace {

const QStringList roomForMany{u"connections.perUser=1000"_s, u"connections.perAddress=3000"_s,
                              u"connections.signedIn=3000"_s};

/// Signed in without a password, which would take a tenth of a second each.
std::unique_ptr<test::WireClient> resumed(const test::ServerProcess &server, const QString &token)
{
    auto client = std::make_unique<test::WireClient>(server);
    client->get(ResumeLogin{token});
    return client;
}

AddWalkIn arrival(DoctorId doctor, PatientId patient)
{
    AddWalkIn request;
    request.doctor = doctor;
    request.patient = patient;
    return request;
}

class Desk : public Driver
{
public:
    Desk(std::unique_ptr<test::WireClient> client, DoctorId doctor, PatientId patient)
        : m_client(std::move(client))
        , m_doctor(doctor)
        , m_patient(patient)
    {
    }

    void begin() override
    {
        switch (m_step) {
        case Step::Arrive:
            m_request = m_client->send(arrival(m_doctor, m_patient));
            break;
        case Step::Call:
            m_request = m_client->send(CallNext{m_doctor});
            break;
        case Step::Leave:
            m_request = m_client->send(
                ChangeVisit{m_called.id, m_called.revision, VisitAction::Leave, u"Could not wait."_s, {}});
            break;
        }
    }

    bool isAcknowledged() const override { return m_client->hasAnswer(m_request); }

    void finish() override
    {
        switch (m_step) {
        case Step::Arrive:
            REQUIRE(m_client->answer<Visit>(m_request));
            m_step = Step::Call;
            break;
        case Step::Call:
            m_called = m_client->answer<std::optional<Visit>>(m_request).value().value();
            m_step = Step::Leave;
            break;
        case Step::Leave:
            REQUIRE(m_client->answer<Visit>(m_request));
            m_patient = m_called.patient.id;
            m_step = Step::Arrive;
            break;
        }
    }

private:
    enum class Step { Arrive, Call, Leave };

    const std::unique_ptr<test::WireClient> m_client;
    const DoctorId m_doctor;
    PatientId m_patient; ///< Not in the line.
    Visit m_called;
    qint64 m_request = 0;
    Step m_step = Step::Arrive;
};

} // namespace

BusyClinic::BusyClinic(int doctors, int waiting)
    : m_clinic(roomForMany)
    , m_deskToken(test::WireClient(m_clinic.server)
                      .signIn(m_clinic.desk.username, m_clinic.desk.password)
                      .tokens.accessToken)
    , m_adminToken(test::WireClient(m_clinic.server)
                       .signIn(u"admin"_s, u"the owner of all the keys"_s)
                       .tokens.accessToken)
{
    for (int i = 0; i < doctors; ++i) {
        const QString prefix = QString(QChar(u'C' + i / 26)) + QChar(u'A' + i % 26);
        m_doctors += m_clinic.admin.get(
            CreateDoctor{{m_clinic.clinic.id, {}, u"Dr. "_s + prefix, {}, {}, prefix, true}});
    }
    for (int i = 0; i < waiting; ++i) {
        m_clinic.admin.get(arrival(m_doctors[i % doctors].id, m_clinic.addPatient(u"Number %1"_s.arg(i)).id));
    }
}

std::unique_ptr<Driver> BusyClinic::newDriver()
{
    REQUIRE(m_drivers < m_doctors.size());
    const Doctor &doctor = m_doctors[m_drivers++];
    return std::make_unique<Desk>(resumed(m_clinic.server, m_adminToken), doctor.id,
                                  m_clinic.addPatient(u"Newcomer"_s).id);
}

std::unique_ptr<QObject> BusyClinic::connectListener()
{
    auto client = resumed(m_clinic.server, m_deskToken);
    client->get(Subscribe{m_clinic.clinic.id, {}, {}});
    // From here on only the time counts: parsing what arrives would be the listener's work.
    QObject::disconnect(&client->socket(), &QWebSocket::binaryMessageReceived, client.get(), nullptr);
    QObject::connect(&client->socket(), &QWebSocket::binaryMessageReceived, client.get(),
                     [this, listener = crowd().size()](const QByteArray &message) {
                         crowd().heard(listener, message.size());
                     });
    return client;
}

} // namespace medcrm::bench
