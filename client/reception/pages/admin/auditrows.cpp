// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/auditrows.h"

#include "client/reception/pages/admin/auditwords.h"
#include "client/ui/bidi.h"
#include "client/ui/personrowdelegate.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

PersonRow lookOf(const QModelIndex &index)
{
    const auto row = rowOf<AuditRow>(index);
    PersonRow look;
    look.lines.title = isolate(requestText(row.entry.method));
    look.lines.titleLook = {TextStyle::BodyStrong, Color::Text};
    QStringList facts{row.record, isolate(row.who), row.reason.isEmpty() ? QString() : isolate(row.reason)};
    facts.removeAll(QString());
    look.lines.subtitle = facts.join(u" · "_s);
    look.trailing = row.when;
    look.trailingLook = {TextStyle::Small, Color::TextMuted};
    if (row.isRefused)
        look.lines.pill = PillLook{AuditView::tr("Refused"), Tone::Urgent, Icon::CircleX};
    return look;
}

} // namespace

AuditRows::AuditRows(QObject *parent)
    : RecordModel(parent)
{
    const auto spoken = [](const AuditRow &row) {
        return QStringList{row.when, requestText(row.entry.method), row.record, row.who, row.reason}.join(
            u", "_s);
    };
    setColumns({{[] { return AuditView::tr("Entry"); },
                 {{Qt::DisplayRole, [](const AuditRow &row) { return requestText(row.entry.method); }},
                  {Qt::AccessibleTextRole, spoken}}}});
}

AuditView::AuditView(AuditRows &rows, QWidget *parent)
    : EmptyListView({}, parent)
{
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Entries of the audit log"));
    setModel(&rows);
    setItemDelegate(new PersonRowDelegate(&lookOf, this));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &AuditView::look);
}

void AuditView::look()
{
    const QScrollBar &bar = *verticalScrollBar();
    if (bar.value() >= bar.maximum() - bar.pageStep() / 2)
        Q_EMIT endReached();
}

void AuditView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    EmptyListView::currentChanged(current, previous);
    Q_EMIT chosen(current);
    if (current.isValid() && current.row() == model()->rowCount() - 1)
        Q_EMIT endReached();
}

void AuditView::resizeEvent(QResizeEvent *event)
{
    EmptyListView::resizeEvent(event);
    look();
}

} // namespace medcrm::ui
