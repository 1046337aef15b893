// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/themecolors.h"

#include <QFont>
#include <QObject>
#include <functional>

class QWidget;

namespace medcrm::ui {

/// The sizes and weights of text, in design pixels at 100 %.
enum class TextStyle {
    Caption, ///< 11 medium: rail labels
    CaptionStrong, ///< 11 semi-bold: pills, key caps
    Small, ///< 12: subtitles, the status strip
    SmallStrong, ///< 12 semi-bold: labels over fields, column headings
    Body, ///< 13: the application's font
    BodyStrong, ///< 13 semi-bold: buttons, times
    Name, ///< 14 semi-bold: a patient's name in a card
    Section, ///< 15 bold: a card's or a window's heading
    Ticket, ///< 16 bold
    Heading, ///< 20 bold: the current patient
    Timer, ///< 22 bold
};

enum class Space { Tiny = 4, Small = 8, Medium = 12, Large = 16, Huge = 24 };
enum class Radius { Key = 4, Control = 6, Tile = 8, Card = 10 };

/// The look of everything: colours by role, sizes, fonts; light or dark; a font scale of 100 to 200 %; motion.
///
/// For page authors:
/// - main() calls `Theme::install()` once after making the QApplication, then sets what the settings say.
/// - Ask for everything: `Theme::current().color(Color::TextMuted)`, `.font(TextStyle::Name)`,
///   `.space(Space::Small)`, `.tone(Tone::Called).ground`. Write no colour, no font, no style sheet, no
///   pixel; a size of your own goes through `px()`, so that it grows with the font.
/// - A widget that paints itself calls `Theme::current().follow(this)` in its constructor: it is laid out
///   and painted anew when the theme changes. A widget that *sets* something from the theme (margins, a
///   fixed height) does it in `bind`, which runs at once and after every change:
///   `Theme::current().bind(this, [this] { m_box->setSpacing(Theme::current().space(Space::Small)); });`
/// - Layouts without margins or spacing of their own take the theme's, and no margins inside a Card.
/// - Ordinary Qt controls (line edits, combo boxes, tables, menus …) need nothing: the application's
///   palette, font and style are the theme's.
/// - Text on screen is a `Label` (plain text, a TextStyle and a Color that follow the theme), long text in a
///   narrow place an `ElidedLabel`; what lists paint is in widgets/rowpainter.h; an icon for an action is
///   `icon(Icon::Bell)`.
/// - A name, ticket, phone or time inside a sentence goes through bidi.h, or Arabic lines jumble.
/// - Where something moves, ask `animates()` first and jump to the end when it says no.
///
/// Lives in the GUI thread, owned by the application object.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };

    /// The theme of this application; made and installed by the first call.
    static Theme &current();
    static void install() { current(); }

    QColor color(Color role) const { return colorOf(role, m_dark); }
    const ToneColors &tone(Tone tone) const { return toneOf(tone, m_dark); }

    QFont font(TextStyle style) const;
    /// For what has no TextStyle, like the waiting-room display: a size in design pixels, scaled.
    QFont font(int designPixels, QFont::Weight weight) const;

    /// The faces of all fonts, the first with the letter counts. Never changes once installed, so any thread may ask.
    const QStringList &families() const { return m_families; }

    /// A length beside text (heights of rows, widths of columns): grows as the font does.
    int px(int designPixels) const;
    /// Room between things: grows half as fast as the font, so that 200 % still fits a screen.
    int space(Space space) const;
    int radius(Radius radius) const { return int(radius); }

    bool isDark() const { return m_dark; }
    Mode mode() const { return m_mode; }
    void setMode(Mode mode);

    /// In percent; outside 100 to 200 it is the nearest of the two.
    int scale() const { return m_scale; }
    void setScale(int percent);

    bool animates() const { return !m_reducedMotion; }
    void setReducedMotion(bool reduced);

    /// Lays out and paints `widget` anew after each change, for as long as it lives.
    void follow(QWidget *widget);
    /// Runs `apply` now and after each change, for as long as `context` lives.
    void bind(QObject *context, std::function<void()> apply);

Q_SIGNALS:
    /// Colours, sizes or motion are others now. The application's palette and font are set already.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit Theme(QObject *application);
    void start();
    void loadFonts();
    void refresh();

    Mode m_mode = Mode::System;
    bool m_dark = false;
    int m_scale = 100;
    bool m_reducedMotion = false;
    QStringList m_families;
};

} // namespace medcrm::ui
