// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/widgets/formdialog.h"

namespace medcrm::ui {

/// Asked when a form is given up in which something was typed. Keeping on is the default: Enter and Escape lead back to the
/// form. Deletes itself when it closes.
class DiscardDialog : public FormDialog
{
    Q_OBJECT
public:
    explicit DiscardDialog(QWidget *form);

Q_SIGNALS:
    void discardWanted();
};

} // namespace medcrm::ui
