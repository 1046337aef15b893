// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/auditfilters.h"

#include "client/reception/pages/admin/auditwords.h"
#include "client/reception/pages/admin/choices.h"
#include "client/ui/dialogs/typeddate.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/findfield.h"
#include "client/ui/widgets/formfield.h"
#include "common/core/textfold.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

AuditFilters::AuditFilters(ClientSession &session, const Organisation &organisation, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_organisation(organisation)
    , m_from(new QLineEdit)
    , m_to(new QLineEdit)
    , m_user(new QComboBox)
    , m_request(new QComboBox)
    , m_kind(new QComboBox)
    , m_number(new QLineEdit)
    , m_clear(new ActionButton(tr("Clear")))
{
    auto *layout = new QHBoxLayout(this);
    addField(layout, 3, u"from"_s, tr("From"), m_from);
    addField(layout, 3, u"to"_s, tr("Until"), m_to);
    addField(layout, 4, u"user"_s, tr("User"), m_user);
    addField(layout, 4, u"request"_s, tr("What was done"), m_request);
    addField(layout, 4, u"entity"_s, tr("Kind of record"), m_kind);
    addField(layout, 2, u"entityId"_s, tr("Number"), m_number);
    layout->addWidget(new FormField({}, u" "_s, m_clear), 0, Qt::AlignTop); // level with the fields
    m_clear->setAccessibleName(tr("Clear"));
    m_from->setPlaceholderText(tr("24.11 or 24.11 10:30"));
    m_to->setPlaceholderText(tr("24.11 or 24.11 10:30"));
    m_kind->addItem(tr("All"), QString());
    for (const QString &kind : auditKinds())
        m_kind->addItem(kindText(kind), kind);
    fillRequests();
    for (QLineEdit *edit : {m_from, m_to, m_number})
        connect(edit, &QLineEdit::editingFinished, this, &AuditFilters::apply);
    for (QComboBox *combo : {m_user, m_request, m_kind})
        connect(combo, &QComboBox::currentIndexChanged, this, &AuditFilters::apply);
    connect(m_clear, &ActionButton::clicked, this, &AuditFilters::clear);
    connect(&organisation, &Organisation::userChanged, this, &AuditFilters::showUsers);
    showUsers();
    Theme::current().bind(this, [this, layout] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Large);
        layout->setContentsMargins(side, theme.space(Space::Medium), side, theme.space(Space::Medium));
        layout->setSpacing(theme.space(Space::Medium));
    });
}

FormField *AuditFilters::addField(QHBoxLayout *row, int stretch, const QString &name, const QString &label,
                                  QWidget *editor)
{
    auto *field = new FormField(name, label, editor);
    editor->setMinimumWidth(0);
    row->addWidget(field, stretch, Qt::AlignTop);
    return field;
}

/// By their words, as one looks for them.
void AuditFilters::fillRequests()
{
    QStringList names = auditedRequests();
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        return QString::localeAwareCompare(requestText(a), requestText(b)) < 0;
    });
    m_request->addItem(tr("Everything"), QString());
    for (const QString &name : std::as_const(names))
        m_request->addItem(requestText(name), name);
}

void AuditFilters::showUsers()
{
    QList<Choice> choices{{0, tr("Everybody")}};
    for (const User &user : m_organisation.users())
        choices.append({user.id.value(), user.fullName});
    std::sort(choices.begin() + 1, choices.end(), [](const Choice &a, const Choice &b) {
        return QString::localeAwareCompare(a.text, b.text) < 0;
    });
    setChoices(*m_user, choices);
}

/// "24.11", "24.11 10:30", "monday 9:00"; without a time the whole day is meant.
Result<std::optional<Instant>> AuditFilters::readMoment(const QString &field, const QString &text,
                                                        bool isEnd) const
{
    const QString typed = withAsciiDigits(text).simplified();
    if (typed.isEmpty())
        return std::nullopt;
    const QString last = typed.section(u' ', -1);
    const bool timed = last.contains(u':');
    const QString dayPart = timed ? typed.section(u' ', 0, -2) : typed;
    const QDate today = m_session.day().today();
    const Result<QDate> day = parseDay(dayPart, today.addYears(-1).addDays(1));
    const Result<QDate> near = parseDay(dayPart, today);
    if (!day || !near)
        return invalid(field, near ? day.error().message : near.error().message);
    // Of the days that fit, the one that has been: a log knows no future.
    const QDate date = *near <= today ? *near : *day <= today ? *day : *near;
    const QTimeZone &zone = m_session.day().zone();
    if (!timed)
        return std::optional(isEnd ? endOfDay(date, zone) : startOfDay(date, zone));
    const Result<QTime> time = parseTime(last);
    if (!time)
        return invalid(field, time.error().message);
    const auto instant = instantAt(date, *time, zone);
    return std::optional(instant.value_or(endOfDay(date, zone)));
}

Result<ListAudit> AuditFilters::read() const
{
    ListAudit request;
    const auto from = readMoment(u"from"_s, m_from->text(), false);
    const auto to = readMoment(u"to"_s, m_to->text(), true);
    if (!from)
        return tl::unexpected(from.error());
    if (!to)
        return tl::unexpected(to.error());
    request.from = *from;
    request.to = *to;
    if (const UserId user(chosenValue(*m_user)); user.isValid())
        request.user = user;
    request.request = m_request->currentData().toString();
    request.entity = m_kind->currentData().toString();
    const QString number = withAsciiDigits(m_number->text()).trimmed();
    if (!number.isEmpty()) {
        bool isNumber = false;
        request.entityId = number.toLongLong(&isNumber);
        if (!isNumber || *request.entityId <= 0)
            return invalid(u"entityId"_s, tr("A number, such as 17."));
    }
    if (const Result<> valid = request.validate(); !valid)
        return tl::unexpected(valid.error());
    return request;
}

void AuditFilters::apply()
{
    for (FormField *field : findChildren<FormField *>())
        field->clearError();
    const Result<ListAudit> request = read();
    if (!request) {
        if (FormField *field = findField(*this, request.error().field))
            field->setError(request.error().message);
        return;
    }
    if (encode(*request) == encode(m_wanted))
        return;
    m_wanted = *request;
    Q_EMIT changed();
}

void AuditFilters::clear()
{
    for (QLineEdit *edit : {m_from, m_to, m_number})
        edit->clear();
    {
        const QSignalBlocker user(m_user);
        const QSignalBlocker request(m_request);
        const QSignalBlocker kind(m_kind);
        m_user->setCurrentIndex(0);
        m_request->setCurrentIndex(0);
        m_kind->setCurrentIndex(0);
    }
    apply();
    m_from->setFocus(Qt::OtherFocusReason);
}

} // namespace medcrm::ui
