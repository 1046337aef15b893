// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/shell/keysdialog.h"

#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/fittingscroll.h"
#include "client/ui/widgets/keyhint.h"
#include "client/ui/widgets/label.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace medcrm::ui {

namespace {

constexpr qsizetype mostRows = 16;

} // namespace

KeysDialog::KeysDialog(const QList<KeyHelp> &keys, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new Label(tr("Keys"), TextStyle::Heading));
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    // A long list stands in two columns, so that it is seen at one glance.
    const qsizetype rows = keys.size() > mostRows ? (keys.size() + 1) / 2 : keys.size();
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const int column = int(i / rows) * 2;
        grid->addWidget(new KeyHint(keys[i].keys), int(i % rows), column,
                        Qt::AlignLeading | Qt::AlignVCenter);
        grid->addWidget(new Label(keys[i].does), int(i % rows), column + 1);
        grid->setColumnStretch(column + 1, 1);
    }
    layout->addWidget(new FittingScroll(list));
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
