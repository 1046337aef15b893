// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/avatar.h"

#include "client/ui/widgets/rowpainter.h"

#include <QPainter>
#include <QStringList>
#include <QTextBoundaryFinder>

namespace medcrm::ui {

namespace {

/// The first character as a reader sees it, with its accents.
QString firstLetter(const QString &word)
{
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, word);
    const qsizetype end = graphemes.toNextBoundary();
    return word.left(end < 0 ? 0 : end).toUpper();
}

} // namespace

QString initialsOf(const QString &fullName)
{
    const QStringList words = fullName.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const QString first = firstLetter(words.first());
    if (words.size() == 1)
        return first;
    const bool joins = first.front().script() == QChar::Script_Arabic;
    return first + (joins ? QString(QChar(0x200c)) : QString()) + firstLetter(words.last());
}

Avatar::Avatar(const QString &fullName, QWidget *parent)
    : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    Theme::current().follow(this);
    setFullName(fullName);
}

void Avatar::setFullName(const QString &fullName)
{
    setTextFormat(Qt::PlainText);
    setText(initialsOf(fullName));
    setAccessibleName(fullName);
    setToolTip(fullName.toHtmlEscaped());
}

QSize Avatar::sizeHint() const
{
    return {Theme::current().px(30), Theme::current().px(30)};
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintRounded(painter, rect(), width() / 2.0, Theme::current().color(Color::Accent));
    paintText(painter, rect(), text(), {TextStyle::CaptionStrong, Color::OnAccent}, Qt::AlignHCenter);
}

} // namespace medcrm::ui
