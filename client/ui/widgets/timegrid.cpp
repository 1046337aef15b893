// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/timegrid.h"

#include "client/ui/widgets/rowpainter.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace medcrm::ui {

namespace {

constexpr int columns = 3;
constexpr int rows = 3;

void hatch(QPainter &painter, const QRect &rect)
{
    const Theme &theme = Theme::current();
    QPainterPath shape;
    shape.addRoundedRect(rect, theme.radius(Radius::Control), theme.radius(Radius::Control));
    painter.save();
    painter.setClipPath(shape);
    painter.setPen(QPen(theme.color(Color::Hatch), theme.px(3)));
    for (int x = rect.left() - rect.height(); x < rect.right(); x += theme.px(9))
        painter.drawLine(x, rect.bottom(), x + rect.height(), rect.top());
    painter.restore();
}

} // namespace

TimeButton::TimeButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    Theme::current().follow(this);
}

void TimeButton::setLook(const TimeLook &look)
{
    m_look = look;
    setText(look.time);
    setAccessibleName(look.meaning.isEmpty() ? look.time : look.meaning);
    setAccessibleDescription(look.note);
    setToolTip(look.available ? QString() : look.note.toHtmlEscaped());
    settle();
    updateGeometry();
    update();
}

/// What has the keyboard keeps it, even when another desk was faster: a disabled widget would pass it on.
void TimeButton::settle()
{
    setEnabled(m_look.available || hasFocus());
}

QSize TimeButton::sizeHint() const
{
    const Theme &theme = Theme::current();
    const int lines = QFontMetrics(theme.font(TextStyle::BodyStrong)).height()
        + (m_look.note.isEmpty() ? 0 : QFontMetrics(theme.font(TextStyle::Caption)).height());
    return {theme.px(74), lines + theme.px(12)};
}

QSize TimeButton::minimumSizeHint() const
{
    return {Theme::current().px(56), sizeHint().height()};
}

void TimeButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    const int radius = theme.radius(Radius::Control);
    const bool chosen = isChecked() && m_look.available;
    const Color plain = underMouse() && m_look.available ? Color::Hover : Color::Surface;
    const Color ground = chosen ? Color::Accent : plain;
    paintRounded(painter, rect(), radius, theme.color(ground),
                 theme.color(isChecked() ? Color::Accent : Color::BorderStrong));
    if (!m_look.available)
        hatch(painter, rect().adjusted(1, 1, -1, -1));
    const Color ink = chosen ? Color::OnAccent : m_look.available ? Color::Text : Color::TextMuted;
    const int gap = theme.px(5);
    QRect line = rect().adjusted(gap, gap, -gap, -gap);
    if (!m_look.note.isEmpty()) {
        const int height = QFontMetrics(theme.font(TextStyle::Caption)).height();
        const Color quiet = chosen ? Color::OnAccent : Color::TextMuted;
        paintText(painter, QRect(line.left(), line.bottom() - height + 1, line.width(), height), m_look.note,
                  {TextStyle::Caption, quiet}, Qt::AlignHCenter);
        line.setHeight(line.height() - height);
    }
    paintText(painter, line, m_look.time, {TextStyle::BodyStrong, ink, !m_look.available}, Qt::AlignHCenter);
    if (!hasFocus())
        return;
    if (chosen)
        paintRounded(painter, QRectF(rect()).adjusted(2, 2, -2, -2), radius - 1.5, {},
                     theme.color(Color::OnAccent));
    else
        paintFocusRing(painter, rect(), radius);
}

void TimeButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->ignore(); // the form's
    else
        QAbstractButton::keyPressEvent(event);
}

TimeGrid::TimeGrid(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    for (int column = 0; column < columns; ++column)
        m_layout->setColumnStretch(column, 1);
    Theme::current().bind(this, [this] { m_layout->setSpacing(Theme::current().px(7)); });
    // All at once, so that the Tab key finds them where the grid stands.
    while (m_buttons.size() < rows * columns)
        makeButton()->hide();
}

TimeButton *TimeGrid::makeButton()
{
    auto *button = new TimeButton;
    const int index = int(m_buttons.size());
    m_buttons.append(button);
    m_layout->addWidget(button, index / columns, index % columns);
    if (index > 0)
        setTabOrder(m_buttons[index - 1], button);
    button->installEventFilter(this);
    connect(button, &TimeButton::clicked, this, [this, button, index] {
        if (button->look().available)
            Q_EMIT chosen(index);
    });
    return button;
}

void TimeGrid::show(const QList<TimeLook> &times, int chosen)
{
    while (m_buttons.size() < times.size())
        makeButton();
    m_count = int(times.size());
    for (int i = 0; i < m_buttons.size(); ++i) {
        TimeButton *button = m_buttons[i];
        if (i < m_count && button->look() != times[i])
            button->setLook(times[i]);
        button->setChecked(i == chosen);
        button->setVisible(i < m_count);
    }
    makeTabStop();
}

/// The chosen time is where Tab comes to, else the first that can be had.
void TimeGrid::makeTabStop()
{
    TimeButton *stop = nullptr;
    for (int i = 0; i < m_count; ++i) {
        if (m_buttons[i]->look().available && (!stop || m_buttons[i]->isChecked()))
            stop = m_buttons[i];
    }
    for (TimeButton *button : std::as_const(m_buttons))
        button->setFocusPolicy(button == stop || button->hasFocus() ? Qt::StrongFocus : Qt::ClickFocus);
}

void TimeGrid::takeFocus()
{
    for (int i = 0; i < m_count; ++i) {
        if (m_buttons[i]->focusPolicy() == Qt::StrongFocus)
            return m_buttons[i]->setFocus(Qt::TabFocusReason);
    }
}

bool TimeGrid::move(int from, int key)
{
    const int forward = isRightToLeft() ? -1 : 1;
    int step = 0;
    int at = from;
    switch (key) {
    case Qt::Key_Right:
        step = forward;
        break;
    case Qt::Key_Left:
        step = -forward;
        break;
    case Qt::Key_Down:
        step = columns;
        break;
    case Qt::Key_Up:
        step = -columns;
        break;
    case Qt::Key_Home:
        step = 1;
        at = -1;
        break;
    case Qt::Key_End:
        step = -1;
        at = m_count;
        break;
    default:
        return false;
    }
    for (at += step; at >= 0 && at < m_count; at += step) {
        if (!m_buttons[at]->look().available)
            continue;
        m_buttons[at]->setFocusPolicy(Qt::StrongFocus);
        m_buttons[at]->setFocus(Qt::TabFocusReason);
        Q_EMIT chosen(at);
        break;
    }
    return true;
}

bool TimeGrid::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int from = int(m_buttons.indexOf(static_cast<TimeButton *>(watched)));
        return move(from, static_cast<QKeyEvent *>(event)->key());
    }
    if (event->type() == QEvent::FocusOut) {
        static_cast<TimeButton *>(watched)->settle();
        makeTabStop();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace medcrm::ui
