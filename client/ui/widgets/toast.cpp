// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/toast.h"

#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/elidedlabel.h"
#include "client/ui/widgets/rowpainter.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace medcrm::ui {

Toast::Toast(const QString &message, const QString &actionText, std::chrono::milliseconds lifetime,
             QWidget *parent)
    : QFrame(parent)
    , m_text(new ElidedLabel(message, TextStyle::Body, Color::ToastText))
    , m_action(new ActionButton(actionText, ActionButton::Kind::OnToast))
    , m_close(new ActionButton(Icon::X, tr("Dismiss"), ActionButton::Kind::OnToast))
    , m_pointerBefore(QCursor::pos())
{
    setAccessibleName(message);
    setMouseTracking(true);
    m_text->setMouseTracking(true);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    m_action->setVisible(!actionText.isEmpty());
    for (ActionButton *button : {m_action, m_close}) {
        button->setButtonSize(ActionButton::Size::Small);
        button->installEventFilter(this);
    }
    Theme::current().bind(this, [layout] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Medium);
        layout->setContentsMargins(side, theme.space(Space::Small), side, theme.space(Space::Small));
        layout->setSpacing(theme.space(Space::Small));
    });
    Theme::current().follow(this);
    connect(m_action, &ActionButton::clicked, this, &Toast::act);
    connect(m_close, &ActionButton::clicked, this, &Toast::dismiss);
    connect(&m_lifetime, &QTimer::timeout, this, &Toast::dismiss);
    m_lifetime.setSingleShot(true);
    m_lifetime.start(lifetime);
}

QString Toast::message() const
{
    return m_text->text();
}

bool Toast::hasAction() const
{
    return !m_action->text().isEmpty();
}

void Toast::act()
{
    if (m_gone || !hasAction())
        return;
    Q_EMIT acted();
    dismiss();
}

void Toast::dismiss()
{
    if (std::exchange(m_gone, true))
        return;
    m_lifetime.stop();
    Q_EMIT gone();
}

void Toast::renew()
{
    if (m_lifetime.isActive()) // else it stays anyway, as long as it is pointed at
        m_lifetime.start();
}

void Toast::focusAction()
{
    (hasAction() ? m_action : m_close)->setFocus(Qt::ShortcutFocusReason);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(painter, rect(), Theme::current().radius(Radius::Tile),
                 Theme::current().color(Color::ToastGround));
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void Toast::mouseMoveEvent(QMouseEvent *event)
{
    QFrame::mouseMoveEvent(event);
    // A message that appears under a resting pointer is not pointed at.
    if (QCursor::pos() != m_pointerBefore) {
        m_pointed = true;
        holdOrRun();
    }
}

void Toast::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    m_pointed = false;
    holdOrRun();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        QTimer::singleShot(0, this, &Toast::holdOrRun); // the focus has moved by then
    return QFrame::eventFilter(watched, event);
}

/// Nobody loses a message while pointing at it or standing on its button; its whole time starts again
/// afterwards.
void Toast::holdOrRun()
{
    if (m_gone)
        return;
    if (m_pointed || m_action->hasFocus() || m_close->hasFocus())
        m_lifetime.stop();
    else if (!m_lifetime.isActive())
        m_lifetime.start();
}

} // namespace medcrm::ui
