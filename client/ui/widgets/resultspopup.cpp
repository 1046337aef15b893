// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/resultspopup.h"

#include "client/ui/widgets/label.h"
#include "client/ui/widgets/rowpainter.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace medcrm::ui {

namespace {

constexpr int mostRows = 9;
constexpr int least = 460; // design pixels: two lines and the word at the end

} // namespace

ResultsPopup::ResultsPopup(QLineEdit *field, QAbstractItemModel *model, QAbstractItemDelegate *delegate,
                           QWidget *host)
    : QFrame(host)
    , m_field(field)
    , m_host(host)
    , m_list(new QListView)
    , m_note(new Label({}, TextStyle::Small, Color::TextMuted))
{
    hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_note);
    m_note->hide();
    m_note->setWordWrap(true);
    Theme::current().bind(m_note, [this] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Medium);
        m_note->setContentsMargins(side, theme.space(Space::Small), side, theme.space(Space::Small));
    });

    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Before the view hears of it: the view would choose the neighbour, and Enter would take that.
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                if (current().isValid() && current().row() >= first && current().row() <= last)
                    m_list->setCurrentIndex({});
            });
    m_list->setModel(model);
    m_list->setItemDelegate(delegate);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ResultsPopup::fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ResultsPopup::fit);
    connect(m_list, &QListView::clicked, this, &ResultsPopup::taken);
    field->installEventFilter(this);
    host->installEventFilter(this);
    Theme::current().follow(this);
}

QModelIndex ResultsPopup::current() const
{
    return m_list->currentIndex();
}

QPoint ResultsPopup::placeBelow(const QModelIndex &index) const
{
    const QRect row = m_list->visualRect(index);
    return m_list->viewport()->mapToGlobal(isRightToLeft() ? row.bottomRight() : row.bottomLeft());
}

void ResultsPopup::open()
{
    show();
    raise();
    fit();
}

void ResultsPopup::close()
{
    hide();
}

void ResultsPopup::restart()
{
    m_moved = false;
    settle();
    m_list->scrollToTop();
}

void ResultsPopup::settle()
{
    if (!m_moved)
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
}

void ResultsPopup::setNote(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    fit();
}

void ResultsPopup::refreshRows()
{
    m_list->viewport()->update();
}

bool ResultsPopup::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (watched == m_field && isOpen() && takeKey(*static_cast<QKeyEvent *>(event)))
            return true;
        break;
    case QEvent::FocusOut:
        if (watched == m_field && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason
            && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
            close();
        break;
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::LayoutDirectionChange:
        fit();
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

bool ResultsPopup::takeKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(mostRows - 1);
        return true;
    case Qt::Key_PageUp:
        move(1 - mostRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->model()->rowCount() == 0)
            return false;
        if (event.isAutoRepeat())
            return true; // a held key is one wish
        if (current().isValid())
            Q_EMIT taken(current());
        else
            settle(); // what was chosen has gone; look again before anything is done
        return true;
    default:
        return false;
    }
}

void ResultsPopup::move(int by)
{
    const int rows = m_list->model()->rowCount();
    if (rows == 0)
        return;
    const int from = current().isValid() ? current().row() : by > 0 ? -1 : rows;
    m_moved = true;
    m_list->setCurrentIndex(m_list->model()->index(std::clamp(from + by, 0, rows - 1), 0));
}

void ResultsPopup::fit()
{
    if (!isOpen())
        return;
    const Theme &theme = Theme::current();
    int height = 0;
    for (int row = 0; row < std::min(mostRows, m_list->model()->rowCount()); ++row)
        height += std::max(0, m_list->sizeHintForRow(row));
    const QRect field(m_field->mapTo(m_host, QPoint()), m_field->size());
    const int margin = theme.space(Space::Small);
    const int width = std::min(std::max(field.width(), theme.px(least)), m_host->width() - 2 * margin);
    const int note = m_note->isHidden() ? 0 : m_note->heightForWidth(width - 2);
    const int top = field.bottom() + 1 + theme.space(Space::Tiny);
    const int room = std::max(0, m_host->height() - top - margin);
    const int left = isRightToLeft() ? std::max(margin, field.right() + 1 - width)
                                     : std::min(field.left(), m_host->width() - width - margin);
    setGeometry(left, top, width, std::min(height + note + 2, room));
}

void ResultsPopup::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Color::Surface));
    painter.setPen(theme.color(Color::BorderStrong));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace medcrm::ui
