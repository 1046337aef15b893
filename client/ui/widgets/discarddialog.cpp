// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/discarddialog.h"

#include "client/ui/widgets/actionbutton.h"

#include <QVBoxLayout>

namespace medcrm::ui {

DiscardDialog::DiscardDialog(QWidget *form)
    : FormDialog(tr("Discard what you typed?"), tr("Keep editing"), form)
{
    setAttribute(Qt::WA_DeleteOnClose);
    withoutCancel();
    auto *discard = new ActionButton(tr("Discard"), ActionButton::Kind::Danger);
    content()->addWidget(discard, 0, Qt::AlignLeading);
    setFirstFocus(primary());
    connect(this, &FormDialog::submitted, this, &QDialog::accept);
    connect(discard, &ActionButton::clicked, this, [this] {
        accept();
        Q_EMIT discardWanted();
    });
}

} // namespace medcrm::ui
