// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/auditdetails.h"

#include "client/reception/pages/admin/auditnames.h"
#include "client/reception/pages/admin/auditwords.h"
#include "client/ui/bidi.h"
#include "client/ui/widgets/elidedlabel.h"

#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

AuditDetails::AuditDetails(const AuditNames &names, QWidget *parent)
    : Card(Padding::Roomy, parent)
    , m_names(names)
    , m_heading(new ElidedLabel({}, TextStyle::Section))
    , m_facts(new Label({}, TextStyle::Body, Color::TextMuted))
    , m_note(new Label({}, TextStyle::Body, Color::TextMuted))
    , m_table(new QTableWidget(0, 3))
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_heading);
    layout->addWidget(m_facts);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note, 1);
    m_facts->setWordWrap(true);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignCenter);
    m_table->setHorizontalHeaderLabels({tr("Field"), tr("Before"), tr("After")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAccessibleName(tr("Fields before and after"));
    setEntry({}, QTimeZone::utc());
}

void AuditDetails::setEntry(const std::optional<AuditRow> &row, const QTimeZone &zone)
{
    m_heading->setVisible(row.has_value());
    m_facts->setVisible(row.has_value());
    const QList<AuditChange> changes = row ? changesOf(row->entry) : QList<AuditChange>();
    m_table->setVisible(!changes.isEmpty());
    m_note->setVisible(changes.isEmpty());
    if (!row) {
        m_note->setText(tr("Choose an entry to see what it changed."));
        return;
    }
    const AuditEntry &entry = row->entry;
    m_heading->setText(isolate(requestText(entry.method)));
    QStringList facts{tr("Entry %1").arg(isolateLtr(QString::number(entry.id))),
                      row->when,
                      row->record,
                      entry.user || !entry.userName.isEmpty() ? isolate(row->who)
                                                              : tr("The server, or somebody not signed in"),
                      row->isRefused ? tr("Refused") : QString(),
                      row->reason.isEmpty() ? QString() : isolate(row->reason)};
    facts.removeAll(QString());
    m_facts->setText(facts.join(u" · "_s));
    m_note->setText(entry.shortened ? tr("The values of this entry are too large to show.")
                                    : tr("This entry changed no record."));
    showFields(changes, zone);
}

void AuditDetails::showFields(const QList<AuditChange> &changes, const QTimeZone &zone)
{
    const auto text = [&](const QString &field, const QString &value, const std::optional<Instant> &at) {
        return at ? isolateLtr(inZone(*at, zone).toString(u"d.M.yyyy HH:mm:ss"_s))
                  : m_names.value(field, value);
    };
    m_table->setRowCount(int(changes.size()));
    for (int i = 0; i < changes.size(); ++i) {
        const AuditChange &change = changes[i];
        m_table->setItem(i, 0, new QTableWidgetItem(fieldText(change.field)));
        m_table->setItem(i, 1, new QTableWidgetItem(text(change.field, change.before, change.beforeAt)));
        m_table->setItem(i, 2, new QTableWidgetItem(text(change.field, change.after, change.afterAt)));
    }
    m_table->resizeRowsToContents();
}

} // namespace medcrm::ui
