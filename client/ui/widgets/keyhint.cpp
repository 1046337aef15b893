// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/keyhint.h"

#include "client/ui/widgets/rowpainter.h"

#include <QKeySequence>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

QString keyHintText(const QKeySequence &key)
{
    QString text = key.toString(QKeySequence::NativeText);
    for (const QString &enter : {u"Return"_s, u"Enter"_s}) {
        if (text == enter || text.endsWith(u'+' + enter))
            text.replace(text.size() - enter.size(), enter.size(), u"⏎"_s);
    }
    // The plus between keys only: Ctrl++ is the plus key itself.
    for (qsizetype at = text.indexOf(u'+', 1); at > 0 && at < text.size() - 1;
         at = text.indexOf(u'+', at + 2))
        text[at] = u' ';
    return text;
}

KeyHint::KeyHint(const QKeySequence &key, QWidget *parent)
    : KeyHint(key.toString(QKeySequence::NativeText), parent)
{
}

KeyHint::KeyHint(const QString &keys, QWidget *parent)
    : QLabel(parent)
{
    const QString cap = keyHintText(QKeySequence(keys, QKeySequence::NativeText));
    setTextFormat(Qt::PlainText);
    setText(cap.isEmpty() ? keys : cap);
    setAccessibleName(keys);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    Theme::current().follow(this);
}

QSize KeyHint::sizeHint() const
{
    return keyHintSize(text());
}

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintKeyHint(painter, rect(), text(), Theme::current().color(Color::TextMuted));
}

} // namespace medcrm::ui
