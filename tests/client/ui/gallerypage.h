// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

namespace medcrm::test {

/// A window with every widget of client/ui in every state. Its words are samples and not translated.
std::unique_ptr<QWidget> makeGalleryPage();

} // namespace medcrm::test
