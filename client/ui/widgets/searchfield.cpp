// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/searchfield.h"

#include "client/ui/widgets/keyhint.h"
#include "client/ui/widgets/rowpainter.h"

#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>

namespace medcrm::ui {

SearchField::SearchField(const QString &placeholder, const QKeySequence &key, QWidget *parent)
    : QLineEdit(parent)
    , m_keyText(keyHintText(key))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    if (!key.isEmpty()) {
        auto *shortcut = new QShortcut(key, this);
        connect(shortcut, &QShortcut::activated, this, [this] {
            setFocus(Qt::ShortcutFocusReason);
            selectAll();
        });
    }
    Theme::current().follow(this);
    Theme::current().bind(this, [this] { applyTheme(); });
}

void SearchField::applyTheme()
{
    const Theme &theme = Theme::current();
    const int icon = theme.px(15) + theme.px(6);
    const int key = m_keyText.isEmpty() ? 0 : keyHintSize(m_keyText).width() + theme.px(6);
    if (layoutDirection() == Qt::RightToLeft)
        setTextMargins(key, 0, icon, 0);
    else
        setTextMargins(icon, 0, key, 0);
}

QSize SearchField::sizeHint() const
{
    return {Theme::current().px(320), Theme::current().px(34)};
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const QColor muted = theme.color(isEnabled() ? Color::TextMuted : Color::TextDisabled);
    QRect rest = rect().adjusted(theme.px(10), 0, -theme.px(9), 0);
    paintIcon(painter, Icon::Search, takeLeading(painter, rest, theme.px(15)), muted);
    if (text().isEmpty() && !m_keyText.isEmpty())
        paintKeyHint(painter, takeTrailing(painter, rest, keyHintSize(m_keyText).width()), m_keyText, muted);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        applyTheme();
}

} // namespace medcrm::ui
