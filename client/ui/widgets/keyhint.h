// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/themecolors.h"

#include <QLabel>

class QKeySequence;

namespace medcrm::ui {

/// How a key is written on its cap: "F4", "Ctrl K", "Ctrl ⏎"; in the spelling of the platform. Empty for no
/// key.
QString keyHintText(const QKeySequence &key);

/// A key cap by itself, for the list of keys (F1). Buttons and the search field carry their own.
class KeyHint : public QLabel
{
    Q_OBJECT
public:
    explicit KeyHint(const QKeySequence &key, QWidget *parent = nullptr);
    /// A key by its name ("Ctrl+K"), or what no key sequence can say ("↑ ↓", "1–9").
    explicit KeyHint(const QString &keys, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace medcrm::ui
