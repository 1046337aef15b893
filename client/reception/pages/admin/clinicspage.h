// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/organisation.h"
#include "client/reception/pages/admin/recordpage.h"
#include "common/protocol/directory.h"

class QCompleter;

namespace medcrm::ui {

/// All clinics of the organisation: where they are, by which clock they live, and the rules of their desks.
class ClinicsPage : public RecordPage<Clinic, ClinicDetails, CreateClinic, UpdateClinic>
{
    Q_DECLARE_TR_FUNCTIONS(medcrm::ui::ClinicsPage)
public:
    /// Both outlive the page.
    ClinicsPage(SessionWindow &window, Organisation &organisation);

protected:
    QList<Clinic> records() const override { return m_organisation.clinics().all(); }
    const Clinic *find(ClinicId id) const override { return m_organisation.clinics().find(id); }
    RecordRow rowOf(const Clinic &clinic) const override;
    ClinicDetails blank() const override;
    QString nameOf(const ClinicDetails &details) const override { return details.name; }
    QString consequences(const Clinic &clinic) const override;
    void take(const Clinic &clinic) override { m_organisation.upsert(clinic); }
    void adjust(const ClinicDetails &details) override;

private:
    void makeFields();
    void makeSettings();
    void makeNoticeSettings();
    void makeLanguageField();
    void workHere();
    void followFirst(ClinicId id);

    Organisation &m_organisation;
    FormField *m_zone = nullptr;
};

} // namespace medcrm::ui
