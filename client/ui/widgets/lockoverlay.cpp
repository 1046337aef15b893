// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/lockoverlay.h"

#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/avatar.h"
#include "client/ui/widgets/card.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/label.h"

#include <QApplication>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

LockOverlay::LockOverlay(QWidget *window)
    : QWidget(window)
    , m_avatar(new Avatar)
    , m_name(new Label({}, TextStyle::Section))
    , m_why(new Label({}, TextStyle::Small, Color::TextMuted))
    , m_password(new QLineEdit)
    , m_field(new FormField(u"password"_s, tr("Password"), m_password))
    , m_unlock(new ActionButton(tr("Unlock"), ActionButton::Kind::Primary))
{
    hide();
    m_password->setEchoMode(QLineEdit::Password);
    m_unlock->setKeyHint(Qt::Key_Return);
    m_why->setWordWrap(true);
    m_why->setAlignment(Qt::AlignHCenter);
    auto *signOut = new ActionButton(tr("Sign out"), ActionButton::Kind::Quiet);
    auto *card = new Card;
    auto *inner = new QVBoxLayout(card);

    inner->addWidget(m_avatar, 0, Qt::AlignHCenter);
    inner->addWidget(m_name, 0, Qt::AlignHCenter);
    inner->addWidget(m_why);
    inner->addWidget(m_field);
    inner->addWidget(m_unlock);
    inner->addWidget(signOut);
    auto *outer = new QVBoxLayout(this);
    outer->addWidget(card, 0, Qt::AlignCenter);
    connect(m_password, &QLineEdit::returnPressed, this, &LockOverlay::submit);
    connect(m_unlock, &ActionButton::clicked, this, &LockOverlay::submit);
    connect(signOut, &ActionButton::clicked, this, &LockOverlay::signOutRequested);
    Theme::current().bind(this, [inner, card] {
        inner->setSpacing(Theme::current().space(Space::Medium));
        card->setFixedWidth(Theme::current().px(320));
    });
    window->installEventFilter(this);
}

void LockOverlay::lock(const QString &fullName)
{
    if (std::exchange(m_locked, true))
        return;
    explain(tr("This window is locked"));
    m_avatar->setFullName(fullName);
    m_name->setText(fullName);
    m_focusBefore = QApplication::focusWidget();
    if (const auto *edit = qobject_cast<QLineEdit *>(m_focusBefore))
        m_cursorBefore = edit->cursorPosition();
    QToolTip::hideText();
    hideOthers();
    setGeometry(parentWidget()->rect());
    show();
    raise();
    m_password->setFocus(Qt::OtherFocusReason);
    qApp->installEventFilter(this);
}

void LockOverlay::explain(const QString &why)
{
    m_why->setText(why);
}

bool LockOverlay::hidesDialog() const
{
    return std::any_of(m_hidden.begin(), m_hidden.end(),
                       [](const QPointer<QWidget> &widget) { return widget && widget->isWindow(); });
}

/// The parts of the window and every dialog over it, also a dialog of a dialog.
bool LockOverlay::isCovered(const QWidget *widget) const
{
    if (widget == this)
        return false;
    if (!widget->isWindow())
        return widget->parentWidget() == parent();
    for (const QWidget *owner = widget->parentWidget(); owner; owner = owner->parentWidget()) {
        if (owner == parent())
            return true;
    }
    return false;
}

void LockOverlay::hideOthers()
{
    for (QWidget *child : parentWidget()->findChildren<QWidget *>()) {
        if (isCovered(child) && child->isVisible())
            cover(child);
    }
}

/// A menu or list that dropped down is over; the rest waits as it is.
void LockOverlay::cover(QWidget *widget)
{
    if (widget->windowType() == Qt::Popup) {
        widget->close();
        return;
    }
    if (!m_hidden.contains(widget))
        m_hidden.append(widget);
    widget->hide();
}

void LockOverlay::unlock()
{
    if (!std::exchange(m_locked, false))
        return;
    qApp->removeEventFilter(this);
    m_password->clear();
    m_field->clearError();
    m_unlock->setBusy(false);
    hide();
    for (const QPointer<QWidget> &widget : std::exchange(m_hidden, {})) {
        if (widget)
            widget->show();
    }
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    // A dialog that is shown selects what its field holds; the next letter would take its place.
    if (auto *edit = qobject_cast<QLineEdit *>(m_focusBefore))
        edit->setCursorPosition(m_cursorBefore);
}

void LockOverlay::refuse(const QString &message)
{
    m_unlock->setBusy(false);
    m_field->setError(message);
    m_password->setFocus(Qt::OtherFocusReason);
}

void LockOverlay::submit()
{
    if (m_unlock->isBusy() || m_password->text().isEmpty())
        return;
    const QString password = m_password->text();
    m_password->clear();
    m_unlock->setBusy(true);
    Q_EMIT passwordEntered(password);
}

void LockOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Color::Ground));
}

bool LockOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    if (!m_locked)
        return QWidget::eventFilter(watched, event);
    auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::Show && widget && isCovered(widget)) {
        cover(widget); // a message or a dialog that comes meanwhile waits for the unlocking
        return true;
    }
    // The window's own shortcuts and menus are deaf while it is locked.
    const bool ours = widget && (widget == this || isAncestorOf(widget));
    if (event->type() == QEvent::Shortcut && !ours)
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace medcrm::ui
