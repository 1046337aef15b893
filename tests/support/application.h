// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <memory>

namespace medcrm::test {

/// Makes the test program's application: QCoreApplication in coreapplication.cpp, QApplication in
/// widgetapplication.cpp.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv);

} // namespace medcrm::test
