// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/systemscheme.h"

#include <QGuiApplication>
#include <QPalette>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <memory>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

bool systemWantsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#elif defined(Q_OS_WIN)
    const QSettings personalize(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat);
    return personalize.value(u"AppsUseLightTheme"_s, 1).toInt() == 0;
#else
    // The application's palette is ours by now; a fresh Fusion style still answers with the desktop's
    // appearance.
    const std::unique_ptr<QStyle> neutral(QStyleFactory::create(u"Fusion"_s));
    return neutral && neutral->standardPalette().color(QPalette::Window).lightness() < 128;
#endif
}

} // namespace medcrm::ui
