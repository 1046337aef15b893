// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/reasonmenu.h"

#include "client/ui/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QWidgetAction>

namespace medcrm::ui {

ReasonMenu::ReasonMenu(const QString &question, const QStringList &usual, QWidget *parent)
    : QMenu(parent)
    , m_edit(new QLineEdit)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_edit->setPlaceholderText(question);
    m_edit->setAccessibleName(question);
    m_edit->setMaxLength(300);
    auto *holder = new QWidget;
    auto *layout = new QHBoxLayout(holder);
    layout->addWidget(m_edit);
    holder->setFocusProxy(m_edit);
    holder->setFocusPolicy(Qt::StrongFocus);
    Theme::current().bind(this, [this, layout] {
        const int gap = Theme::current().space(Space::Small);
        layout->setContentsMargins(gap, gap, gap, gap);
        m_edit->setMinimumWidth(Theme::current().px(260));
    });
    auto *typed = new QWidgetAction(this);
    typed->setDefaultWidget(holder);
    addAction(typed);
    for (const QString &reason : usual)
        addAction(reason, this, [this, reason] { Q_EMIT chosen(reason); });
    connect(m_edit, &QLineEdit::returnPressed, this, &ReasonMenu::takeTyped);
}

void ReasonMenu::showEvent(QShowEvent *event)
{
    QMenu::showEvent(event);
    setActiveAction(actions().first());
    m_edit->setFocus(Qt::PopupFocusReason);
}

void ReasonMenu::takeTyped()
{
    const QString reason = m_edit->text().trimmed();
    if (reason.isEmpty())
        return;
    Q_EMIT chosen(reason);
    close();
}

} // namespace medcrm::ui
