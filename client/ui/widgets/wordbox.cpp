// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/wordbox.h"

#include "client/ui/theme.h"
#include "common/core/textfold.h"

#include <QApplication>
#include <QKeyEvent>

namespace medcrm::ui {

WordBox::WordBox(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
}

QSize WordBox::minimumSizeHint() const
{
    return {Theme::current().px(120), QComboBox::minimumSizeHint().height()};
}

int WordBox::find(const QString &typed) const
{
    const QString wanted = foldText(typed);
    if (wanted.isEmpty())
        return -1;
    for (int i = 0; i < count(); ++i) {
        const QString text = foldText(itemText(i));
        if (text.startsWith(wanted) || text.contains(u' ' + wanted))
            return i;
    }
    return -1;
}

void WordBox::keyPressEvent(QKeyEvent *event)
{
    const QString letter = event->text();
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool writes = plain && !letter.isEmpty() && letter.at(0).isPrint();
    const bool goesOn =
        m_sinceLetter.isValid() && m_sinceLetter.elapsed() < QApplication::keyboardInputInterval() * 3;
    if (!writes || (letter == u" " && !(goesOn && !m_typed.isEmpty()))) {
        QComboBox::keyPressEvent(event);
        return;
    }
    const QString before = goesOn ? m_typed : QString();
    int found = find(before + letter);
    m_typed = before + letter;
    if (found < 0) { // a new word begins, or a slip
        found = find(letter);
        m_typed = found < 0 ? before : letter;
    }
    m_sinceLetter.start();
    if (found >= 0)
        setCurrentIndex(found);
}

void WordBox::focusInEvent(QFocusEvent *event)
{
    m_typed.clear();
    QComboBox::focusInEvent(event);
}

/// Scrolling the form over it must not change the answer.
void WordBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace medcrm::ui
