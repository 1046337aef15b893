// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/findfield.h"

#include "client/ui/widgets/formfield.h"

namespace medcrm::ui {

FormField *findField(const QWidget &form, const QString &path)
{
    if (path.isEmpty())
        return nullptr;
    const QString lastStep = path.section(u'.', -1).section(u'[', 0, 0);
    for (const QString &wanted : {path, lastStep}) {
        for (FormField *candidate : form.findChildren<FormField *>()) {
            if (candidate->name() == wanted)
                return candidate;
        }
    }
    return nullptr;
}

} // namespace medcrm::ui
