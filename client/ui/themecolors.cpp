// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/themecolors.h"

#include <QString>
#include <array>
#include <cmath>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

struct ColorRow
{
    Color role;
    const char *name;
    QRgb light;
    QRgb dark;
};

constexpr ColorRow colorTable[] = {
    {Color::Ground, "Ground", 0xfff4f6f8, 0xff0f171c},
    {Color::Surface, "Surface", 0xffffffff, 0xff162027},
    {Color::Sunken, "Sunken", 0xfff1f5f9, 0xff202d35},
    {Color::Hover, "Hover", 0xfff4f8f9, 0xff1b2830},
    {Color::Pressed, "Pressed", 0xffe8eef2, 0xff24323b},
    {Color::Selected, "Selected", 0xffe7f5f3, 0xff14312f},
    {Color::Highlight, "Highlight", 0xffb5e3dc, 0xff1b5f58},
    {Color::LateRow, "LateRow", 0xfffffaf0, 0xff241f17},
    {Color::Border, "Border", 0xffe2e8ee, 0xff26343c},
    {Color::BorderStrong, "BorderStrong", 0xffd3dbe3, 0xff364852},
    {Color::Text, "Text", 0xff111c24, 0xffe6eef0},
    {Color::TextMuted, "TextMuted", 0xff566377, 0xff9aa9b4},
    {Color::TextDisabled, "TextDisabled", 0xff9aa6b4, 0xff5d6c76},
    {Color::Accent, "Accent", 0xff0f766e, 0xff14a394},
    {Color::AccentHover, "AccentHover", 0xff0d6860, 0xff1bb3a3},
    {Color::AccentPressed, "AccentPressed", 0xff0b574f, 0xff2dc4b4},
    {Color::OnAccent, "OnAccent", 0xffffffff, 0xff06201d},
    {Color::AccentSoft, "AccentSoft", 0xffd9f2ee, 0xff103b39},
    {Color::AccentText, "AccentText", 0xff0b5f58, 0xff5eead4},
    {Color::Danger, "Danger", 0xffb91c1c, 0xffc93636},
    {Color::DangerHover, "DangerHover", 0xffa01818, 0xffd03d3d},
    {Color::DangerPressed, "DangerPressed", 0xff871414, 0xffb92f2f},
    {Color::OnDanger, "OnDanger", 0xffffffff, 0xffffffff},
    {Color::DangerText, "DangerText", 0xffb91c1c, 0xfffca5a5},
    {Color::WarningText, "WarningText", 0xffa84e08, 0xfffbbf4d},
    {Color::SuccessText, "SuccessText", 0xff15753c, 0xff6fdc97},
    {Color::LiveDot, "LiveDot", 0xff22c55e, 0xff22c55e},
    {Color::Focus, "Focus", 0xff14a394, 0xff5eead4},
    {Color::Now, "Now", 0xffdc2626, 0xfff87171},
    {Color::Hatch, "Hatch", 0xffe6ebef, 0xff22303a},
    {Color::ToastGround, "ToastGround", 0xff17242c, 0xffe6eef0},
    {Color::ToastText, "ToastText", 0xfff3f7f9, 0xff111c24},
    {Color::ToastAction, "ToastAction", 0xff5eead4, 0xff0b5f58},
    {Color::DisplayGround, "DisplayGround", 0xff0b1f26, 0xff0b1f26},
    {Color::DisplayTile, "DisplayTile", 0xff10373c, 0xff10373c},
    {Color::DisplayCalled, "DisplayCalled", 0xff14b8a6, 0xff14b8a6},
    {Color::DisplayOnCalled, "DisplayOnCalled", 0xff042a2b, 0xff042a2b},
    {Color::DisplayText, "DisplayText", 0xffeaf6f6, 0xffeaf6f6},
    {Color::DisplayMuted, "DisplayMuted", 0xff8fb3b5, 0xff8fb3b5},
    {Color::DisplayRule, "DisplayRule", 0xff1d3a40, 0xff1d3a40},
};
static_assert(std::size(colorTable) == colorCount, "every role has its row");

struct ToneRow
{
    Tone tone;
    const char *name;
    std::array<QRgb, 4> light; // ground, text, border, mark
    std::array<QRgb, 4> dark;
};

