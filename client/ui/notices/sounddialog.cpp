// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/notices/sounddialog.h"

#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSlider>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

SoundDialog::SoundDialog(Sounds &sounds, Offer offer, QWidget *parent)
    : FormDialog(tr("Sounds of this desk"), tr("Close"), parent)
    , m_sounds(sounds)
    , m_volume(new QSlider(Qt::Horizontal))
    , m_percent(new Label({}, TextStyle::Small, Color::TextMuted))
    , m_muted(new QCheckBox(tr("Mute all sounds")))
    , m_problem(new Banner)
{
    setAttribute(Qt::WA_DeleteOnClose);
    withoutCancel(); // each change is heard and kept at once
    auto *words = new Label(
        tr("For this computer only. Your own acts make no sound, and whatever is heard is seen too."),
        TextStyle::Body, Color::TextMuted);
    words->setWordWrap(true);
    content()->addWidget(words);
    m_volume->setRange(0, 100);
    m_volume->setPageStep(10);
    addField(u"volume"_s, tr("Volume"), m_volume);
    content()->addWidget(m_percent);
    content()->addWidget(m_muted);
    content()->addWidget(m_problem);
    addSound(Sound::Arrival, tr("Arrival"), offer);
    addSound(Sound::Urgent, tr("Urgent arrival"), offer);
    addSound(Sound::Call, tr("Call"), offer);
    connect(m_volume, &QSlider::valueChanged, this, [this](int percent) { m_sounds.setVolume(percent); });
    connect(m_muted, &QCheckBox::toggled, this, [this](bool muted) { m_sounds.setMuted(muted); });
    connect(&m_sounds, &Sounds::changed, this, &SoundDialog::showState);
    connect(this, &FormDialog::submitted, this, &SoundDialog::accept);
    showState();
}

void SoundDialog::addSound(Sound sound, const QString &name, Offer offer)
{
    auto *row = new QHBoxLayout;
    content()->addLayout(row);
    if (offer == Offer::Notices) {
        auto *wanted = new QCheckBox(name);
        wanted->setChecked(m_sounds.isWanted(sound));
        connect(wanted, &QCheckBox::toggled, this, [this, sound](bool on) { m_sounds.setWanted(sound, on); });
        row->addWidget(wanted, 1);
    } else {
        row->addWidget(new Label(name), 1);
    }
    auto *trial = new ActionButton(tr("Try"));
    trial->setButtonSize(ActionButton::Size::Small);
    trial->setSymbol(Icon::Volume2);
    trial->setAccessibleName(tr("Try: %1").arg(name));
    connect(trial, &ActionButton::clicked, this, [this, sound] { m_sounds.play(sound); });
    row->addWidget(trial);
}

void SoundDialog::showState()
{
    m_volume->setValue(m_sounds.volume());
    m_muted->setChecked(m_sounds.isMuted());
    m_percent->setText(tr("%1 %").arg(m_sounds.volume()));
    if (const QString problem = m_sounds.problem(); !problem.isEmpty())
        m_problem->showMessage(problem, Tone::Late);
    else if (m_sounds.isMuted() || m_sounds.volume() == 0)
        m_problem->showMessage(tr("Nothing is heard: the sounds are muted or at volume 0."), Tone::Booked);
    else
        m_problem->clear();
}

} // namespace medcrm::ui
