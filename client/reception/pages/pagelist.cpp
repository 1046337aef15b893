// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/pagelist.h"

#include "client/reception/pages/todaypage.h"

#include <QCoreApplication>

namespace medcrm::ui {

namespace {

template <typename P>
Page *make(const PageContext &context)
{
    return new P(context);
}

// One line per page: this is the only list.
constexpr PageEntry pages[] = {
    {PageId::Today, Icon::Store, QT_TRANSLATE_NOOP("Pages", "Today"),
     QT_TRANSLATE_NOOP("Pages", "To the list of expected patients"), Qt::Key_F5, desk, make<TodayPage>},
};

} // namespace

QList<PageEntry> pagesFor(Role role)
{
    QList<PageEntry> permitted(std::begin(pages), std::end(pages));
    permitted.removeIf([role](const PageEntry &entry) { return !entry.who.contains(role); });
    return permitted;
}

QString titleOf(const PageEntry &entry)
{
    return QCoreApplication::translate("Pages", entry.title);
}

QString helpOf(const PageEntry &entry)
{
    return QCoreApplication::translate("Pages", entry.help);
}

} // namespace medcrm::ui
