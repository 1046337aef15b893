// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/calendar/sidecard.h"

#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/fittingscroll.h"
#include "client/ui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace medcrm::ui {

SideCard::SideCard(QWidget *parent)
    : QFrame(parent)
    , m_heading(new Label({}, TextStyle::Section))
    , m_contents(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    auto *head = new QHBoxLayout;
    layout->addLayout(head);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_contents);
    column->addStretch();
    layout->addWidget(new FittingScroll(content), 1);
    m_heading->setWordWrap(true);
    head->addWidget(m_heading, 1);
    auto *close = new ActionButton(Icon::X, tr("Close"));
    close->setButtonSize(ActionButton::Size::Small);
    head->addWidget(close, 0, Qt::AlignTop);
    connect(close, &ActionButton::clicked, this, &SideCard::closed);
    Theme::current().bind(this, [this, layout] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Large);
        layout->setContentsMargins(side, side, side, side);
        layout->setSpacing(theme.space(Space::Small));
        m_contents->setSpacing(theme.space(Space::Small));
        setMinimumWidth(theme.px(240));
        m_width = theme.px(288);
        updateGeometry();
    });
    Theme::current().follow(this);
}

QSize SideCard::sizeHint() const
{
    return {m_width, QFrame::sizeHint().height()};
}

void SideCard::setHeading(const QString &text)
{
    m_heading->setText(text);
    setAccessibleName(text);
}

void SideCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Color::Surface));
    painter.fillRect(isRightToLeft() ? width() - 1 : 0, 0, 1, height(),
                     Theme::current().color(Color::Border));
}

void SideCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace medcrm::ui
