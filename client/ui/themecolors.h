// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <span>
#include <vector>

/// Every colour of the windows has a name by its role, and its two values (light, dark) stand in one table in
/// themecolors.cpp. No other file writes a colour. What a page paints it asks of `Theme::current()`.
namespace medcrm::ui {

enum class Color {
    Ground, ///< the window behind the cards
    Surface, ///< cards, bars, fields, menus
    Sunken, ///< the search field, column headings, neutral ticket tiles
    Hover, ///< a row or a plain button under the pointer
    Pressed, ///< a plain button held down
    Selected, ///< the selected row; its leading edge is Accent
    Highlight, ///< selected letters in a field
    LateRow, ///< the row of a booked patient who is late
    Border, ///< cards, rules between rows
    BorderStrong, ///< fields and plain buttons
    Text,
    TextMuted, ///< subtitles, hints, placeholders
    TextDisabled, ///< only on disabled controls
    Accent, ///< the one accent: primary buttons, selected tab
    AccentHover,
    AccentPressed,
    OnAccent, ///< text and icons on Accent, AccentHover, AccentPressed
    AccentSoft, ///< the selected rail button, the current patient's card
    AccentText, ///< links, the selected tab's and rail button's text
    Danger,
    DangerHover,
    DangerPressed,
    OnDanger,
    DangerText, ///< errors under a field
    WarningText, ///< a wait past the threshold
    SuccessText, ///< "Live"
    LiveDot,
    Focus, ///< the ring around what has the keyboard
    Now, ///< the calendar's line of the present
    Hatch, ///< stripes over times that cannot be booked
    ToastGround,
    ToastText,
    ToastAction,
    DisplayGround, ///< the waiting-room display has one look, whatever the theme
    DisplayTile,
    DisplayCalled,
    DisplayOnCalled,
    DisplayText,
    DisplayMuted,
    DisplayRule,
};
inline constexpr int colorCount = int(Color::DisplayRule) + 1;

/// The looks of states. Always shown together with a word and an icon, never by colour alone.
enum class Tone {
    Neutral,
    Booked,
    Late,
    Waiting,
    Overdue, ///< waiting past the threshold
    Called,
    InService,
    OnHold,
    Ended, ///< completed, no-show, left, cancelled: also struck through in lists
    Urgent,
    Success, ///< a doctor who is available
};
inline constexpr int toneCount = int(Tone::Success) + 1;

/// A state's colours: `text` is readable on `ground` and on every ground of a list; so are Text and TextMuted
/// on `ground`. `border` frames a card of this state, `mark` is the strong edge of a calendar block.
struct ToneColors
{
    QColor ground;
    QColor text;
    QColor border;
    QColor mark;
};

QColor colorOf(Color role, bool dark);
const ToneColors &toneOf(Tone tone, bool dark);

/// The contrast of two opaque colours, 1 to 21, as WCAG 2.1 defines it ("relative luminance", "contrast
/// ratio").
double contrast(const QColor &a, const QColor &b);

/// A text and a ground that may meet on screen, by roles. Every such pair has a contrast of at least 4.5.
struct ColorPair
{
    QColor text;
    QColor ground;
    QString name; ///< for the message of a test
};
std::vector<ColorPair> textPairs(bool dark);

} // namespace medcrm::ui
