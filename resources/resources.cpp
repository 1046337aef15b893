// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QDir>

// Q_INIT_RESOURCE declares a global function, so it cannot stand in a namespace.
static void initMedcrmResources()
{
    Q_INIT_RESOURCE(medcrm_resources);
}

namespace medcrm {

void initResources()
{
    initMedcrmResources();
}

} // namespace medcrm
