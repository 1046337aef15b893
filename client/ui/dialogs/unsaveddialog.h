// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/widgets/formdialog.h"

namespace medcrm::ui {

/// Asked only where going on would lose what was typed: save it, drop it, or stay.
class UnsavedDialog : public FormDialog
{
    Q_OBJECT
public:
    enum class Offer {
        Save, ///< The primary button saves.
        Stay ///< It goes back to what is not saved.
    };

    /// `whose`: the name of who was edited. Deletes itself when it closes.
    UnsavedDialog(const QString &whose, Offer offer, QWidget *parent);

Q_SIGNALS:
    /// Only with Offer::Save.
    void saveWanted();
    void dropWanted();
};

} // namespace medcrm::ui
