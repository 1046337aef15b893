// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/notices/sounds.h"
#include "client/ui/widgets/actionbutton.h"

namespace medcrm::ui {

/// Shows whether this desk can be heard and opens its SoundDialog: a loudspeaker, crossed out while it is muted, with
/// words beside it when there is nothing to hear it with.
class SoundButton : public ActionButton
{
    Q_OBJECT
public:
    /// `sounds` outlives it.
    explicit SoundButton(Sounds &sounds, QWidget *parent = nullptr);

private:
    void showState();
    void lookForDevice();

    Sounds &m_sounds;
    QTimer m_look; ///< Finding the devices takes a moment that the window's start should not wait for.
    QString m_problem;
};

} // namespace medcrm::ui
