// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/shell/keysdialog.h"

#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/keyhint.h"
#include "client/ui/widgets/label.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace medcrm::ui {

KeysDialog::KeysDialog(const QList<KeyHelp> &keys, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new Label(tr("Keys"), TextStyle::Heading));
    auto *grid = new QGridLayout;
    layout->addLayout(grid);
    for (qsizetype row = 0; row < keys.size(); ++row) {
        grid->addWidget(new KeyHint(keys[row].keys), int(row), 0, Qt::AlignLeading | Qt::AlignVCenter);
        grid->addWidget(new Label(keys[row].does), int(row), 1);
    }
    grid->setColumnStretch(1, 1);
    auto *close = new ActionButton(tr("Close"), ActionButton::Kind::Primary);
    connect(close, &ActionButton::clicked, this, &QDialog::accept);
    layout->addWidget(close, 0, Qt::AlignTrailing);
    Theme::current().bind(this, [layout, grid] {
        const Theme &theme = Theme::current();
        const int huge = theme.space(Space::Huge);
        layout->setContentsMargins(huge, huge, huge, huge);
        layout->setSpacing(theme.space(Space::Large));
        grid->setHorizontalSpacing(theme.space(Space::Large));
        grid->setVerticalSpacing(theme.space(Space::Small));
    });
}

void KeysDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F1)
        accept();
    else
        QDialog::keyPressEvent(event);
}

} // namespace medcrm::ui
