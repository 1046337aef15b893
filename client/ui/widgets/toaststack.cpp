// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/toaststack.h"

#include "client/ui/theme.h"
#include "client/ui/widgets/toast.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QShortcut>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

namespace medcrm::ui {

namespace {
constexpr int most = 3;
constexpr int mostOffers = 10;

void announce(Toast *toast)
{
    QAccessibleEvent alert(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace

ToastStack::ToastStack(QWidget *window)
    : QWidget(window)
    , m_layout(new QVBoxLayout(this))
{
    Q_ASSERT(window);
    m_layout->setContentsMargins(0, 0, 0, 0);
    hide();
    window->installEventFilter(this);
    auto *reach = new QShortcut(Qt::Key_F8, window);
    connect(reach, &QShortcut::activated, this, &ToastStack::focusLatest);
    Theme::current().bind(this, [this] {
        m_layout->setSpacing(Theme::current().space(Space::Small));
        place();
    });
}

void ToastStack::show(const QString &message)
{
    const auto same = std::find_if(m_toasts.cbegin(), m_toasts.cend(), [&](const Toast *toast) {
        return toast->message() == message && !toast->hasAction();
    });
    if (same == m_toasts.cend()) {
        add(message, {});
        return;
    }
    Toast *toast = *same; // its whole time again, instead of standing there twice
    toast->renew();
    m_toasts.move(std::distance(m_toasts.cbegin(), same), m_toasts.size() - 1);
    m_layout->removeWidget(toast);
    m_layout->addWidget(toast); // the newest below
    announce(toast);
}

void ToastStack::show(const QString &message, const QString &actionText, QObject *context,
                      std::function<void()> act)
{
    show({.message = message, .context = context, .act = std::move(act)}, actionText);
}

void ToastStack::tell(const QString &message, const QString &actionText, QObject *context,
                      std::function<void()> act)
{
    const auto same = std::find_if(m_offers.cbegin(), m_offers.cend(), [&](const Offer &offer) {
        return !offer.undoes && offer.message == message && offer.toast && m_toasts.contains(offer.toast);
    });
    if (same != m_offers.cend()) { // the same news; what it offers is the newer one's
        Toast *old = same->toast;
        m_offers.erase(same);
        remove(old);
    }
    show({.message = message, .context = context, .act = std::move(act), .undoes = false}, actionText);
}

void ToastStack::show(const Offer &offer, const QString &actionText)
{
    Toast *toast = add(offer.message, actionText);
    connect(toast, &Toast::acted, this, [this, toast] { take(toast); });
    m_offers.append(offer);
    m_offers.last().toast = toast;
    if (m_offers.size() > mostOffers)
        m_offers.removeFirst();
    Q_EMIT latestOfferChanged();
}

Toast *ToastStack::add(const QString &message, const QString &actionText)
{
    while (m_toasts.size() >= most)
        remove(m_toasts.first());
    auto *toast = new Toast(message, actionText, m_lifetime, this);
    m_toasts.append(toast);
    m_layout->addWidget(toast);
    toast->show(); // a layout counts a child of a visible widget only once it is shown
    connect(toast, &Toast::gone, this, [this, toast] { remove(toast); });
    place();
    announce(toast);
    return toast;
}

void ToastStack::remove(Toast *toast)
{
    const bool hadFocus = toast->isAncestorOf(QApplication::focusWidget());
    m_toasts.removeOne(toast);
    m_layout->removeWidget(toast);
    toast->hide();
    toast->deleteLater(); // it may be the sender
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    place();
}

QList<ToastStack::Offer>::const_iterator ToastStack::latestUndo() const
{
    const auto latest = std::find_if(m_offers.crbegin(), m_offers.crend(),
                                     [](const Offer &offer) { return offer.context && offer.undoes; });
    return latest == m_offers.crend() ? m_offers.cend() : std::prev(latest.base());
}

bool ToastStack::undoLatest()
{
    m_offers.removeIf([](const Offer &offer) { return !offer.context; });
    const auto latest = latestUndo();
    if (latest == m_offers.cend())
        return false;
    if (Toast *toast = latest->toast; toast && m_toasts.contains(toast))
        toast->act();
    else
        run(m_offers.takeAt(std::distance(m_offers.cbegin(), latest)));
    return true;
}

void ToastStack::forgetUndos()
{
    m_offers.removeIf([](const Offer &offer) { return offer.undoes; });
    Q_EMIT latestOfferChanged();
}

QString ToastStack::latestOffer() const
{
    const auto latest = latestUndo();
    return latest == m_offers.cend() ? QString() : latest->message;
}

void ToastStack::take(const Toast *toast)
{
    for (qsizetype i = 0; i < m_offers.size(); ++i) {
        if (m_offers[i].toast == toast)
            return run(m_offers.takeAt(i));
    }
}

void ToastStack::run(const Offer &offer)
{
    Q_EMIT latestOfferChanged();
    if (offer.context)
        offer.act();
}

bool ToastStack::focusLatest()
{
    if (m_toasts.isEmpty())
        return false;
    if (QWidget *focus = QApplication::focusWidget(); focus && !isAncestorOf(focus))
        m_focusBefore = focus;
    const auto offering = std::find_if(m_toasts.crbegin(), m_toasts.crend(),
                                       [](const Toast *toast) { return toast->hasAction(); });
    (offering == m_toasts.crend() ? m_toasts.last() : *offering)->focusAction();
    return true;
}

void ToastStack::dismissLatest()
{
    if (!m_toasts.isEmpty())
        m_toasts.last()->dismiss();
}

void ToastStack::clear()
{
    while (!m_toasts.isEmpty())
        remove(m_toasts.last());
    m_offers.clear();
    Q_EMIT latestOfferChanged();
}

void ToastStack::setInset(int designPixels)
{
    m_inset = designPixels;
    place();
}

bool ToastStack::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent()
        && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutDirectionChange))
        place();
    return QWidget::eventFilter(watched, event);
}

void ToastStack::place()
{
    if (m_toasts.isEmpty()) {
        hide();
        return;
    }
    const Theme &theme = Theme::current();
    const QRect area = parentWidget()->rect().marginsRemoved(
        QMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(m_inset)));
    m_layout->activate();
    const QSize size(std::min(std::max(sizeHint().width(), theme.px(320)), area.width()),
                     sizeHint().height());
    setGeometry(QStyle::alignedRect(layoutDirection(), Qt::AlignHCenter | Qt::AlignBottom, size, area));
    QWidget::show(); // only now: before, it would stand in the window's corner
    raise();
}

} // namespace medcrm::ui
