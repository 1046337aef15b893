// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QList>

namespace medcrm::store {

/// A PRAGMA that a connection is given, and what SQLite must answer when asked for it afterwards.
struct ConnectionSetting
{
    QLatin1StringView name;
    QLatin1StringView value;
    QLatin1StringView readBack;
};

/// All that durability, integrity and privacy rest on, in the order in which it is set.
QList<ConnectionSetting> connectionSettings(bool readOnly);

} // namespace medcrm::store
