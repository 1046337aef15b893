// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/actionbutton.h"

#include "client/ui/widgets/keyhint.h"
#include "client/ui/widgets/rowpainter.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QShortcut>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

TextStyle textStyle(ActionButton::Size size)
{
    switch (size) {
    case ActionButton::Size::Small:
        return TextStyle::SmallStrong;
    case ActionButton::Size::Normal:
        return TextStyle::BodyStrong;
    case ActionButton::Size::Large:
        return TextStyle::Section;
    }
    Q_UNREACHABLE();
}

constexpr int gap = 7;

} // namespace

ActionButton::ActionButton(const QString &text, Kind kind, QWidget *parent)
    : QPushButton(text, parent)
    , m_kind(kind)
{
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&m_turning, &QTimer::timeout, this, [this] {
        m_turn = (m_turn + 30) % 360;
        update();
    });
    Theme::current().follow(this);
}

ActionButton::ActionButton(Icon icon, const QString &name, Kind kind, QWidget *parent)
    : ActionButton(QString(), kind, parent)
{
    m_icon = icon;
    setAccessibleName(name);
    setToolTip(name);
}

void ActionButton::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void ActionButton::setButtonSize(Size size)
{
    m_size = size;
    updateGeometry();
    update();
}

void ActionButton::setSymbol(std::optional<Icon> icon)
{
    if (m_icon == icon)
        return;
    m_icon = icon;
    updateGeometry();
    update();
}

void ActionButton::setDot(std::optional<Tone> tone)
{
    m_dot = tone;
    updateGeometry();
    update();
}

void ActionButton::setKey(const QKeySequence &key)
{
    setKeyHint(key);
    // Not QAbstractButton::setShortcut: every setText() would throw that away, and texts here change all the
    // time.
    if (!m_shortcut) {
        m_shortcut = new QShortcut(this);
        m_shortcut->setAutoRepeat(false);
        connect(m_shortcut, &QShortcut::activated, this, [this] {
            if (!m_busy)
                click();
        });
    }
    m_shortcut->setKey(key);
}

void ActionButton::setKeyHint(const QKeySequence &key)
{
    m_keyText = keyHintText(key);
    updateGeometry();
    update();
}

void ActionButton::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    if (busy && Theme::current().animates())
        m_turning.start(60);
    else
        m_turning.stop();
    setAccessibleDescription(busy ? tr("Working") : QString());
    updateGeometry();
    update();
}

int ActionButton::padding() const
{
    if (text().isEmpty())
        return Theme::current().px(m_size == Size::Small ? 5 : 8);
    return Theme::current().px(m_size == Size::Small ? 10 : m_size == Size::Large ? 18 : 13);
}

int ActionButton::lineHeight() const
{
    return QFontMetrics(Theme::current().font(textStyle(m_size))).height();
}

int ActionButton::symbolWidth() const
{
    return m_icon || m_busy ? lineHeight() : Theme::current().px(9); // a dot is small
}

int ActionButton::contentWidth() const
{
    const Theme &theme = Theme::current();
    int width = text().isEmpty() ? 0 : textWidth(text(), textStyle(m_size));
    if (hasSymbol())
        width += symbolWidth() + (text().isEmpty() ? 0 : theme.px(gap));
    if (menu())
        width += theme.px(gap) + theme.px(13);
    if (!m_keyText.isEmpty())
        width += theme.px(gap) + keyHintSize(m_keyText).width();
    return width;
}

QSize ActionButton::sizeHint() const
{
    const int vertical = m_size == Size::Small ? 4 : m_size == Size::Large ? 14 : 7;
    return {contentWidth() + 2 * padding(), lineHeight() + 2 * Theme::current().px(vertical)};
}

QSize ActionButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 2 * padding() + lineHeight() * 2), sizeHint().height()};
}

