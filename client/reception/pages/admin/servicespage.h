// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/admin/recordpage.h"
#include "common/protocol/directory.h"

namespace medcrm::ui {

/// What can be booked at the followed clinic.
class ServicesPage : public RecordPage<Service, ServiceDetails, CreateService, UpdateService>
{
    Q_DECLARE_TR_FUNCTIONS(medcrm::ui::ServicesPage)
public:
    explicit ServicesPage(SessionWindow &window);

protected:
    QList<Service> records() const override { return day().services().all(); }
    const Service *find(ServiceId id) const override { return day().services().find(id); }
    RecordRow rowOf(const Service &service) const override;
    ServiceDetails blank() const override;
    QString nameOf(const ServiceDetails &details) const override { return details.name; }
    QString consequences(const Service &service) const override;
    void take(const Service &service) override { session().day().upsert(service); }

private:
    void makeColour();
};

} // namespace medcrm::ui
