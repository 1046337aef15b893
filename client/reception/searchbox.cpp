// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/searchbox.h"

#include "client/core/clientsession.h"
#include "client/ui/arrivalcommands.h"
#include "client/ui/searchrowdelegate.h"
#include "client/ui/visitcommands.h"
#include "client/ui/visitmenu.h"
#include "client/ui/widgets/resultspopup.h"
#include "client/ui/wording.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

SearchBox::SearchBox(ClientSession &session, ArrivalCommands &commands, QWidget *host)
    : SearchField(tr("Find a patient: name, phone, birth date, MRN"), Qt::CTRL | Qt::Key_K)
    , m_session(session)
    , m_commands(commands)
    , m_results(session.day(), session.api())
    , m_delegate(new SearchRowDelegate([this](const SearchRow &row) { return actionOf(row); }, this))
    , m_popup(new ResultsPopup(this, &m_results, m_delegate, host))
    , m_again(
          session, [this] { m_results.searchAgain(); }, this)
{
    connect(this, &QLineEdit::textChanged, this, &SearchBox::textTyped);
    connect(&m_results, &SearchResultsModel::found, this, &SearchBox::found);
    connect(&m_results, &SearchResultsModel::searchFailed, this, &SearchBox::failed);
    connect(m_popup, &ResultsPopup::taken, this, &SearchBox::take);
    m_delegate->setBlocked([this](const SearchRow &row) { return isBlocked(row); });
    connect(&session.outage(), &Outage::changed, this, &SearchBox::followOutage);
}

/// Everything that would begin something; a visit's menu opens and greys its own lines.
bool SearchBox::isBlocked(const SearchRow &row) const
{
    const bool opensMenu =
        row.section == SearchRow::Section::Visit && row.visit->status != VisitStatus::NoShow;
    return !opensMenu && m_session.outage().isOn();
}

/// The rows are greyed, or can be taken again.
void SearchBox::followOutage()
{
    m_popup->refreshRows();
    if (!m_results.isSearching())
        m_popup->setNote(m_commands.window().outageReason());
}

QString SearchBox::actionOf(const SearchRow &row) const
{
    switch (row.section) {
    case SearchRow::Section::Booking:
        return tr("Check in");
    case SearchRow::Section::Visit:
        return row.visit->status == VisitStatus::NoShow ? wordOf(VisitAction::ReturnToLine) : tr("Actions");
    case SearchRow::Section::Patient:
        if (const auto booking = m_commands.bookingOf(row.patient.id))
            return tr("Check in %1").arg(clockTime(booking->start, m_session.day().zone()));
        return m_commands.openVisitOf(row.patient.id) ? tr("Actions") : tr("Walk-in");
    case SearchRow::Section::RegisterNew:
        return tr("Register");
    }
    Q_UNREACHABLE();
}

void SearchBox::takeFocus()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void SearchBox::begin(const QString &text)
{
    setFocus(Qt::ShortcutFocusReason);
    clear();
    insert(text);
}

void SearchBox::textTyped(const QString &text)
{
    m_enterWaits = false;
    m_again.forget();
    Q_EMIT enterComesToList(hasFocus() && text.isEmpty());
    m_popup->setNote({});
    m_results.search(text);
    m_popup->restart();
    if (m_results.rowCount() > 0 && hasFocus())
        m_popup->open();
    else
        m_popup->close();
}

void SearchBox::found(bool complete)
{
    m_popup->settle();
    m_popup->setNote(complete ? m_commands.window().outageReason() : tr("Searching…"));
    Q_EMIT contentsChanged();
    if (complete && std::exchange(m_enterWaits, false) && m_popup->current().isValid())
        act(m_popup->current());
}

void SearchBox::failed(const Error &error)
{
    m_enterWaits = false;
    m_again.failed(error);
    const QString away = m_commands.window().outageReason();
    m_popup->setNote(tr("Only today's list was searched. %1").arg(away.isEmpty() ? error.message : away));
    Q_EMIT contentsChanged();
}

void SearchBox::take(const QModelIndex &index)
{
    const auto row = rowOf<SearchRow>(index);
    // "Register new" is the likely thing only when nobody of this name is known.
    const bool tooEarly =
        row.section == SearchRow::Section::RegisterNew && m_results.isSearching() && !m_popup->isChoiceMade();
    if (!tooEarly)
        return act(index);
    m_enterWaits = true;
    m_results.search(text(), true);
}

void SearchBox::act(const QModelIndex &index)
{
    const auto row = rowOf<SearchRow>(index);
    if (isBlocked(row) && m_commands.window().refuseInOutage())
        return; // what was typed stays
    const std::optional<Visit> visit = row.visit ? row.visit : m_commands.openVisitOf(row.patient.id);
    const std::optional<Appointment> booking =
        row.appointment ? row.appointment : m_commands.bookingOf(row.patient.id);
    if (row.section == SearchRow::Section::RegisterNew) {
        clear();
        Q_EMIT registerWanted(row.typed);
    } else if (booking && row.section != SearchRow::Section::Visit) {
        clear();
        m_commands.checkIn(*booking);
    } else if (visit && visit->status == VisitStatus::NoShow) {
        clear();
        m_commands.visits().takeBack(*visit); // who was called in vain has come
    } else if (visit) {
        Q_EMIT visitMenuWanted(*visit, m_popup->placeBelow(index));
    } else {
        clear();
        Q_EMIT walkInWanted(row.patient);
    }
}

std::optional<SearchRow> SearchBox::chosen() const
{
    if (!m_popup->isOpen() || !m_popup->current().isValid())
        return std::nullopt;
    return rowOf<SearchRow>(m_popup->current());
}

std::optional<PatientSummary> SearchBox::takePatient()
{
    const std::optional<SearchRow> row = chosen();
    if (!row || row->section == SearchRow::Section::RegisterNew)
        return std::nullopt;
    clear();
    return row->patient;
}

QString SearchBox::takeName()
{
    const std::optional<SearchRow> row = chosen();
    if (!row || row->section != SearchRow::Section::RegisterNew)
        return {};
    clear();
    return row->typed;
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    if (text().isEmpty()) {
        switch (event->key()) {
        case Qt::Key_Up:
            return Q_EMIT moveWanted(-1);
        case Qt::Key_Down:
            return Q_EMIT moveWanted(1);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!event->isAutoRepeat())
                Q_EMIT enterWanted();
            return;
        default:
            break;
        }
    }
    SearchField::keyPressEvent(event);
}

void SearchBox::focusInEvent(QFocusEvent *event)
{
    SearchField::focusInEvent(event);
    Q_EMIT enterComesToList(text().isEmpty());
    if (!text().isEmpty() && m_results.rowCount() > 0)
        m_popup->open();
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    SearchField::focusOutEvent(event);
    Q_EMIT enterComesToList(false);
}

bool SearchBox::event(QEvent *event)
{
    // A line edit keeps Ctrl+Z for its own letters; while there are none it means the desk's last action.
    if (event->type() == QEvent::ShortcutOverride && text().isEmpty()
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo)) {
        event->ignore();
        return true;
    }
    return SearchField::event(event);
}

QStringList SearchBox::describe() const
{
    QStringList lines;
    if (!m_popup->isOpen())
        return lines;
    for (int row = 0; row < m_results.rowCount(); ++row) {
        const SearchRow &found = m_results.at(row);
        const QString who =
            found.section == SearchRow::Section::RegisterNew ? found.typed : found.patient.displayName();
        lines += u"search: %1 → %2"_s.arg(who, actionOf(found));
    }
    return lines;
}

} // namespace medcrm::ui
