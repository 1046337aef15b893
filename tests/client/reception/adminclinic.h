// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/admin/adminpage.h"
#include "client/reception/receptionwindow.h"
#include "common/protocol/audit.h"
#include "common/protocol/auth.h"
#include "common/protocol/schedules.h"
#include "tests/client/core/desk.h"
#include "tests/client/reception/morningclinic.h"

namespace medcrm::test {

/// What an administrator asks of the morning's clinic, answered much as the server does: keeps the records, tells
/// everybody, refuses what is not the newest revision.
class AdminClinic
{
public:
    explicit AdminClinic(MorningClinic &clinic);

    Role role = Role::Administrator; ///< Of who signs in.
    QList<Clinic> clinics;
    QList<User> users;
    QList<WeeklySchedule> schedules; ///< Of Farouk: 9 to 12 and 13 to 17, Monday to Friday.
    QList<ScheduleException> exceptions;
    QList<Appointment> hits; ///< What a change of hours hits.
    QList<AuditEntry> log;

    User &user(const QString &username);
    /// As if another administrator had done it.
    Room changeElsewhere(RoomId id, const RoomDetails &details);

private:
    void fill();
    void answerLogin();
    SignedIn signedIn() const;
    void answerDirectory();
    void answerUsers();
    Appointment carriedOut(const HitDecision &decision) const;
    void answerHours();
    void answerLog();
    template <typename R, typename Event, typename Create, typename Update, typename Details>
    void answerRecords(QList<R> &records, Details Create::*inCreate, Details Update::*inUpdate,
                       R Event::*inEvent);

    MorningClinic &m_clinic;
    qint64 m_lastId = 500;
};

/// The desk's window at the morning's clinic, signed in as an administrator, with the administration in front.
class AdminDesk
{
public:
    enum class Begins { Usually, WithoutClinic, AsReceptionist };

    explicit AdminDesk(Begins begins = Begins::Usually);
    ~AdminDesk();

    MorningClinic clinic;
    AdminClinic admin{clinic};
    Desk desk{clinic};

    ui::ReceptionWindow &window() { return *m_window; }
    ui::AdminPage &page();
    /// The section's own page, opened, with its list having the keyboard.
    template <typename Page>
    Page &open(ui::AdminPage::Section section)
    {
        page().open(section);
        page().takeKeyboard(Qt::OtherFocusReason);
        settle();
        return *page().page<Page>();
    }
    /// The open dialog of this kind; null when there is none.
    template <typename Dialog>
    Dialog *dialog()
    {
        for (Dialog *found : m_window->findChildren<Dialog *>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    QStringList messages();
    bool says(const QString &part);
    template <Request R>
    bool gets(int count = 1)
    {
        return await([&] { return clinic.requestsOf<R>().size() == count; });
    }
    /// Everything on its way has arrived.
    void settle();

private:
    std::unique_ptr<ui::ReceptionWindow> m_window;
};

} // namespace medcrm::test
