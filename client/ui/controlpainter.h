// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/themecolors.h"

#include <QStyleOption>

class QPainter;
class QWidget;

/// How each of Qt's own controls looks, for Style only, which decides when. Lists of the windows are painted with
/// widgets/rowpainter.h.
namespace medcrm::ui {

/// A place to type or choose in.
struct FieldLook
{
    bool enabled = true;
    bool focused = false;
    bool invalid = false; ///< FormField marked the answer as wrong
    Color ground = Color::Surface;
};
FieldLook fieldLook(const QStyleOption &option, const QWidget *widget);
void paintField(QPainter &painter, const QRect &rect, const FieldLook &look);
/// Whether `widget` or what it is a part of holds an answer that is wrong.
bool isInvalid(const QWidget *widget);

void paintCheckBox(QPainter &painter, const QStyleOption &option);
void paintRadioButton(QPainter &painter, const QStyleOption &option);
void paintButton(QPainter &painter, const QStyleOption &option);
void paintItemGround(QPainter &painter, const QStyleOptionViewItem &option);
void paintHeader(QPainter &painter, const QStyleOptionHeader &option);
void paintHeaderGround(QPainter &painter, const QRect &rect);
void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option);
/// Only the handle: the groove is the ground itself.
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle);

} // namespace medcrm::ui
