// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/themeservicecolors.h"

#include <QCoreApplication>

namespace medcrm::ui {

const std::vector<ServiceColor> &serviceColors()
{
    static const std::vector<ServiceColor> colors{
        {QColor(0xff0f766e), QT_TRANSLATE_NOOP("ServiceColor", "Teal")},
        {QColor(0xff2563eb), QT_TRANSLATE_NOOP("ServiceColor", "Blue")},
        {QColor(0xff7c3aed), QT_TRANSLATE_NOOP("ServiceColor", "Violet")},
        {QColor(0xffdb2777), QT_TRANSLATE_NOOP("ServiceColor", "Pink")},
        {QColor(0xffdc2626), QT_TRANSLATE_NOOP("ServiceColor", "Red")},
        {QColor(0xffea580c), QT_TRANSLATE_NOOP("ServiceColor", "Orange")},
        {QColor(0xffca8a04), QT_TRANSLATE_NOOP("ServiceColor", "Yellow")},
        {QColor(0xff16a34a), QT_TRANSLATE_NOOP("ServiceColor", "Green")},
        {QColor(0xff0891b2), QT_TRANSLATE_NOOP("ServiceColor", "Cyan")},
        {QColor(0xff64748b), QT_TRANSLATE_NOOP("ServiceColor", "Grey")},
    };
    return colors;
}

QString ServiceColor::name() const
{
    return QCoreApplication::translate("ServiceColor", word);
}

} // namespace medcrm::ui
