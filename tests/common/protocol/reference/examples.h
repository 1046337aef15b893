// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace medcrm::reference {

/// The frames of the reference's worked example by name, encoded by the code that speaks the protocol.
const QMap<QString, QByteArray> &exampleFrames();

/// JSON with a line for each member down to a depth of `levels`, what is deeper in one line; the members keep
/// their order.
QString indented(const QByteArray &json, int levels);

} // namespace medcrm::reference
