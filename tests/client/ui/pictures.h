// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

// Pictures for whoever looks at the windows: written into the folder MEDCRM_PICTURES, else into the current one.
namespace medcrm::test {

/// The file of a picture.
QString pictureFile(const QString &name);

/// The window as it is once fonts and layout have come to rest, with the dialog or menu that is open over it.
void savePicture(QWidget &window, const QString &name);

/// Calls `take` in each look a user may have: "light", "dark", "arabic" (right to left, translated) and, for each scale in
/// percent, that number. What is made before a call keeps the look it was made in.
void inAllLooks(const QList<int> &scales, const std::function<void(const QString &look)> &take);

} // namespace medcrm::test
