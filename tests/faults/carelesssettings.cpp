// SPDX-License-Identifier: GPL-3.0-or-later
// The control of the power cuts: what the shipped server is given, except that a commit doesn't wait for the disk. The
// linker takes this definition before the library's, in medcrm-server-careless only.
#define connectionSettings shippedSettings
#include "server/store/connectionsettings.cpp"
#undef connectionSettings

namespace medcrm::store {

QList<ConnectionSetting> connectionSettings(bool readOnly)
{
    QList<ConnectionSetting> settings = shippedSettings(readOnly);
    for (ConnectionSetting &setting : settings) {
        if (setting.name == "synchronous"_L1)
            setting = {"synchronous"_L1, "NORMAL"_L1, "1"_L1};
    }
    return settings;
}

} // namespace medcrm::store
