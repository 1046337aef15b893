// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/patientfinder.h"

#include "client/core/clientsession.h"
#include "client/ui/bidi.h"
#include "client/ui/personrowdelegate.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/emptylist.h"
#include "client/ui/widgets/label.h"
#include "client/ui/widgets/rule.h"
#include "client/ui/widgets/searchfield.h"

#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

PersonRow lookOfRow(const QModelIndex &index)
{
    PersonRow look;
    look.lines.title = isolate(index.siblingAtColumn(PatientListModel::TextColumn).data().toString());
    look.lines.subtitle = index.siblingAtColumn(PatientListModel::DetailColumn).data().toString();
    return look;
}

} // namespace

PatientFinder::PatientFinder(ClientSession &session, QWidget *parent)
    : Card(Padding::None, parent)
    , m_model(session.day(), session.api())
    , m_field(new SearchField(tr("Name, phone, birth date, MRN")))
    , m_list(new EmptyListView(tr("Nobody is found.")))
    , m_note(new Label({}, TextStyle::Small, Color::TextMuted))
    , m_again(
          session, [this] { m_model.searchAgain(); }, this)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->addWidget(m_field);
    head->addWidget(m_note);
    layout->addLayout(head);
    layout->addWidget(new Rule);
    layout->addWidget(m_list, 1);
    m_note->setWordWrap(true);
    m_field->setAccessibleName(tr("Find a patient"));
    m_field->installEventFilter(this);
    m_list->installEventFilter(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setAccessibleName(tr("Patients"));
    // Before the list hears of it: the list would choose the neighbour of a row that goes by itself.
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                const int current = m_list->currentIndex().row();
                if (current >= first && current <= last)
                    m_list->setCurrentIndex({});
            });
    m_list->setModel(&m_model);
    m_list->setModelColumn(PatientListModel::TextColumn);
    m_list->setItemDelegate(new PersonRowDelegate(&lookOfRow, this));
    connect(m_list, &QListView::clicked, this, &PatientFinder::open);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_enterWaits = false;
        m_again.forget();
        m_model.search(text);
        found();
    });
    connect(&m_model, &PatientListModel::found, this, &PatientFinder::found);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &PatientFinder::showNote);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &PatientFinder::showNote);
    connect(&m_model, &PatientListModel::searchFailed, this, [this](const Error &error) {
        m_enterWaits = false;
        m_again.failed(error);
        m_note->setText(error.message);
        m_note->show();
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &PatientFinder::contentsChanged);
    found();
    Theme::current().bind(this, [head] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Medium);
        head->setContentsMargins(side, side, side, theme.space(Space::Small));
        head->setSpacing(theme.space(Space::Tiny));
    });
}

QString PatientFinder::note() const
{
    return m_note->text();
}

void PatientFinder::takeFocus()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void PatientFinder::begin(const QString &text)
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->clear();
    m_field->insert(text);
}

/// Counted again whenever a row comes or goes: a record that is merged away is found no more.
void PatientFinder::showNote()
{
    m_note->setText(m_model.isSearching()          ? tr("Searching…")
                        : m_model.text().isEmpty() ? tr("Opened last, and here today")
                                                   : tr("Found: %1").arg(m_model.rowCount()));
}

/// The list is that of the text, or soon will be.
void PatientFinder::found()
{
    const bool searching = m_model.isSearching();
    showNote();
    m_list->setEmptyText(m_model.text().isEmpty() ? tr("Type a name, phone, birth date or MRN.")
                                                  : tr("Nobody is found. Enter registers a new patient."));
    if (!searching && !m_model.text().isEmpty())
        m_list->setCurrentIndex(m_model.index(0, PatientListModel::TextColumn));
    if (!searching && std::exchange(m_enterWaits, false))
        open();
    Q_EMIT contentsChanged();
}

bool PatientFinder::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Card::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (takeKey(key))
        return true;
    const bool letter = !key.text().isEmpty() && key.text().front().isLetterOrNumber()
        && !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (watched == m_list && letter) {
        begin(key.text());
        return true;
    }
    return Card::eventFilter(watched, event);
}

bool PatientFinder::takeKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event.isAutoRepeat())
            open();
        return true;
    default:
        return false;
    }
}

void PatientFinder::move(int by)
{
    const int last = m_model.rowCount() - 1;
    if (last < 0)
        return;
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() + by : by > 0 ? 0 : last;
    m_list->setCurrentIndex(m_model.index(std::clamp(row, 0, last), PatientListModel::TextColumn));
}

void PatientFinder::open()
{
    if (m_model.isSearching()) {
        m_enterWaits = true;
        return;
    }
    if (m_list->currentIndex().isValid())
        Q_EMIT openWanted(rowOf<PatientListRow>(m_list->currentIndex()).patient);
    else if (!m_model.text().isEmpty() && m_model.rowCount() == 0)
        Q_EMIT registerWanted(m_model.text());
}

QStringList PatientFinder::describe() const
{
    QStringList lines;
    for (const PatientListRow &row : m_model.rows())
        lines += u"patient: %1, %2"_s.arg(row.patient.displayName(), row.patient.mrn);
    return lines;
}

} // namespace medcrm::ui
