// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/pagelist.h"

#include <QFrame>
#include <QMap>

class QPushButton;

namespace medcrm::ui {

class RailButton;

/// The rail at the window's leading side: the pages above; lock and the account below.
class Rail : public QFrame
{
    Q_OBJECT
public:
    Rail(const QList<PageEntry> &pages, const QString &userName, QWidget *parent = nullptr);

    /// Which page is in front.
    void setCurrent(PageId page);

Q_SIGNALS:
    void pageWanted(medcrm::ui::PageId page);
    void lockWanted();
    void ticketPrinterWanted();
    void signOutWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    RailButton *makeEntry(const PageEntry &page);
    QPushButton *makeAccount(const QString &userName);

    QMap<PageId, RailButton *> m_entries;
};

} // namespace medcrm::ui
