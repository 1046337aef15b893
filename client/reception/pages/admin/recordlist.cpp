// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/recordlist.h"

#include "client/ui/bidi.h"
#include "client/ui/personrowdelegate.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/emptylist.h"
#include "client/ui/widgets/label.h"
#include "client/ui/widgets/rule.h"
#include "client/ui/widgets/searchfield.h"
#include "common/core/textfold.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

PersonRow lookOf(const QModelIndex &index)
{
    const auto row = rowOf<RecordRow>(index);
    PersonRow look;
    look.lines.title = isolate(row.title);
    look.lines.titleLook = {TextStyle::BodyStrong, row.active ? Color::Text : Color::TextMuted};
    look.lines.subtitle = row.subtitle;
    if (row.unsaved)
        look.lines.pill = PillLook{RecordList::tr("Unsaved"), Tone::Late, {}};
    else if (!row.active)
        look.lines.pill = PillLook{RecordList::tr("Inactive"), Tone::Ended, {}};
    look.trailing = row.mark;
    look.trailingLook = {TextStyle::SmallStrong, Color::TextMuted};
    return look;
}

QString spoken(const RecordRow &row)
{
    QStringList parts{row.title, row.subtitle, row.mark};
    if (row.unsaved)
        parts += RecordList::tr("Unsaved");
    if (!row.active)
        parts += RecordList::tr("Inactive");
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

bool RecordRow::before(const RecordRow &other) const
{
    if (first != other.first)
        return first;
    const int order = QString::localeAwareCompare(title, other.title);
    return order != 0 ? order < 0 : id < other.id;
}

RecordRows::RecordRows(QObject *parent)
    : RecordModel(parent)
{
    setColumns({{[] { return RecordList::tr("Name"); },
                 {{Qt::DisplayRole, [](const RecordRow &row) { return row.title; }},
                  {Qt::AccessibleTextRole, [](const RecordRow &row) { return spoken(row); }}}}});
}

RecordList::RecordList(const Words &words, QWidget *parent)
    : Card(Padding::None, parent)
    , m_empty(words.empty)
    , m_count(new Label({}, TextStyle::Small, Color::TextMuted))
    , m_search(new SearchField(words.search))
    , m_inactive(new QCheckBox(tr("Show inactive")))
    , m_view(new EmptyListView(words.empty))
    , m_new(new ActionButton(words.create))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead(words));
    layout->addWidget(new Rule);
    layout->addWidget(m_view, 1);
    makeView(words);
    connect(m_search, &QLineEdit::textChanged, this, &RecordList::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &RecordList::enterFirst);
    connect(m_inactive, &QCheckBox::toggled, this, &RecordList::filter);
    connect(m_new, &ActionButton::clicked, this, &RecordList::newWanted);
}

QWidget *RecordList::makeHead(const Words &words)
{
    auto *head = new QWidget;
    auto *layout = new QVBoxLayout(head);
    auto *first = new QHBoxLayout;
    first->addWidget(new Label(words.heading, TextStyle::Section));
    first->addWidget(m_count);
    first->addStretch();
    first->addWidget(m_new);
    m_new->setSymbol(Icon::Plus);
    m_new->setButtonSize(ActionButton::Size::Small);
    m_new->setKey(Qt::CTRL | Qt::Key_N);
    if (words.create.isEmpty())
        m_new->hide();
    layout->addLayout(first);
    layout->addWidget(m_search);
    layout->addWidget(m_inactive);
    Theme::current().bind(head, [layout] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Medium);
        layout->setContentsMargins(side, theme.space(Space::Small), side, theme.space(Space::Small));
        layout->setSpacing(theme.space(Space::Small));
    });
    return head;
}

void RecordList::makeView(const Words &words)
{
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setAccessibleName(words.heading);
    // A row that goes away hands the choice to no neighbour: the form would change under the user's hands.
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                const int row = m_view->currentIndex().row();
                if (row >= first && row <= last)
                    m_view->setCurrentIndex({});
            });
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new PersonRowDelegate(&lookOf, this));
    m_view->installEventFilter(this);
    m_search->installEventFilter(this);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && m_model.at(current.row()).id != m_open)
                    Q_EMIT chosen(m_model.at(current.row()).id);
            });
}

void RecordList::setRows(const QList<RecordRow> &rows)
{
    m_rows = rows;
    filter();
}

void RecordList::setOpen(qint64 id)
{
    m_open = id;
    filter();
    const int row = m_model.find(id);
    m_view->setCurrentIndex(row < 0 ? QModelIndex() : m_model.index(row, 0));
}

void RecordList::takeFocus()
{
    m_view->setFocus(Qt::OtherFocusReason);
    if (m_open <= 0 && !m_view->currentIndex().isValid() && m_model.rowCount() > 0)
        m_view->setCurrentIndex(m_model.index(0, 0));
}

bool RecordList::fits(const RecordRow &row) const
{
    if (!row.active && !row.unsaved && !m_inactive->isChecked())
        return false;
    const QString all = foldText(row.title + u' ' + row.subtitle + u' ' + row.mark);
    const QStringList words = foldText(m_search->text()).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return all.contains(word); });
}

void RecordList::filter()
{
    QList<RecordRow> shown;
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(shown),
                 [this](const RecordRow &row) { return row.id == m_open || fits(row); });
    const bool first = m_model.rowCount() == 0;
    m_model.reset(shown);
    if (first && !shown.isEmpty() && m_open < 0 && m_view->hasFocus())
        m_view->setCurrentIndex(m_model.index(0, 0)); // where the keys begin
    const auto active =
        std::count_if(m_rows.begin(), m_rows.end(), [](const RecordRow &row) { return row.active; });
    m_count->setText(QString::number(active));
    m_view->setEmptyText(m_rows.isEmpty() ? m_empty : tr("Nothing fits."));
}

/// The first that fits; the open one may show although it does not.
void RecordList::enterFirst()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!fits(m_model.at(row)))
            continue;
        m_view->setCurrentIndex(m_model.index(row, 0));
        m_view->setFocus(Qt::OtherFocusReason);
        return;
    }
}

bool RecordList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Card::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_search && key->key() == Qt::Key_Down) {
        enterFirst();
        return true;
    }
    if (watched != m_view)
        return Card::eventFilter(watched, event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        Q_EMIT formWanted();
        return true;
    }
    const bool letter = !key->text().isEmpty() && key->text().at(0).isLetterOrNumber()
        && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (letter) { // begins a search
        m_search->setFocus(Qt::OtherFocusReason);
        m_search->setText(key->text());
    }
    return letter || Card::eventFilter(watched, event);
}

} // namespace medcrm::ui
