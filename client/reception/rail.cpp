// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/rail.h"

#include "client/ui/bidi.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/avatar.h"
#include "client/ui/widgets/fittingscroll.h"
#include "client/ui/widgets/railbutton.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace medcrm::ui {

Rail::Rail(const QList<PageEntry> &pages, const QString &userName, QWidget *parent)
    : QFrame(parent)
{
    auto *lock = new RailButton(Icon::Lock, tr("Lock"), RailButton::Role::Act);
    lock->setToolTip(tr("Lock the window (Ctrl+L)"));
    auto *layout = new QVBoxLayout(this);
    auto *entries = new QWidget;
    auto *column = new QVBoxLayout(entries);
    column->setContentsMargins(0, 0, 0, 0);
    for (const PageEntry &page : pages)
        column->addWidget(makeEntry(page));
    column->addStretch();
    auto *scroll = new FittingScroll(entries); // many pages in large letters on a low screen
    scroll->setVerticalScrollBarPolicy(
        Qt::ScrollBarAlwaysOff); // no room for it; the keyboard and the wheel scroll
    layout->addWidget(scroll, 1);
    layout->addWidget(lock);
    layout->addWidget(makeAccount(userName), 0, Qt::AlignHCenter);
    connect(lock, &RailButton::clicked, this, &Rail::lockWanted);
    Theme::current().follow(this);
    Theme::current().bind(this, [layout, column] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Small);
        layout->setContentsMargins(side, theme.space(Space::Medium), side, theme.space(Space::Large));
        layout->setSpacing(theme.space(Space::Tiny));
        column->setSpacing(theme.space(Space::Tiny));
    });
}

RailButton *Rail::makeEntry(const PageEntry &page)
{
    auto *entry = new RailButton(page.icon, titleOf(page));
    const QString key = QKeySequence(page.key).toString(QKeySequence::NativeText);
    entry->setToolTip(tr("%1 (%2)").arg(titleOf(page), key));
    m_entries.insert(page.id, entry);
    connect(entry, &RailButton::clicked, this, [this, id = page.id] { Q_EMIT pageWanted(id); });
    return entry;
}

void Rail::setCurrent(PageId page)
{
    m_entries.value(page)->setChecked(true);
}

QPushButton *Rail::makeAccount(const QString &userName)
{
    auto *account = new QPushButton;
    account->setFlat(true);
    // The mouse leaves the keyboard where it was, also when a form of the menu is closed.
    account->setFocusPolicy(Qt::TabFocus);
    account->setAccessibleName(tr("Account of %1").arg(userName));
    account->setToolTip(userName.toHtmlEscaped());
    auto *avatar = new Avatar(userName);
    avatar->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QHBoxLayout(account);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(avatar, 0, Qt::AlignCenter);
    Theme::current().bind(account, [account] {
        const int size = Theme::current().px(38);
        account->setFixedSize(size, size);
    });
    connect(account, &QPushButton::clicked, this, [this, account, userName] {
        auto *menu = new QMenu(account);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(isolate(userName))->setEnabled(false);
        menu->addAction(icon(Icon::Printer), tr("Ticket printer…"), this, &Rail::ticketPrinterWanted);
        menu->addAction(icon(Icon::Lock), tr("Lock"), this, &Rail::lockWanted);
        menu->addAction(icon(Icon::LogOut), tr("Sign out"), this, &Rail::signOutWanted);
        menu->popup(account->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
    });
    return account;
}

void Rail::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Color::Surface));
    const int edge = isRightToLeft() ? 0 : width() - 1;
    painter.fillRect(edge, 0, 1, height(), theme.color(Color::Border));
}

} // namespace medcrm::ui
