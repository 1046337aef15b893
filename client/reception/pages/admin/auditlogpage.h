// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/organisation.h"
#include "client/reception/pages/admin/adminsection.h"
#include "client/reception/pages/admin/auditnames.h"
#include "client/reception/pages/admin/auditrows.h"
#include "client/ui/reloadwhenback.h"

namespace medcrm::ui {

class ActionButton;
class AuditDetails;
class AuditFilters;
class Label;
class SessionWindow;

/// The audit log: filters, the entries that fit, newest first, and one of them field by field. Older ones come as the
/// list is scrolled to its end. It never asks by itself: when something happened in the clinic it says that there may be
/// new entries, and Ctrl+Shift+R shows them without moving anything.
class AuditLogPage : public AdminSection
{
    Q_OBJECT
public:
    /// Both outlive the page.
    AuditLogPage(SessionWindow &window, const Organisation &organisation);

    QStringList describe() const override;
    const AuditRows &rows() const { return m_rows; }
    AuditView *view() const { return m_view; }
    AuditFilters *filters() const { return m_filters; }
    AuditDetails *details() const { return m_details; }
    /// Whether something happened since the newest entry was read.
    bool offersNews() const { return m_news; }

private:
    QWidget *makeList();
    void reload();
    void loadOlder();
    void askOlder();
    void olderArrived(const AuditPage &page);
    void lookForNews();
    void newsArrived(const AuditPage &page);
    void setNews(bool news);
    void showFoot();
    void add(const AuditPage &page);
    ListAudit request() const;

    SessionWindow &m_window;
    const AuditNames m_names;
    AuditRows m_rows;
    AuditFilters *m_filters;
    AuditView *m_view;
    AuditDetails *m_details;
    Label *m_foot;
    ActionButton *m_further;
    ActionButton *m_refresh;
    std::optional<qint64> m_next; ///< Where older entries go on.
    qint64 m_newest = 0;
    int m_asked = 0; ///< Requests since the user asked last.
    int m_wanted = 0; ///< How many rows there should be before it stops by itself.
    ReloadWhenBack m_again;
    bool m_loading = false;
    bool m_news = false;
    quint64 m_attempt = 0; ///< Replies to other filters are dropped.
};

} // namespace medcrm::ui
