// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/controlpainter.h"

#include "client/ui/widgets/rowpainter.h"
#include "client/ui/widgets/searchfield.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

Theme &theme()
{
    return Theme::current();
}

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

} // namespace

bool isInvalid(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const QVariant mark = widget->property("invalid"); mark.isValid())
            return mark.toBool();
    }
    return false;
}

void paintField(QPainter &painter, const QRect &rect, const FieldLook &look)
{
    const Color border = look.invalid ? Color::DangerText
        : look.focused                ? Color::Accent
                                      : Color::BorderStrong;
    const Color ground = look.enabled ? look.ground : Color::Sunken;
    const int radius = theme().radius(Radius::Control);
    paintRounded(painter, rect, radius, theme().color(ground), theme().color(border));
    if (look.focused || look.invalid)
        paintRounded(painter, QRectF(rect).adjusted(1, 1, -1, -1), radius - 1, {}, theme().color(border));
}

FieldLook fieldLook(const QStyleOption &option, const QWidget *widget)
{
    FieldLook look{has(&option, QStyle::State_Enabled), has(&option, QStyle::State_HasFocus),
                   isInvalid(widget)};
    if (qobject_cast<const SearchField *>(widget) && !look.focused)
        look.ground = Color::Hover;
    return look;
}

void paintCheckBox(QPainter &painter, const QStyleOption &option)
{
    const bool on = has(&option, QStyle::State_On) || has(&option, QStyle::State_NoChange);
    const bool enabled = has(&option, QStyle::State_Enabled);
    const QColor ground =
        theme().color(on ? (enabled ? Color::Accent : Color::TextDisabled) : Color::Surface);
    const QColor border = on
        ? QColor()
        : theme().color(has(&option, QStyle::State_MouseOver) ? Color::Accent : Color::TextDisabled);
    paintRounded(painter, option.rect, theme().radius(Radius::Key), ground, border);
    const QRect mark = option.rect.adjusted(2, 2, -2, -2);
    if (has(&option, QStyle::State_NoChange))
        paintIcon(painter, Icon::Minus, mark, theme().color(Color::OnAccent));
    else if (on)
        paintIcon(painter, Icon::Check, mark, theme().color(Color::OnAccent));
}

void paintRadioButton(QPainter &painter, const QStyleOption &option)
{
    const bool on = has(&option, QStyle::State_On);
    const bool enabled = has(&option, QStyle::State_Enabled);
    const QColor accent = theme().color(enabled ? Color::Accent : Color::TextDisabled);
    const QRectF circle(option.rect);
    paintRounded(painter, circle, circle.width() / 2, theme().color(Color::Surface),
                 on ? accent : theme().color(Color::TextDisabled));
    const qreal inset = circle.width() / 4;
    if (on)
        paintRounded(painter, circle.adjusted(inset, inset, -inset, -inset), circle.width() / 4, accent);
}

void paintButton(QPainter &painter, const QStyleOption &option)
{
    const Color ground = has(&option, QStyle::State_Sunken) || has(&option, QStyle::State_On) ? Color::Pressed
        : has(&option, QStyle::State_MouseOver) && has(&option, QStyle::State_Enabled)        ? Color::Hover
                                                                                       : Color::Surface;
    const int radius = theme().radius(Radius::Control);
    paintRounded(painter, option.rect, radius, theme().color(ground), theme().color(Color::BorderStrong));
    if (has(&option, QStyle::State_HasFocus) && has(&option, QStyle::State_KeyboardFocusChange))
        paintFocusRing(painter, option.rect, radius);
}

void paintItemGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    if (has(&option, QStyle::State_Selected))
        painter.fillRect(option.rect, theme().color(Color::Selected));
    else if (has(&option, QStyle::State_MouseOver))
        painter.fillRect(option.rect, theme().color(Color::Hover));
}

void paintHeaderGround(QPainter &painter, const QRect &rect)
{
    painter.fillRect(rect, theme().color(Color::Hover));
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme().color(Color::Border));
}

void paintHeader(QPainter &painter, const QStyleOptionHeader &option)
{
    paintHeaderGround(painter, option.rect);
    QRect rest = option.rect.adjusted(theme().px(10), 0, -theme().px(10), 0);
    painter.setLayoutDirection(option.direction);
    if (option.sortIndicator != QStyleOptionHeader::None) {
        const Icon arrow =
            option.sortIndicator == QStyleOptionHeader::SortUp ? Icon::ArrowDown : Icon::ArrowUp;
        paintIcon(painter, arrow, takeTrailing(painter, rest, theme().px(12), theme().px(4)),
                  theme().color(Color::TextMuted));
    }
    // Qt centres headings nobody aligned; here they stand over the beginning of their column.
    const Qt::Alignment alignment =
        option.textAlignment == Qt::AlignCenter ? Qt::AlignLeading : option.textAlignment;
    paintText(painter, rest, option.text, {TextStyle::SmallStrong, Color::TextMuted}, alignment);
}

void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option)
{
    painter.setLayoutDirection(option.direction);
    if (option.menuItemType == QStyleOptionMenuItem::Separator && !option.text.isEmpty()) {
        paintText(painter, option.rect.adjusted(theme().px(12), theme().px(4), -theme().px(12), 0),
                  option.text, {TextStyle::SmallStrong, Color::TextMuted});
        return;
    }
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(option.rect.left() + 4, option.rect.center().y(), option.rect.width() - 8, 1),
                         theme().color(Color::Border));
        return;
    }
    const bool enabled = has(&option, QStyle::State_Enabled);
    if (has(&option, QStyle::State_Selected) && enabled)
        paintRounded(painter, option.rect.adjusted(4, 0, -4, 0), theme().radius(Radius::Control),
                     theme().color(Color::AccentSoft));
    QRect rest = option.rect.adjusted(theme().px(12), 0, -theme().px(12), 0);
    const QColor ink = theme().color(enabled ? Color::Text : Color::TextDisabled);
    const QRect symbol = takeLeading(painter, rest, theme().px(16), theme().px(8));
    if (option.checked)
        paintIcon(painter, Icon::Check, symbol, ink);
    else
        option.icon.paint(&painter, symbol, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, Icon::ChevronRight, takeTrailing(painter, rest, theme().px(14)), ink);
    QString text = option.text;
    const QString key = text.section(u'\t', 1);
    text = text.section(u'\t', 0, 0).replace(u"&&"_s, u"\x01"_s).remove(u'&').replace(u'\x01', u'&');
    if (!key.isEmpty())
        paintText(painter, takeTrailing(painter, rest, textWidth(key, TextStyle::Small), theme().px(12)), key,
                  {TextStyle::Small, enabled ? Color::TextMuted : Color::TextDisabled});
    paintText(painter, rest, text, {TextStyle::Body, ink});
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle)
{
    if (option.maximum <= option.minimum)
        return;
    const bool lit = has(&option, QStyle::State_MouseOver) || has(&option, QStyle::State_Sunken);
    const QRectF thumb = QRectF(handle).adjusted(2, 2, -2, -2);
    paintRounded(painter, thumb, std::min(thumb.width(), thumb.height()) / 2,
                 theme().color(lit ? Color::TextDisabled : Color::BorderStrong));
}

} // namespace medcrm::ui
