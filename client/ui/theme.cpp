// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/theme.h"

#include "client/ui/resources.h"
#include "client/ui/style.h"
#include "client/ui/systemscheme.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QHash>
#include <QPalette>
#include <QPointer>
#include <QStyleHints>
#include <QToolTip>
#include <QWidget>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

struct FontSize
{
    int pixels;
    QFont::Weight weight;
};

FontSize sizeOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Caption:
        return {11, QFont::Medium};
    case TextStyle::CaptionStrong:
        return {11, QFont::DemiBold};
    case TextStyle::Small:
        return {12, QFont::Normal};
    case TextStyle::SmallStrong:
        return {12, QFont::DemiBold};
    case TextStyle::Body:
        return {13, QFont::Normal};
    case TextStyle::BodyStrong:
        return {13, QFont::DemiBold};
    case TextStyle::Name:
        return {14, QFont::DemiBold};
    case TextStyle::Section:
        return {15, QFont::Bold};
    case TextStyle::Ticket:
        return {16, QFont::Bold};
    case TextStyle::Heading:
        return {20, QFont::Bold};
    case TextStyle::Timer:
        return {22, QFont::Bold};
    }
    Q_UNREACHABLE();
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Color color) {
        palette.setColor(role, theme.color(color));
    };
    set(QPalette::Window, Color::Ground);
    set(QPalette::WindowText, Color::Text);
    set(QPalette::Base, Color::Surface);
    set(QPalette::AlternateBase, Color::Hover);
    set(QPalette::Text, Color::Text);
    set(QPalette::PlaceholderText, Color::TextMuted);
    set(QPalette::Button, Color::Surface);
    set(QPalette::ButtonText, Color::Text);
    set(QPalette::BrightText, Color::DangerText);
    set(QPalette::Highlight, Color::Highlight);
    set(QPalette::HighlightedText, Color::Text);
    set(QPalette::ToolTipBase, Color::ToastGround);
    set(QPalette::ToolTipText, Color::ToastText);
    set(QPalette::Link, Color::AccentText);
    set(QPalette::LinkVisited, Color::AccentText);
    set(QPalette::Light, Color::Surface);
    set(QPalette::Midlight, Color::Hover);
    set(QPalette::Mid, Color::Border);
    set(QPalette::Dark, Color::BorderStrong);
    set(QPalette::Shadow, Color::BorderStrong);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, theme.color(Color::TextDisabled));
    return palette;
}

} // namespace

Theme &Theme::current()
{
    static QPointer<Theme> theme;
    if (!theme) {
        Q_ASSERT(qApp);
        theme = new Theme(qApp);
        theme->start(); // not the constructor: widgets that exist already ask for the theme on the way
    }
    return *theme;
}

Theme::Theme(QObject *application)
    : QObject(application)
{
}

void Theme::start()
{
    initResources();
    loadFonts();
    QApplication::setStyle(new Style); // the application owns its style
    refresh();
    parent()->installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::refresh);
#endif
}

void Theme::loadFonts()
{
    for (const QString &weight : {u"Regular"_s, u"Medium"_s, u"SemiBold"_s, u"Bold"_s})
        QFontDatabase::addApplicationFont(u":/fonts/InterTabular-%1.otf"_s.arg(weight));
    // Inter has no Arabic: behind it come sans faces that match its weight where they exist, then the
    // system's choice.
    m_families = {u"Inter Tabular"_s, u"Noto Sans Arabic"_s, u"Segoe UI"_s,
                  QFontDatabase::systemFont(QFontDatabase::GeneralFont).family()};
}

QFont Theme::font(TextStyle style) const
{
    const FontSize size = sizeOf(style);
    return font(size.pixels, size.weight);
}

QFont Theme::font(int designPixels, QFont::Weight weight) const
{
    // Kept, because a new QFont looks for its faces anew each time that a text is measured or painted.
    thread_local QHash<std::pair<int, int>, QFont> made;
    const std::pair key(px(designPixels), int(weight));
    if (const auto found = made.constFind(key); found != made.constEnd())
        return *found;
    QFont font;
    font.setFamilies(m_families);
    font.setPixelSize(key.first);
    font.setWeight(weight);
    made.insert(key, font);
    return font;
}

int Theme::px(int designPixels) const
{
    return qRound(designPixels * m_scale / 100.0);
}

int Theme::space(Space space) const
{
    return qRound(int(space) * (100 + (m_scale - 100) / 2.0) / 100.0);
}

void Theme::setMode(Mode mode)
{
    if (std::exchange(m_mode, mode) != mode)
        refresh();
}

void Theme::setScale(int percent)
{
    const int within = std::clamp(percent, 100, 200);
    if (std::exchange(m_scale, within) != within)
        refresh();
}

void Theme::setReducedMotion(bool reduced)
{
    if (std::exchange(m_reducedMotion, reduced) != reduced)
        refresh();
}

void Theme::follow(QWidget *widget)
{
    connect(this, &Theme::changed, widget, [widget] {
        widget->updateGeometry();
        widget->update();
    });
}

void Theme::bind(QObject *context, std::function<void()> apply)
{
    apply();
    connect(this, &Theme::changed, context, std::move(apply));
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // Sent to the application when the desktop's own theme changes; Qt 6.4 has no signal for it.
    if (event->type() == QEvent::ThemeChange && watched == parent() && m_mode == Mode::System
        && m_dark != systemWantsDark())
        refresh();
    return QObject::eventFilter(watched, event);
}

void Theme::refresh()
{
    m_dark = m_mode == Mode::Dark || (m_mode == Mode::System && systemWantsDark());
    QApplication::setPalette(paletteOf(*this));
    QApplication::setFont(font(TextStyle::Body));
    QToolTip::setPalette(QApplication::palette());
    QToolTip::setFont(font(TextStyle::Small));
    Q_EMIT changed();
}

} // namespace medcrm::ui