constexpr ToneRow toneTable[] = {
    {Tone::Neutral,
     "Neutral",
     {0xffeef2f6, 0xff414e5f, 0xffd3dbe3, 0xff94a3b8},
     {0xff223038, 0xffc3ced5, 0xff364852, 0xff64798a}},
    {Tone::Booked,
     "Booked",
     {0xffe0eafe, 0xff1d4ed8, 0xffb6cdfb, 0xff3b82f6},
     {0xff172a4c, 0xff9cc5fd, 0xff2b4a80, 0xff3b82f6}},
    {Tone::Late,
     "Late",
     {0xfffdecc8, 0xff92400e, 0xfff3cf8b, 0xffd97706},
     {0xff3f2d10, 0xfffcd34d, 0xff6b4c17, 0xffd97706}},
    {Tone::Waiting,
     "Waiting",
     {0xffeef2f6, 0xff33404f, 0xffd3dbe3, 0xff64748b},
     {0xff223038, 0xffd5dee3, 0xff364852, 0xff7c909f}},
    {Tone::Overdue,
     "Overdue",
     {0xfffdecc8, 0xffa0480a, 0xfff3cf8b, 0xffd97706},
     {0xff3f2d10, 0xfffbbf4d, 0xff6b4c17, 0xffd97706}},
    {Tone::Called,
     "Called",
     {0xffece5fd, 0xff6d28d9, 0xffc9b6f7, 0xff7c3aed},
     {0xff2d2450, 0xffc4b5fd, 0xff4f3f8c, 0xff8b5cf6}},
    {Tone::InService,
     "InService",
     {0xffd9f2ee, 0xff0b5f58, 0xff93d8cd, 0xff0f766e},
     {0xff103b39, 0xff7ff0dd, 0xff1c6b63, 0xff14a394}},
    {Tone::OnHold,
     "OnHold",
     {0xffe4e9f0, 0xff3d4b5f, 0xffc2ccd9, 0xff64748b},
     {0xff2a3742, 0xffc6d2dc, 0xff435462, 0xff8496a6}},
    {Tone::Ended,
     "Ended",
     {0xffeef2f6, 0xff566377, 0xffd3dbe3, 0xff94a3b8},
     {0xff1f2a31, 0xff9aa9b4, 0xff2f3e47, 0xff5d6c76}},
    {Tone::Urgent,
     "Urgent",
     {0xfffde3e3, 0xffb91c1c, 0xfff5b5b5, 0xffdc2626},
     {0xff451a1d, 0xfffca5a5, 0xff7a2b2f, 0xfff87171}},
    {Tone::Success,
     "Success",
     {0xffdcf5e4, 0xff166534, 0xffa9dfbd, 0xff22a355},
     {0xff123422, 0xff86efac, 0xff1f5c3a, 0xff22c55e}},
};
static_assert(std::size(toneTable) == toneCount, "every tone has its row");

ToneColors fromRgb(const std::array<QRgb, 4> &rgb)
{
    return {QColor(rgb[0]), QColor(rgb[1]), QColor(rgb[2]), QColor(rgb[3])};
}

std::array<ToneColors, toneCount> tones(bool dark)
{
    std::array<ToneColors, toneCount> all;
    for (const ToneRow &row : toneTable)
        all[std::size_t(row.tone)] = fromRgb(dark ? row.dark : row.light);
    return all;
}

double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QString nameOfColor(Color role)
{
    return QString::fromLatin1(colorTable[int(role)].name);
}

// The grounds rows and cards can have: all ordinary text must be readable on each.
constexpr std::initializer_list<Color> plainGrounds = {Color::Ground,  Color::Surface,   Color::Sunken,
                                                       Color::Hover,   Color::Pressed,   Color::Selected,
                                                       Color::LateRow, Color::AccentSoft};
constexpr std::initializer_list<Color> plainTexts = {Color::Text, Color::TextMuted, Color::AccentText};

struct RolePair
{
    Color text;
    Color ground;
};
constexpr RolePair furtherPairs[] = {
    {Color::OnAccent, Color::Accent},
    {Color::OnAccent, Color::AccentHover},
    {Color::OnAccent, Color::AccentPressed},
    {Color::OnDanger, Color::Danger},
    {Color::OnDanger, Color::DangerHover},
    {Color::OnDanger, Color::DangerPressed},
    {Color::Text, Color::Highlight},
    {Color::DangerText, Color::Surface},
    {Color::DangerText, Color::Ground},
    {Color::WarningText, Color::Surface},
    {Color::WarningText, Color::Ground},
    {Color::WarningText, Color::Hover},
    {Color::WarningText, Color::Selected},
    {Color::SuccessText, Color::Surface},
    {Color::SuccessText, Color::Ground},
    {Color::ToastText, Color::ToastGround},
    {Color::ToastAction, Color::ToastGround},
    {Color::DisplayText, Color::DisplayGround},
    {Color::DisplayMuted, Color::DisplayGround},
    {Color::DisplayText, Color::DisplayTile},
    {Color::DisplayMuted, Color::DisplayTile},
    {Color::DisplayOnCalled, Color::DisplayCalled},
};

} // namespace

QColor colorOf(Color role, bool dark)
{
    const ColorRow &row = colorTable[int(role)];
    Q_ASSERT(row.role == role);
    return QColor(dark ? row.dark : row.light);
}

const ToneColors &toneOf(Tone tone, bool dark)
{
    static const auto light = tones(false);
    static const auto night = tones(true);
    return (dark ? night : light)[std::size_t(tone)];
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

std::vector<ColorPair> textPairs(bool dark)
{
    std::vector<ColorPair> pairs;
    const auto add = [&](Color text, Color ground) {
        pairs.push_back({colorOf(text, dark), colorOf(ground, dark),
                         nameOfColor(text) + u" on "_s + nameOfColor(ground)});
    };
    for (Color text : plainTexts) {
        for (Color ground : plainGrounds)
            add(text, ground);
    }
    for (const RolePair &pair : furtherPairs)
        add(pair.text, pair.ground);
    for (const ToneRow &row : toneTable) {
        const ToneColors &tone = toneOf(row.tone, dark);
        const QString name = QString::fromLatin1(row.name);
        pairs.push_back({tone.text, tone.ground, name + u" on itself"_s});
        for (Color text : {Color::Text, Color::TextMuted})
            pairs.push_back({colorOf(text, dark), tone.ground, nameOfColor(text) + u" on "_s + name});
        for (Color ground :
             {Color::Surface, Color::Ground, Color::Sunken, Color::Hover, Color::Selected, Color::LateRow})
            pairs.push_back({tone.text, colorOf(ground, dark), name + u" on "_s + nameOfColor(ground)});
    }
    return pairs;
}

} // namespace medcrm::ui
