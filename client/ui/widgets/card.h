// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/theme.h"

#include <QFrame>
#include <optional>

namespace medcrm::ui {

/// A rounded, bordered surface for a layout of the page's own: new QVBoxLayout(card), which needs no margins.
/// `Padding::Roomy` for forms and text; `Padding::None` for a list that reaches the sides.
/// A tone makes it the card of that state (the doctor's current patient: Tone::InService), fading from above.
class Card : public QFrame
{
    Q_OBJECT
public:
    enum class Padding { None, Roomy };

    explicit Card(Padding padding = Padding::Roomy, QWidget *parent = nullptr);

    void setTone(std::optional<Tone> tone);
    std::optional<Tone> tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Tone> m_tone;
};

} // namespace medcrm::ui
