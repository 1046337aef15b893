// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>
#include <chrono>
#include <functional>

class QVBoxLayout;

namespace medcrm::ui {

class Toast;

/// The messages at the bottom of a window: "Checked in Maria Gonzalez, ticket A13 · Undo". Newest below, at
/// most three.
///
/// A window makes one: m_toasts = new ToastStack(this); it keeps itself over the window's lower edge,
/// `setInset` above a status strip. A message never takes the focus, stays ten seconds, longer while pointed
/// at or focused. With the keyboard: the page's Ctrl+Z calls `undoLatest`; F8 goes to the newest message's
/// button; Escape there dismisses it and gives the focus back to where it was.
class ToastStack : public QWidget
{
    Q_OBJECT
public:
    explicit ToastStack(QWidget *window);

    /// Says that something went well or failed. Screen readers say it at once.
    void show(const QString &message);
    /// With one thing to do about it, usually tr("Undo"). `act` runs at most once, never after `context` is
    /// gone.
    void show(const QString &message, const QString &actionText, QObject *context, std::function<void()> act);

    /// News with one thing to do about it that undoes nothing: undoLatest() passes it over.
    void tell(const QString &message, const QString &actionText, QObject *context, std::function<void()> act);

    /// Does what the newest message offers, also when its time is over; the next call does the one before.
    /// False when there is nothing.
    bool undoLatest();
    /// What was done so far cannot be undone any more: something stands on it that cannot. The messages stay.
    void forgetUndos();
    /// The message whose offer undoLatest() would take; empty when there is none.
    QString latestOffer() const;
    /// Moves the focus to the newest message; false when there is none.
    bool focusLatest();
    void dismissLatest();
    /// All go, when the user changes or the window locks.
    void clear();

    int count() const { return int(m_toasts.size()); }
    /// Design pixels kept free at the window's lower edge.
    void setInset(int designPixels);
    void setLifetime(std::chrono::milliseconds lifetime) { m_lifetime = lifetime; }

Q_SIGNALS:
    void latestOfferChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Offer
    {
        QString message;
        QPointer<QObject> context;
        std::function<void()> act;
        QPointer<Toast> toast = {};
        bool undoes = true;
    };

    Toast *add(const QString &message, const QString &actionText);
    void show(const Offer &offer, const QString &actionText);
    QList<Offer>::const_iterator latestUndo() const;
    void take(const Toast *toast);
    void run(const Offer &offer);
    void remove(Toast *toast);
    void place();

    QVBoxLayout *m_layout;
    QList<Toast *> m_toasts;
    QList<Offer> m_offers; ///< Not yet taken, the newest last.
    std::chrono::milliseconds m_lifetime{10000};
    int m_inset = 16;
    QPointer<QWidget> m_focusBefore;
};

} // namespace medcrm::ui
