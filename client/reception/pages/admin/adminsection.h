// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace medcrm::ui {

/// A part of the administration page. Its focus proxy is where its work begins.
class AdminSection : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// What it shows, one line per row, for --trace.
    virtual QStringList describe() const = 0;

Q_SIGNALS:
    void contentsChanged();
};

} // namespace medcrm::ui
