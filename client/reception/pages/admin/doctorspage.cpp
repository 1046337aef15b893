// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/doctorspage.h"

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

RecordList::Words words()
{
    return {DoctorsPage::tr("Doctors"), DoctorsPage::tr("Find a doctor"), DoctorsPage::tr("New doctor"),
            DoctorsPage::tr("This clinic has no doctors yet.")};
}

} // namespace

DoctorsPage::DoctorsPage(SessionWindow &window, Organisation &organisation)
    : RecordPage(window, words(), tr("Choose a doctor, or press Ctrl+N for a new one."))
    , m_organisation(organisation)
{
    makeFields();
    const auto changed = [this] {
        showChoices();
        refresh();
    };
    connect(&organisation, &Organisation::userChanged, this, changed);
    connect(&day(), &ClinicDay::doctorChanged, this, changed);
    connect(&day(), &ClinicDay::roomChanged, this, changed);
    connect(&day(), &ClinicDay::wasReset, this, [this] { showChoices(); });
    followClinic();
    changed();
}

void DoctorsPage::makeFields()
{
    form().text(
        u"fullName"_s, tr("Full name"), [](auto &d) -> auto & { return d.fullName; });
    findField(*editor(), u"fullName"_s)->setHint(tr("As shown to everybody: “Dr Leila Farouk”"));
    editor()->beginRow();
    form().text(
        u"specialty"_s, tr("Specialty"), [](auto &d) -> auto & { return d.specialty; });
    form().text(
        u"ticketPrefix"_s, tr("Ticket prefix"), [](auto &d) -> auto & { return d.ticketPrefix; });
    editor()->endRow();
    findField(*editor(), u"ticketPrefix"_s)
        ->setHint(tr("One to three capital letters: tickets are A01, A02 …"));
    editor()->beginRow();
    m_room = form().reference<RoomId>(
        u"room"_s, tr("Room"), [](auto &d) -> auto & { return d.room; },
        [this](RoomId id) { return day().roomName(id); });
    m_account = form().reference<UserId>(
        u"user"_s, tr("Account"), [](auto &d) -> auto & { return d.user; },
        [this](UserId id) { return accountName(id); });
    editor()->endRow();
    findField(*editor(), u"user"_s)->setHint(tr("With it the doctor signs in and sees their own list"));
    form().check(
        u"shared"_s, tr("Shared line"), tr("Not a person: patients wait here for any doctor of the clinic"),
        [](auto &d) -> auto & { return d.shared; });
    form().check(
        u"takesShared"_s, tr("Calls from shared lines"),
        tr("Calls the next patient also from the clinic's shared lines"),
        [](auto &d) -> auto & { return d.takesShared; });
}

QString DoctorsPage::accountName(UserId id) const
{
    const User *user = m_organisation.users().find(id);
    return user ? u"%1 (%2)"_s.arg(user->fullName, user->username) : u"%1"_s.arg(id.value());
}

/// Doctors' accounts of this clinic, and its rooms in use.
void DoctorsPage::showChoices()
{
    QList<Choice> accounts{{0, tr("None")}};
    for (const User &user : m_organisation.users()) {
        const bool fits = user.active && user.role == Role::Doctor && day().isLoaded()
            && user.clinics.contains(day().clinic().id);
        if (fits)
            accounts.append({user.id.value(), accountName(user.id)});
    }
    setChoices(*m_account, accounts);
    QList<Choice> rooms{{0, tr("None")}};
    for (const Room &room : day().rooms()) {
        if (room.active)
            rooms.append({room.id.value(), room.name});
    }
    setChoices(*m_room, rooms);
}

RecordRow DoctorsPage::rowOf(const Doctor &doctor) const
{
    RecordRow row;
    row.title = doctor.fullName;
    QStringList facts{doctor.specialty, doctor.room ? day().roomName(*doctor.room) : QString()};
    facts.removeAll(QString());
    row.subtitle = facts.join(u" · "_s);
    row.mark = doctor.ticketPrefix;
    return row;
}

DoctorDetails DoctorsPage::blank() const
{
    DoctorDetails details;
    details.clinic = day().isLoaded() ? day().clinic().id : ClinicId();
    details.ticketPrefix = freePrefix();
    return details;
}

/// The first letter that no doctor of the clinic has.
QString DoctorsPage::freePrefix() const
{
    QStringList taken;
    for (const Doctor &doctor : day().doctors())
        taken += doctor.ticketPrefix;
    for (char16_t letter = u'A'; letter <= u'Z'; ++letter) {
        if (!taken.contains(QString(QChar(letter))))
            return QChar(letter);
    }
    return {};
}

QString DoctorsPage::consequences(const Doctor &doctor) const
{
    const auto today = std::count_if(
        day().appointments().begin(), day().appointments().end(), [&](const Appointment &appointment) {
            return appointment.doctor == doctor.id && appointment.status == AppointmentStatus::Booked;
        });
    QString text = tr("%1 can't be booked or get patients any more. Bookings stay as they are until somebody "
                      "moves or cancels them.")
                       .arg(isolate(doctor.fullName));
    if (today > 0)
        text += u' ' + tr("%n still to come today.", nullptr, int(today));
    return text;
}

} // namespace medcrm::ui