QColor ActionButton::ground() const
{
    const Theme &theme = Theme::current();
    const auto pick = [&](Color normal, Color hover, Color pressed) {
        return theme.color(isDown() ? pressed : underMouse() && isEnabled() ? hover : normal);
    };
    if (!isEnabled())
        return m_kind == Kind::Quiet || m_kind == Kind::OnToast
            ? QColor()
            : theme.color(m_kind == Kind::Normal ? Color::Surface : Color::Pressed);
    switch (m_kind) {
    case Kind::Primary:
        return pick(Color::Accent, Color::AccentHover, Color::AccentPressed);
    case Kind::Danger:
        return pick(Color::Danger, Color::DangerHover, Color::DangerPressed);
    case Kind::Normal:
        return pick(Color::Surface, Color::Hover, Color::Pressed);
    case Kind::Quiet:
        return isDown() || underMouse() ? pick(Color::Surface, Color::Hover, Color::Pressed) : QColor();
    case Kind::OnToast:
        return {};
    }
    Q_UNREACHABLE();
}

QColor ActionButton::border() const
{
    return m_kind == Kind::Normal ? Theme::current().color(Color::BorderStrong) : QColor();
}

QColor ActionButton::ink() const
{
    const Theme &theme = Theme::current();
    if (!isEnabled())
        return theme.color(Color::TextDisabled);
    if (m_kind == Kind::Primary)
        return theme.color(Color::OnAccent);
    if (m_kind == Kind::OnToast)
        return theme.color(isDown() || underMouse() ? Color::ToastText : Color::ToastAction);
    return theme.color(m_kind == Kind::Danger ? Color::OnDanger : Color::Text);
}

void ActionButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const int radius = Theme::current().radius(m_size == Size::Large ? Radius::Tile : Radius::Control);
    paintRounded(painter, rect(), radius, ground(), border());
    paintContent(painter);
    if (hasFocus() && m_ringed) {
        // On a filled button the ring needs a gap of the ground behind it to be seen.
        if (m_kind == Kind::Normal || m_kind == Kind::Quiet)
            paintFocusRing(painter, rect(), radius);
        else
            paintRounded(painter, QRectF(rect()).adjusted(2, 2, -2, -2), radius - 1.5, {}, ink());
    }
}

void ActionButton::paintContent(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const int available = width() - 2 * padding();
    QRect rest =
        QStyle::alignedRect(layoutDirection(), Qt::AlignCenter,
                            QSize(std::min(contentWidth(), std::max(0, available)), height()), rect());
    if (hasSymbol()) {
        const QRect symbol = takeLeading(painter, rest, symbolWidth(), text().isEmpty() ? 0 : theme.px(gap));
        paintSymbol(painter,
                    QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, QSize(lineHeight(), lineHeight()),
                                        symbol));
    }
    if (menu())
        paintIcon(painter, Icon::ChevronDown, takeTrailing(painter, rest, theme.px(13), theme.px(gap)),
                  ink());
    if (!m_keyText.isEmpty())
        paintKeyHint(painter, takeTrailing(painter, rest, keyHintSize(m_keyText).width(), theme.px(gap)),
                     m_keyText, ink());
    paintText(painter, rest, text(), {textStyle(m_size), ink()}, Qt::AlignHCenter);
}

void ActionButton::paintSymbol(QPainter &painter, const QRect &rect) const
{
    if (m_busy) {
        paintBusy(painter, rect);
    } else if (m_icon) {
        paintIcon(painter, *m_icon, rect, ink());
    } else {
        QRectF dot(0, 0, symbolWidth(), symbolWidth());
        dot.moveCenter(QRectF(rect).center());
        paintRounded(painter, dot, dot.width() / 2, Theme::current().tone(*m_dot).mark);
    }
}

void ActionButton::paintBusy(QPainter &painter, const QRect &rect) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink(), 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(rect).adjusted(2, 2, -2, -2), -m_turn * 16, 270 * 16);
    painter.restore();
}

void ActionButton::focusInEvent(QFocusEvent *event)
{
    // Who clicks sees where; the ring is for the keyboard.
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        m_ringed = event->reason() != Qt::MouseFocusReason;
    QPushButton::focusInEvent(event);
}

bool ActionButton::hitButton(const QPoint &at) const
{
    return !m_busy && QPushButton::hitButton(at);
}

void ActionButton::keyPressEvent(QKeyEvent *event)
{
    const bool press =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (press && (m_busy || event->isAutoRepeat()))
        return; // a held key is one wish
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    if (menu() && event->key() == Qt::Key_Down) {
        showMenu();
        return;
    }
    QPushButton::keyPressEvent(event);
}

} // namespace medcrm::ui
