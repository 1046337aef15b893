// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/recordmodel.h"
#include "client/ui/widgets/emptylist.h"
#include "common/protocol/audit.h"

namespace medcrm::ui {

/// An entry of the audit log as a row.
struct AuditRow
{
    AuditEntry entry;
    QString when; ///< In the clinic's zone.
    QString record = {}; ///< "Room 3 · Laboratory", or empty.
    QString who = {};
    QString reason = {}; ///< Also why it was refused.
    bool isRefused = false;

    qint64 key() const { return entry.id; }
    bool before(const AuditRow &other) const { return entry.id > other.entry.id; } // newest first
    bool tick(Instant) { return false; }
    bool operator==(const AuditRow &) const = default;
};

class AuditRows : public RecordModel<AuditRow>
{
    Q_OBJECT
public:
    explicit AuditRows(QObject *parent = nullptr);
};

/// The entries, newest first. Says when its end comes into sight, by scrolling or by keys.
class AuditView : public EmptyListView
{
    Q_OBJECT
public:
    explicit AuditView(AuditRows &rows, QWidget *parent = nullptr);

Q_SIGNALS:
    void endReached();
    void chosen(const QModelIndex &index);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void look();
};

} // namespace medcrm::ui
