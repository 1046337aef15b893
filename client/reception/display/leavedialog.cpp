// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/display/leavedialog.h"

#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/label.h"

#include <QVBoxLayout>

namespace medcrm::ui {

LeaveDialog::LeaveDialog(QWidget *parent, std::chrono::milliseconds lifetime)
    : FormDialog(tr("Leave the waiting-room display?"), tr("Stay"), parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    withoutCancel(); // to stay is that
    setCursor(Qt::ArrowCursor);
    auto *words = new Label(
        tr("The waiting room sees nothing while it is closed. Signing out also forgets the login."));
    words->setWordWrap(true);
    content()->addWidget(words);
    offer(tr("Sounds"), false, &LeaveDialog::soundsWanted);
    offer(tr("Sign out"), false, &LeaveDialog::signOutWanted);
    offer(tr("Close the display"), true, &LeaveDialog::closeWanted);
    setFirstFocus(primary());
    connect(this, &FormDialog::submitted, this, &LeaveDialog::accept);
    m_lifetime.setSingleShot(true);
    connect(&m_lifetime, &QTimer::timeout, this, &LeaveDialog::reject);
    m_lifetime.start(lifetime);
}

void LeaveDialog::offer(const QString &text, bool isGrave, void (LeaveDialog::*wanted)())
{
    auto *button = new ActionButton(text, isGrave ? ActionButton::Kind::Danger : ActionButton::Kind::Normal);
    content()->addWidget(button, 0, Qt::AlignLeading);
    connect(button, &ActionButton::clicked, this, [this, wanted] {
        accept();
        Q_EMIT(this->*wanted)();
    });
}

} // namespace medcrm::ui
