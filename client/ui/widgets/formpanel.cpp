// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/formpanel.h"

#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/findfield.h"
#include "client/ui/widgets/fittingscroll.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace medcrm::ui {

FormPanel::FormPanel(QWidget *parent)
    : QFrame(parent)
    , m_heading(new Label({}, TextStyle::Section))
    , m_content(new QVBoxLayout)
    , m_banner(new Banner)
    , m_primary(new ActionButton({}, ActionButton::Kind::Primary))
    , m_cancel(new ActionButton(tr("Cancel")))
    , m_state(*this, *m_primary, *m_banner)
{
    auto *content = new QWidget;
    content->setLayout(m_content);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_scroll = new FittingScroll(content);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_primary);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_heading);
    layout->addWidget(m_scroll);
    layout->addWidget(m_banner);
    layout->addLayout(buttons);
    layout->addStretch();
    layout->setStretch(1, 100); // the form takes what it needs before the empty rest
    m_scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_heading->setWordWrap(true);
    m_primary->setKeyHint(Qt::Key_Return);
    connect(m_primary, &ActionButton::clicked, this, &FormPanel::submit);
    connect(m_cancel, &ActionButton::clicked, this, &FormPanel::cancelled);
    Theme::current().follow(this);
    Theme::current().bind(this, [this, layout, buttons] {
        const Theme &theme = Theme::current();
        const int edge = theme.space(Space::Large);
        layout->setContentsMargins(edge, edge, edge, edge);
        layout->setSpacing(theme.space(Space::Medium));
        m_content->setSpacing(theme.space(Space::Medium));
        buttons->setSpacing(theme.space(Space::Small));
    });
}

void FormPanel::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    setAccessibleName(heading);
}

QString FormPanel::heading() const
{
    return m_heading->text();
}

FormField *FormPanel::addField(const QString &name, const QString &label, QWidget *editor)
{
    auto *field = new FormField(name, label, editor);
    if (m_row)
        m_row->addWidget(field, 1, Qt::AlignTop);
    else
        m_content->addWidget(field);
    putButtonsAfter(field);
    return field;
}

void FormPanel::addWidget(QWidget *widget)
{
    m_content->addWidget(widget);
    putButtonsAfter(widget);
}

/// The Tab key comes to the buttons last.
void FormPanel::putButtonsAfter(QWidget *widget)
{
    QWidget *last = nullptr;
    for (QWidget *next = widget; next == widget || widget->isAncestorOf(next);
         next = next->nextInFocusChain()) {
        if (next->focusPolicy() & Qt::TabFocus)
            last = next;
        if (next->nextInFocusChain() == widget)
            break;
    }
    if (!last)
        return;
    setTabOrder(last, m_primary);
    setTabOrder(m_primary, m_cancel);
}

void FormPanel::addNotice(QWidget *widget)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_banner), widget);
    putButtonsAfter(widget);
}

void FormPanel::beginRow()
{
    m_row = new QHBoxLayout;
    m_content->addLayout(m_row);
    Theme::current().bind(m_row, [row = m_row] { row->setSpacing(Theme::current().space(Space::Small)); });
}

void FormPanel::endRow()
{
    m_row = nullptr;
}

FormField *FormPanel::field(const QString &name) const
{
    return findField(*this, name);
}

void FormPanel::showError(const Error &error)
{
    m_state.showError(error, *m_scroll);
}

void FormPanel::scrollTo(QWidget *widget)
{
    m_scroll->ensureWidgetVisible(widget);
}

void FormPanel::submit()
{
    if (!m_state.maySubmit())
        return;
    clearErrors();
    Q_EMIT submitted();
}

void FormPanel::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event->isAutoRepeat())
            submit();
        return;
    case Qt::Key_Escape:
        Q_EMIT cancelled();
        return;
    default:
        QFrame::keyPressEvent(event);
    }
}

QSize FormPanel::sizeHint() const
{
    return {Theme::current().px(308), QFrame::sizeHint().height()};
}

void FormPanel::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    if (!m_edge)
        return;
    painter.fillRect(rect(), theme.color(Color::Surface));
    const int edge = isRightToLeft() ? width() - 1 : 0;
    painter.fillRect(edge, 0, 1, height(), theme.color(Color::Border));
}

} // namespace medcrm::ui
