// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/themepaper.h"

#include "client/ui/theme.h"

namespace medcrm::ui {

QColor colorOf(PaperColor role)
{
    switch (role) {
    case PaperColor::Ground:
        return QColor(0xff, 0xff, 0xff);
    case PaperColor::Shade:
        return QColor(0xee, 0xf2, 0xf5);
    case PaperColor::Rule:
        return QColor(0xc3, 0xcc, 0xd5);
    case PaperColor::Text:
        return QColor(0x0b, 0x12, 0x16);
    case PaperColor::Muted:
        return QColor(0x4b, 0x58, 0x66);
    }
    Q_UNREACHABLE();
}

QFont paperFont(int pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(Theme::current().families());
    font.setWeight(weight);
    font.setPixelSize(pixels); // not scaled as on screen
    font.setHintingPreference(QFont::PreferNoHinting); // painted at another resolution than laid out
    return font;
}

} // namespace medcrm::ui
