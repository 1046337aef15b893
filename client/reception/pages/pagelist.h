// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/page.h"
#include "client/ui/icons.h"
#include "common/model/transition.h"

#include <QKeySequence>

namespace medcrm::ui {

enum class PageId { Today, Calendar, Patients, Waitlist, Reports, Administration };

/// All there is to know of a page before it is made: rail, keys and F1 follow from it.
struct PageEntry
{
    PageId id;
    Icon icon;
    const char *title; ///< In the rail; untranslated, see titleOf().
    const char *help; ///< What its key does, for F1; untranslated, see helpOf().
    QKeyCombination key;
    RoleSet who; ///< Nobody else sees that it exists.
    Page *(*make)(const PageContext &context);
};

/// The pages in the rail's order that this role may open; the first is where the window begins.
QList<PageEntry> pagesFor(Role role);

QString titleOf(const PageEntry &entry);
QString helpOf(const PageEntry &entry);

} // namespace medcrm::ui
