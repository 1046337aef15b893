// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/notices/sounds.h"
#include "client/ui/widgets/formdialog.h"

class QCheckBox;
class QSlider;

namespace medcrm::ui {

class Banner;
class Label;

/// The sounds of this desk: volume and muting, kept as they are moved, each sound to try, and in words why nothing can be
/// heard. Deletes itself when it closes.
class SoundDialog : public FormDialog
{
    Q_OBJECT
public:
    enum class Offer {
        Volume, ///< How loud it is.
        Notices ///< And what this desk wants to be told of.
    };

    /// `sounds` outlives it.
    SoundDialog(Sounds &sounds, Offer offer, QWidget *parent);

private:
    void addSound(Sound sound, const QString &name, Offer offer);
    void showState();

    Sounds &m_sounds;
    QSlider *m_volume;
    Label *m_percent;
    QCheckBox *m_muted;
    Banner *m_problem;
};

} // namespace medcrm::ui
