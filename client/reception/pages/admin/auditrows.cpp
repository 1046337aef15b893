// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/auditrows.h"

#include "client/ui/bidi.h"
#include "client/ui/personrowdelegate.h"

#include <QCoreApplication>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

/// The log's words for kinds of records, and ours.
constexpr std::pair<const char *, const char *> kinds[]{
    {"patient", QT_TRANSLATE_NOOP("AuditKind", "Patient")},
    {"appointment", QT_TRANSLATE_NOOP("AuditKind", "Appointment")},
    {"visit", QT_TRANSLATE_NOOP("AuditKind", "Visit")},
    {"wish", QT_TRANSLATE_NOOP("AuditKind", "Waiting list")},
    {"doctor", QT_TRANSLATE_NOOP("AuditKind", "Doctor")},
    {"schedule", QT_TRANSLATE_NOOP("AuditKind", "Working hours")},
    {"scheduleException", QT_TRANSLATE_NOOP("AuditKind", "Day that differs")},
    {"room", QT_TRANSLATE_NOOP("AuditKind", "Room")},
    {"service", QT_TRANSLATE_NOOP("AuditKind", "Service")},
    {"clinic", QT_TRANSLATE_NOOP("AuditKind", "Clinic")},
    {"user", QT_TRANSLATE_NOOP("AuditKind", "User")},
};

QString whoOf(const AuditEntry &entry)
{
    if (!entry.userName.isEmpty())
        return entry.userName;
    return entry.user ? AuditView::tr("User %1").arg(entry.user->value()) : AuditView::tr("The server");
}

PersonRow lookOf(const QModelIndex &index)
{
    const auto row = rowOf<AuditRow>(index);
    PersonRow look;
    look.lines.title = isolateLtr(row.entry.method);
    look.lines.titleLook = {TextStyle::BodyStrong, Color::Text};
    QStringList facts{recordText(row.entry), isolate(whoOf(row.entry)),
                      row.entry.reason.isEmpty() ? QString() : isolate(row.entry.reason)};
    facts.removeAll(QString());
    look.lines.subtitle = facts.join(u" · "_s);
    look.trailing = row.when;
    look.trailingLook = {TextStyle::Small, Color::TextMuted};
    if (row.entry.reason.startsWith("refused"_L1))
        look.lines.pill = PillLook{AuditView::tr("Refused"), Tone::Urgent, Icon::CircleX};
    return look;
}

} // namespace

AuditRows::AuditRows(QObject *parent)
    : RecordModel(parent)
{
    const auto spoken = [](const AuditRow &row) {
        return QStringList{row.when, row.entry.method, recordText(row.entry), whoOf(row.entry),
                           row.entry.reason}
            .join(u", "_s);
    };
    setColumns({{[] { return AuditView::tr("Entry"); },
                 {{Qt::DisplayRole, [](const AuditRow &row) { return row.entry.method; }},
                  {Qt::AccessibleTextRole, spoken}}}});
}

QString kindText(const QString &entity)
{
    for (const auto &[word, text] : kinds) {
        if (entity == QLatin1StringView(word))
            return QCoreApplication::translate("AuditKind", text);
    }
    return entity;
}

QStringList auditKinds()
{
    QStringList words;
    for (const auto &kind : kinds)
        words += QString::fromLatin1(kind.first);
    return words;
}

QString recordText(const AuditEntry &entry)
{
    const QString kind = kindText(entry.entity);
    return entry.entityId ? u"%1 %2"_s.arg(kind, isolateLtr(QString::number(*entry.entityId))) : kind;
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
