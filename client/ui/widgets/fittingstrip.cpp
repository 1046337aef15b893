// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/fittingstrip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <algorithm>

namespace medcrm::ui {

FittingStrip::FittingStrip(QWidget *parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
{
}

void FittingStrip::mayGo(QWidget *widget)
{
    m_extras.append({widget});
}

void FittingStrip::setWanted(QWidget *widget, bool wanted)
{
    const auto extra = std::find_if(m_extras.begin(), m_extras.end(),
                                    [widget](const Extra &each) { return each.widget == widget; });
    Q_ASSERT(extra != m_extras.end());
    if (std::exchange(extra->wanted, wanted) != wanted)
        fit();
}

QSize FittingStrip::minimumSizeHint() const
{
    return {widthWithout(m_extras.size()), QFrame::minimumSizeHint().height()};
}

bool FittingStrip::event(QEvent *event)
{
    const bool done = QFrame::event(event);
    // A word in it changed or came, or its own width.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        fit();
    // Larger letters are measured once all of it has them.
    if (event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &FittingStrip::fit, Qt::QueuedConnection);
    return done;
}

void FittingStrip::fit()
{
    qsizetype gone = 0;
    while (gone < m_extras.size() && widthWithout(gone) > width())
        ++gone;
    for (qsizetype i = 0; i < m_extras.size(); ++i) {
        const auto &[widget, wanted] = m_extras[i];
        const bool shown = wanted && i >= gone;
        if (widget->isHidden() == shown)
            widget->setVisible(shown);
    }
}

/// The least width of the row without the first `gone` of those that may go.
int FittingStrip::widthWithout(qsizetype gone) const
{
    const QMargins margins = m_row->contentsMargins();
    int width = margins.left() + margins.right();
    int count = 0;
    for (int i = 0; i < m_row->count(); ++i) {
        const QWidget *widget = m_row->itemAt(i)->widget();
        if (!widget)
            continue;
        const auto extra = std::find_if(m_extras.begin(), m_extras.end(),
                                        [widget](const Extra &each) { return each.widget == widget; });
        const bool shown =
            extra == m_extras.end() ? !widget->isHidden() : extra->wanted && extra - m_extras.begin() >= gone;
        if (!shown)
            continue;
        const int least = widget->minimumWidth();
        // Like the layout: what must not shrink keeps its whole width.
        const bool shrinks = widget->sizePolicy().horizontalPolicy() & QSizePolicy::ShrinkFlag;
        const int own = widget->minimumSizeHint().width();
        width += least > 0 ? least : shrinks ? own : std::max(own, widget->sizeHint().width());
        ++count;
    }
    return width + std::max(0, count - 1) * m_row->spacing();
}

} // namespace medcrm::ui
