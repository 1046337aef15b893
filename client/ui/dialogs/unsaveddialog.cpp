// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/unsaveddialog.h"

#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/label.h"

#include <QVBoxLayout>

namespace medcrm::ui {

UnsavedDialog::UnsavedDialog(const QString &whose, Offer offer, QWidget *parent)
    : FormDialog(tr("Not saved yet"), offer == Offer::Save ? tr("Save") : tr("Go back to it"), parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *words = new Label(tr("What you changed of %1 is not saved.").arg(whose));
    words->setWordWrap(true);
    auto *drop = new ActionButton(tr("Drop the changes"), ActionButton::Kind::Danger);
    content()->addWidget(words);
    content()->addWidget(drop, 0, Qt::AlignLeading);
    setFirstFocus(primary());
    connect(this, &FormDialog::submitted, this, [this, offer] {
        accept();
        if (offer == Offer::Save)
            Q_EMIT saveWanted();
    });
    connect(drop, &ActionButton::clicked, this, [this] {
        accept();
        Q_EMIT dropWanted();
    });
}

} // namespace medcrm::ui
