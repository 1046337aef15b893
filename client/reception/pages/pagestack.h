// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/pagelist.h"

#include <QMap>
#include <QStackedWidget>

namespace medcrm::ui {

/// The pages of which one is in front. A page is made when it is first opened, by which time it costs nobody
/// who does not need it.
class PageStack : public QStackedWidget
{
    Q_OBJECT
public:
    /// `entries` is not empty; its first page opens.
    PageStack(const PageContext &context, const QList<PageEntry> &entries, QWidget *parent = nullptr);

    const QList<PageEntry> &entries() const { return m_entries; }
    Page *current() const;
    const PageEntry &currentEntry() const;
    /// Brings a page to front, with its names and figures as of now. The keyboard stays where it is. Null when
    /// this role has no such page.
    Page *open(PageId id);

    /// Page::unsaved() of the first page that has any, in front or not.
    QString unsaved() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void made(medcrm::ui::Page *page);
    void opened(medcrm::ui::PageId id);

private:
    Page *make(const PageEntry &entry);

    const PageContext m_context;
    const QList<PageEntry> m_entries;
    QMap<PageId, Page *> m_made;
};

} // namespace medcrm::ui
