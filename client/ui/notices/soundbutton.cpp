// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/notices/soundbutton.h"

#include "client/ui/notices/sounddialog.h"

namespace medcrm::ui {

SoundButton::SoundButton(Sounds &sounds, QWidget *parent)
    : ActionButton({}, Kind::Quiet, parent)
    , m_sounds(sounds)
{
    setButtonSize(Size::Small);
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &SoundButton::lookForDevice);
    m_look.start(std::chrono::seconds(3));
    connect(&sounds, &Sounds::changed, this, [this] { m_look.isActive() ? showState() : lookForDevice(); });
    connect(this, &ActionButton::clicked, this,
            [this] { (new SoundDialog(m_sounds, SoundDialog::Offer::Notices, window()))->open(); });
    showState();
}

void SoundButton::lookForDevice()
{
    m_problem = m_sounds.problem();
    showState();
}

void SoundButton::showState()
{
    const bool silent = m_sounds.isMuted() || m_sounds.volume() == 0;
    setSymbol(silent || !m_problem.isEmpty() ? Icon::VolumeX : Icon::Volume2);
    setText(m_problem.isEmpty() ? QString() : tr("No sound"));
    const QString state = silent ? tr("Sounds of this desk: muted") : tr("Sounds of this desk");
    setToolTip(m_problem.isEmpty() ? state : m_problem);
    setAccessibleName(m_problem.isEmpty() ? state : tr("Sounds of this desk: %1").arg(m_problem));
}

} // namespace medcrm::ui
