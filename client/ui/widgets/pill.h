// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/widgets/rowpainter.h"

#include <QLabel>

namespace medcrm::ui {

/// A state as a word, an icon and its colours: Pill({.text = tr("Urgent"), .tone = Tone::Urgent,
/// .icon = Icon::TriangleAlert}). Screen readers say the word. Lists paint the same with paintPill().
class Pill : public QLabel
{
    Q_OBJECT
public:
    explicit Pill(const PillLook &look, QWidget *parent = nullptr);

    void setLook(const PillLook &look);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PillLook m_look;
};

} // namespace medcrm::ui
