// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/organisation.h"
#include "common/protocol/audit.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLineEdit;

namespace medcrm::ui {

class ActionButton;
class FormField;

/// What of the audit log is wanted: when, who, which request, which record. An answer counts when Enter is pressed, the
/// field is left, or a choice is made.
class AuditFilters : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive it.
    AuditFilters(ClientSession &session, const Organisation &organisation, QWidget *parent = nullptr);

    /// The filters as a request without a place in the log.
    const ListAudit &wanted() const { return m_wanted; }
    QLineEdit *from() const { return m_from; }

Q_SIGNALS:
    void changed();

private:
    FormField *addField(QHBoxLayout *row, int stretch, const QString &name, const QString &label,
                        QWidget *editor);
    void fillRequests();
    void showUsers();
    void apply();
    void clear();
    Result<ListAudit> read() const;
    Result<std::optional<Instant>> readMoment(const QString &field, const QString &text, bool isEnd) const;

    ClientSession &m_session;
    const Organisation &m_organisation;
    ListAudit m_wanted;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QComboBox *m_user;
    QComboBox *m_request;
    QComboBox *m_kind;
    QLineEdit *m_number;
    ActionButton *m_clear;
};

} // namespace medcrm::ui
