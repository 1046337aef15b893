// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/style.h"

#include "client/ui/controlpainter.h"
#include "client/ui/widgets/card.h"
#include "client/ui/widgets/rowpainter.h"

#include <QAbstractScrollArea>
#include <QCalendarWidget>
#include <QDateTimeEdit>
#include <QGuiApplication>
#include <QPainter>
#include <QStyleFactory>
#include <QTextCharFormat>

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

Style::Style()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) // the proxy owns it
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // In a right-to-left window Qt turns the parts of a date around, which is right for no numeric date.
    if (auto *date = qobject_cast<QDateTimeEdit *>(widget)) {
        const QString format = date->displayFormat();
        date->setLayoutDirection(Qt::LeftToRight);
        date->setDisplayFormat(format);
    }
    if (auto *calendar = qobject_cast<QCalendarWidget *>(widget)) {
        calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
        for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday}) // red there is Qt's idea, not the clinic's
            calendar->setWeekdayTextFormat(day, {});
    }
    if (widget->objectName() == "qt_spinbox_lineedit"_L1)
        widget->setLayoutDirection(Qt::LeftToRight);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            paintField(*painter, option->rect, fieldLook(*option, widget));
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget)) {
            const bool text = widget->inherits("QPlainTextEdit") || widget->inherits("QTextEdit");
            paintField(*painter, option->rect,
                       {has(option, State_Enabled), text && widget->hasFocus(), text && isInvalid(widget)});
            return;
        }
        if (widget && widget->inherits("QComboBoxPrivateContainer")) {
            paintRounded(*painter, option->rect, 0, theme().color(Color::Surface),
                         theme().color(Color::BorderStrong));
            return;
        }
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheckBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        paintRadioButton(*painter, *option);
        return;
    case PE_PanelButtonCommand:
        paintButton(*painter, *option);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            paintItemGround(*painter, *item);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, theme().color(Color::Surface));
        return;
    case PE_FrameMenu:
        paintRounded(*painter, option->rect, 0, {}, theme().color(Color::BorderStrong));
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, theme().color(Color::ToastGround));
        return;
    case PE_FrameFocusRect:
        if (widget && widget->inherits("QComboBoxListView"))
            return; // the chosen line is marked by its ground already
        if (has(option, State_KeyboardFocusChange) || qobject_cast<const QAbstractScrollArea *>(widget))
            paintFocusRing(*painter, option->rect, theme().radius(Radius::Key));
        return;
    case PE_IndicatorHeaderArrow:
        return; // paintHeader draws it beside the text
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        header && element == CE_Header)
        return paintHeader(*painter, *header);
    if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        item && element == CE_MenuItem) {
        painter->fillRect(option->rect, theme().color(Color::Surface));
        return paintMenuItem(*painter, *item);
    }
    if (element == CE_HeaderEmptyArea)
        return paintHeaderGround(*painter, option->rect);
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    painter->setLayoutDirection(option->direction);
    const QColor arrow = theme().color(has(option, State_Enabled) ? Color::TextMuted : Color::TextDisabled);
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            paintScrollBar(*painter, *slider, subControlRect(control, option, SC_ScrollBarSlider, widget));
        return;
    }
    if (control == CC_ComboBox || control == CC_SpinBox) {
        paintField(*painter, option->rect, fieldLook(*option, widget));
        const int size = theme().px(14);
        const auto chevron = [&](SubControl part) {
            if (option->subControls.testFlag(part))
                paintIcon(
                    *painter, part == SC_SpinBoxUp ? Icon::ChevronUp : Icon::ChevronDown,
                    alignedRect(
                        option->direction, Qt::AlignCenter,
                        QSize(size, size).boundedTo(subControlRect(control, option, part, widget).size()),
                        subControlRect(control, option, part, widget)),
                    arrow);
        };
        if (control == CC_ComboBox) {
            chevron(SC_ComboBoxArrow);
        } else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
                   spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
            chevron(SC_SpinBoxUp);
            chevron(SC_SpinBoxDown);
        }
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    const int padding = theme().px(9);
    const int arrow = theme().px(28);
    const QRect all = option->rect;
    if (control == CC_ComboBox && subControl == SC_ComboBoxArrow)
        return visualRect(option->direction, all,
                          QRect(all.right() - arrow + 1, all.top(), arrow, all.height()));
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return visualRect(option->direction, all, all.adjusted(padding, 1, -arrow, -1));
    if (control == CC_SpinBox && (subControl == SC_SpinBoxUp || subControl == SC_SpinBoxDown)) {
        const int half = all.height() / 2 - 2;
        const int top = subControl == SC_SpinBoxUp ? all.top() + 2 : all.bottom() - 1 - half;
        return visualRect(option->direction, all, QRect(all.right() - arrow + 1, top, arrow, half));
    }
    if (control == CC_SpinBox && subControl == SC_SpinBoxEditField)
        return visualRect(option->direction, all, all.adjusted(padding - 4, 1, -arrow, -1));
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const int side = frame && frame->lineWidth > 0 ? theme().px(8) : 0; // none inside a combo or spin box
        return option->rect.adjusted(side, 0, -side, 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    const int fieldHeight = theme().px(34);
    switch (type) {
    case CT_LineEdit:
        return {size.width() + theme().px(12), fieldHeight};
    case CT_ComboBox:
        return {size.width() + theme().px(9 + 28 + 6), fieldHeight};
    case CT_SpinBox:
        return {size.width() + theme().px(28 + 6), fieldHeight};
    case CT_PushButton:
        return QProxyStyle::sizeFromContents(type, option, size, widget)
            .expandedTo({theme().px(76), theme().px(32)});
    case CT_HeaderSection:
        return {QProxyStyle::sizeFromContents(type, option, size, widget).width() + theme().px(16),
                theme().px(32)};
    case CT_ItemViewItem:
        return QProxyStyle::sizeFromContents(type, option, size, widget).expandedTo({0, theme().px(30)});
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty())
            return {size.width(), theme().px(9)};
        // What paintMenuItem() takes besides the text: edges and symbol; the chevron; the gap before a key.
        int extra = theme().px(60);
        if (item && item->menuItemType == QStyleOptionMenuItem::SubMenu)
            extra += theme().px(22);
        if (item && item->text.contains(u'\t'))
            extra += theme().px(24);
        return {size.width() + extra, theme().px(30)};
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return theme().px(10);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return theme().px(16);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return theme().px(16);
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_DefaultFrameWidth:
        // The square viewport of a text or a list stays inside the rounded frame.
        return qobject_cast<const QAbstractScrollArea *>(widget) ? 3 : 1;
    case PM_FocusFrameHMargin:
        return theme().px(9); // room before the text of a table's cell, as before its heading
    case PM_HeaderDefaultSectionSizeHorizontal:
        return theme().px(110);
    case PM_HeaderDefaultSectionSizeVertical:
        return theme().px(38);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return qobject_cast<const Card *>(widget) ? 0 : theme().space(Space::Medium);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return theme().space(Space::Small);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QIcon Style::standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const
{
    switch (standard) {
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return icon(Icon::Info, Color::AccentText);
    case SP_MessageBoxWarning:
        return icon(Icon::TriangleAlert, Color::WarningText);
    case SP_MessageBoxCritical:
        return icon(Icon::TriangleAlert, Color::DangerText);
    case SP_ArrowLeft: // left on the screen, whatever the direction of reading; icon() would mirror it
        return icon(QGuiApplication::isRightToLeft() ? Icon::ChevronRight : Icon::ChevronLeft);
    case SP_ArrowRight:
        return icon(QGuiApplication::isRightToLeft() ? Icon::ChevronLeft : Icon::ChevronRight);
    case SP_LineEditClearButton:
        return icon(Icon::X, Color::TextMuted);
    default:
        return QProxyStyle::standardIcon(standard, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
        return 0; // a list under the field, not a menu over it
    case SH_Widget_Animation_Duration:
        return theme().animates() ? QProxyStyle::styleHint(hint, option, widget, returnData) : 0;
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace medcrm::ui
