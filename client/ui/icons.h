// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/themecolors.h"
#include "common/core/enumnames.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace medcrm::ui {

/// The bundled icons. A new one: its SVG into resources/icons, its name into resources/CMakeLists.txt and the
/// table.
enum class Icon {
    Armchair,
    ArrowDown,
    ArrowLeftRight,
    ArrowRight,
    ArrowUp,
    Bell,
    BellRing,
    Building2,
    Calendar,
    CalendarPlus,
    ChartNoAxesColumn,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Circle,
    CircleCheck,
    CircleX,
    Clock,
    ClockAlert,
    CornerDownLeft,
    CornerUpLeft,
    DoorOpen,
    Ellipsis,
    Eye,
    EyeOff,
    Filter,
    History,
    IdCard,
    Info,
    Keyboard,
    Languages,
    List,
    Lock,
    LogOut,
    Megaphone,
    Minus,
    Monitor,
    Moon,
    NotebookPen,
    Pause,
    Pencil,
    Phone,
    Pin,
    Play,
    Plus,
    Printer,
    RefreshCw,
    Save,
    Search,
    Settings,
    Shield,
    SkipForward,
    Stethoscope,
    Store,
    Sun,
    Ticket,
    Trash2,
    TriangleAlert,
    Undo2,
    User,
    UserCheck,
    UserPlus,
    Users,
    Volume2,
    VolumeX,
    WifiOff,
    X
};

/// The file name of each in resources/icons, without ".svg".
constexpr auto enumNames(Icon)
{
    return nameTable<Icon>({{Icon::Armchair, "armchair"},
                            {Icon::ArrowDown, "arrow-down"},
                            {Icon::ArrowLeftRight, "arrow-left-right"},
                            {Icon::ArrowRight, "arrow-right"},
                            {Icon::ArrowUp, "arrow-up"},
                            {Icon::Bell, "bell"},
                            {Icon::BellRing, "bell-ring"},
                            {Icon::Building2, "building-2"},
                            {Icon::Calendar, "calendar"},
                            {Icon::CalendarPlus, "calendar-plus"},
                            {Icon::ChartNoAxesColumn, "chart-no-axes-column"},
                            {Icon::Check, "check"},
                            {Icon::ChevronDown, "chevron-down"},
                            {Icon::ChevronLeft, "chevron-left"},
                            {Icon::ChevronRight, "chevron-right"},
                            {Icon::ChevronUp, "chevron-up"},
                            {Icon::Circle, "circle"},
                            {Icon::CircleCheck, "circle-check"},
                            {Icon::CircleX, "circle-x"},
                            {Icon::Clock, "clock"},
                            {Icon::ClockAlert, "clock-alert"},
                            {Icon::CornerDownLeft, "corner-down-left"},
                            {Icon::CornerUpLeft, "corner-up-left"},
                            {Icon::DoorOpen, "door-open"},
                            {Icon::Ellipsis, "ellipsis"},
                            {Icon::Eye, "eye"},
                            {Icon::EyeOff, "eye-off"},
                            {Icon::Filter, "filter"},
                            {Icon::History, "history"},
                            {Icon::IdCard, "id-card"},
                            {Icon::Info, "info"},
                            {Icon::Keyboard, "keyboard"},
                            {Icon::Languages, "languages"},
                            {Icon::List, "list"},
                            {Icon::Lock, "lock"},
                            {Icon::LogOut, "log-out"},
                            {Icon::Megaphone, "megaphone"},
                            {Icon::Minus, "minus"},
                            {Icon::Monitor, "monitor"},
                            {Icon::Moon, "moon"},
                            {Icon::NotebookPen, "notebook-pen"},
                            {Icon::Pause, "pause"},
                            {Icon::Pencil, "pencil"},
                            {Icon::Phone, "phone"},
                            {Icon::Pin, "pin"},
                            {Icon::Play, "play"},
                            {Icon::Plus, "plus"},
                            {Icon::Printer, "printer"},
                            {Icon::RefreshCw, "refresh-cw"},
                            {Icon::Save, "save"},
                            {Icon::Search, "search"},
                            {Icon::Settings, "settings"},
                            {Icon::Shield, "shield"},
                            {Icon::SkipForward, "skip-forward"},
                            {Icon::Stethoscope, "stethoscope"},
                            {Icon::Store, "store"},
                            {Icon::Sun, "sun"},
                            {Icon::Ticket, "ticket"},
                            {Icon::Trash2, "trash-2"},
                            {Icon::TriangleAlert, "triangle-alert"},
                            {Icon::Undo2, "undo-2"},
                            {Icon::User, "user"},
                            {Icon::UserCheck, "user-check"},
                            {Icon::UserPlus, "user-plus"},
                            {Icon::Users, "users"},
                            {Icon::Volume2, "volume-2"},
                            {Icon::VolumeX, "volume-x"},
                            {Icon::WifiOff, "wifi-off"},
                            {Icon::X, "x"}});
}

/// Paints `icon` centred into `rect` as the largest square, in `color`, sharp on every screen. Icons which
/// point along the line of reading (chevrons, arrows, log-out …) are mirrored when the painter's layout
/// direction is right to left.
void paintIcon(QPainter &painter, Icon icon, const QRect &rect, const QColor &color);

/// The same as a pixmap of `size` by `size` device-independent pixels, from a cache.
QPixmap iconPixmap(Icon icon, int size, const QColor &color, qreal devicePixelRatio,
                   Qt::LayoutDirection direction = Qt::LeftToRight);

/// For actions, menus and Qt's own buttons: follows the theme by itself (the colour is looked up when it is
/// painted), TextDisabled when disabled. For a direction it takes the application's.
QIcon icon(Icon icon, Color color = Color::Text);

/// The program's mark, for windows and the tray.
QIcon programIcon();

} // namespace medcrm::ui
