// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/pagestack.h"

#include <algorithm>

namespace medcrm::ui {

PageStack::PageStack(const PageContext &context, const QList<PageEntry> &entries, QWidget *parent)
    : QStackedWidget(parent)
    , m_context(context)
    , m_entries(entries)
{
    make(m_entries.first());
}

Page *PageStack::current() const
{
    return static_cast<Page *>(currentWidget());
}

const PageEntry &PageStack::currentEntry() const
{
    return *std::find_if(m_entries.begin(), m_entries.end(), [this](const PageEntry &entry) {
        return m_made.value(entry.id) == currentWidget();
    });
}

Page *PageStack::open(PageId id)
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [id](const PageEntry &candidate) { return candidate.id == id; });
    if (entry == m_entries.end())
        return nullptr;
    Page *page = m_made.value(id);
    if (!page)
        page = make(*entry);
    if (page != current()) {
        page->refresh();
        setCurrentWidget(page);
        updateGeometry();
        Q_EMIT opened(id);
    }
    return page;
}

Page *PageStack::make(const PageEntry &entry)
{
    Page *page = entry.make(m_context);
    m_made.insert(entry.id, page);
    addWidget(page);
    Q_EMIT made(page);
    return page;
}

QString PageStack::unsaved() const
{
    for (const Page *page : m_made) {
        if (const QString whose = page->unsaved(); !whose.isEmpty())
            return whose;
    }
    return {};
}

// Of the page in front: what stands behind it asks for no room.
QSize PageStack::sizeHint() const
{
    return current()->sizeHint();
}

QSize PageStack::minimumSizeHint() const
{
    return current()->minimumSizeHint();
}

} // namespace medcrm::ui
