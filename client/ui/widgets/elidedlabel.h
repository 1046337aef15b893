// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/widgets/label.h"

namespace medcrm::ui {

/// One line that ends in "…" when its place is narrow; the whole text is then its tooltip, and always what
/// screen readers say. Asks for the room of the whole text and is content with a few letters.
class ElidedLabel : public Label
{
    Q_OBJECT
public:
    using Label::Label;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace medcrm::ui
