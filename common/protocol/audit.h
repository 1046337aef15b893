// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "common/model/record.h"
#include "common/protocol/messagelist.h"

#include <QJsonObject>
#include <QList>

// The audit log: looking into it, and noting what leaves the system on paper or as a file.
namespace medcrm {

/// One entry of the audit log.
struct AuditEntry
{
    qint64 id = 0; ///< Ascending without gaps.
    Instant at;
    std::optional<UserId> user; ///< Nothing: the server itself.
    QString userName;
    QString method; ///< The request: "visits.checkIn".
    QString entity; ///< "visit", or empty.
    std::optional<qint64> entityId;
    QJsonObject before; ///< The changed fields.
    QJsonObject after;
    bool shortened = false; ///< The values were too large to send (over 60 KiB) and are left out here.
    QString reason;

    bool operator==(const AuditEntry &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("id", &AuditEntry::id),
                          field("at", &AuditEntry::at),
                          field("user", &AuditEntry::user),
                          field("userName", &AuditEntry::userName),
                          field("method", &AuditEntry::method),
                          field("entity", &AuditEntry::entity),
                          field("entityId", &AuditEntry::entityId),
                          field("before", &AuditEntry::before),
                          field("after", &AuditEntry::after),
                          sparseField("shortened", &AuditEntry::shortened),
                          field("reason", &AuditEntry::reason)};
    }
};

/// Some entries, newest first, and where to go on.
struct AuditPage
{
    QList<AuditEntry> entries;
    /// Ask again with this as `before` for older ones; nothing: there are none. A page may be shorter than asked for,
    /// even empty, and still have more behind it: one request looks at a bounded part of the log.
    std::optional<qint64> next;

    bool operator==(const AuditPage &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("entries", &AuditPage::entries), field("next", &AuditPage::next)};
    }
};

struct ListAudit
{
    static constexpr auto method = "audit.list";
    static constexpr auto about = "Entries of the audit log, newest first, by any of the filters.";
    static constexpr auto access = Access::read(administrators);
    static constexpr auto scope() { return wholeOrganisation; }
    using Reply = AuditPage;
    std::optional<Instant> from = {}; ///< Inclusive.
    std::optional<Instant> to = {}; ///< Exclusive.
    std::optional<UserId> user = {};
    QString request =
        {}; ///< Its beginning: "auth." for all of signing in; empty for all; at most 60 characters.
    QString entity = {}; ///< "patient"; empty for all; at most 40 characters.
    std::optional<qint64> entityId = {}; ///< With `entity`.
    std::optional<qint64> before = {}; ///< Only entries with a smaller id: the next page.
    std::optional<qint64> after = {}; ///< Only entries with a larger id: what came since.
    std::optional<int> limit = {}; ///< 1–200, default 100.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("from", &ListAudit::from),     field("to", &ListAudit::to),
                          field("user", &ListAudit::user),     field("request", &ListAudit::request),
                          field("entity", &ListAudit::entity), field("entityId", &ListAudit::entityId),
                          field("before", &ListAudit::before), field("after", &ListAudit::after),
                          field("limit", &ListAudit::limit)};
    }
};

enum class ReportKind { DaySheet, Calendar, Csv, Figures, PhoneList };

constexpr auto enumNames(ReportKind)
{
    using enum ReportKind;
    return nameTable<ReportKind>({{DaySheet, "daySheet"},
                                  {Calendar, "calendar"},
                                  {Csv, "csv"},
                                  {Figures, "figures"},
                                  {PhoneList, "phoneList"}});
}

enum class ReportTarget { Print, Pdf, File };

constexpr auto enumNames(ReportTarget)
{
    using enum ReportTarget;
    return nameTable<ReportTarget>({{Print, "print"}, {Pdf, "pdf"}, {File, "file"}});
}

struct NoteReport
{
    static constexpr auto method = "reports.note";
    static constexpr auto about =
        "Notes in the audit log that a list with patients was printed or saved as a file.";
    static constexpr auto access = Access::write(deskAndDoctor);
    static constexpr auto scope() { return &NoteReport::clinic; }
    using Reply = Done;
    ClinicId clinic;
    ReportKind kind = ReportKind::DaySheet;
    ReportTarget target = ReportTarget::Print;
    std::optional<DoctorId> doctor; ///< Nothing: the whole clinic's.
    QDate from; ///< Inclusive, as `to`; at most 400 days.
    QDate to;
    int rows = 0; ///< How many appointments it lists; 0 or more.

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &NoteReport::clinic), field("kind", &NoteReport::kind),
                          field("target", &NoteReport::target), field("doctor", &NoteReport::doctor),
                          field("from", &NoteReport::from),     field("to", &NoteReport::to),
                          field("rows", &NoteReport::rows)};
    }
};

using AuditRequests = TypeList<ListAudit>;
using ReportRequests = TypeList<NoteReport>;

} // namespace medcrm
