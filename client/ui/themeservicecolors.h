// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <vector>

namespace medcrm::ui {

/// A colour that a service may be given. It is the clinic's own choice and is stored, so it does not change with the
/// theme.
struct ServiceColor
{
    QColor color;
    const char *word; ///< Untranslated, see name().

    QString name() const; ///< In the language of the moment.
};
const std::vector<ServiceColor> &serviceColors();

} // namespace medcrm::ui
