// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/icons.h"

#include <QPushButton>

namespace medcrm::ui {

/// One place of the rail at the window's leading side: an icon over its word. Checkable and exclusive among
/// its siblings for pages (`Page`), a plain button for acts like Lock (`Act`).
class RailButton : public QPushButton
{
    Q_OBJECT
public:
    enum class Role { Page, Act };

    RailButton(Icon icon, const QString &text, Role role = Role::Page, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    bool m_ringed = false;
};

} // namespace medcrm::ui
