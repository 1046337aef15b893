// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace medcrm::ui {

/// Contents that are shown whole where there is room, and scroll up and down where there is not: a form at a
/// large font on a small screen. What gets the keyboard is scrolled into sight.
class FittingScroll : public QScrollArea
{
    Q_OBJECT
public:
    /// Takes `content`.
    explicit FittingScroll(QWidget *content, QWidget *parent = nullptr);

    /// How many pixels of height are missing to show everything.
    int missingHeight() const;
    /// How much higher the view is than its content.
    int spareHeight() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int wantedHeight() const;
};

} // namespace medcrm::ui
