// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/auditchanges.h"
#include "client/reception/pages/admin/auditrows.h"
#include "client/ui/widgets/card.h"

class QTableWidget;

namespace medcrm::ui {

class AuditNames;
class ElidedLabel;
class Label;

/// One entry of the audit log: who did what when, and the record's fields before and after.
class AuditDetails : public Card
{
    Q_OBJECT
public:
    /// `names` outlives it.
    explicit AuditDetails(const AuditNames &names, QWidget *parent = nullptr);

    void setEntry(const std::optional<AuditRow> &row, const QTimeZone &zone);
    QTableWidget *table() const { return m_table; }

private:
    void showFields(const QList<AuditChange> &changes, const QTimeZone &zone);

    const AuditNames &m_names;
    ElidedLabel *m_heading;
    Label *m_facts;
    Label *m_note;
    QTableWidget *m_table;
};

} // namespace medcrm::ui
