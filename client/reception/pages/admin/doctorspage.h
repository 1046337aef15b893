// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/organisation.h"
#include "client/reception/pages/admin/recordpage.h"
#include "common/protocol/directory.h"

namespace medcrm::ui {

/// The doctors of the followed clinic: their account, room and tickets.
class DoctorsPage : public RecordPage<Doctor, DoctorDetails, CreateDoctor, UpdateDoctor>
{
    Q_DECLARE_TR_FUNCTIONS(medcrm::ui::DoctorsPage)
public:
    /// Both outlive the page.
    DoctorsPage(SessionWindow &window, Organisation &organisation);

protected:
    QList<Doctor> records() const override { return day().doctors().all(); }
    const Doctor *find(DoctorId id) const override { return day().doctors().find(id); }
    RecordRow rowOf(const Doctor &doctor) const override;
    DoctorDetails blank() const override;
    QString nameOf(const DoctorDetails &details) const override { return details.fullName; }
    QString consequences(const Doctor &doctor) const override;
    void take(const Doctor &doctor) override { session().day().upsert(doctor); }

private:
    void makeFields();
    void showChoices();
    QString accountName(UserId id) const;
    QString freePrefix() const;

    Organisation &m_organisation;
    QComboBox *m_account = nullptr;
    QComboBox *m_room = nullptr;
};

} // namespace medcrm::ui
