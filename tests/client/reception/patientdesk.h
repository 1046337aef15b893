// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/patientcard.h"
#include "client/reception/pages/patientfinder.h"
#include "client/reception/pages/patientform.h"
#include "client/reception/pages/patienthistorycard.h"
#include "client/reception/pages/patientspage.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/searchfield.h"
#include "tests/client/reception/frontdesk.h"
#include "tests/client/reception/patientregister.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QLineEdit>

namespace medcrm::test {

/// The desk at its page of patients.
struct PatientDesk : FrontDesk
{
    PatientRegister patients{clinic};

    PatientDesk()
    {
        press(Qt::Key_F7);
        REQUIRE(page().finder()->field()->hasFocus());
    }

    ui::PatientsPage &page() { return *window().findChild<ui::PatientsPage *>(); }
    ui::PatientForm &form() { return *page().card()->form(); }
    ui::FormField &field(const QString &name) { return *form().field(name); }
    QString text(const QString &name) { return qobject_cast<QLineEdit *>(field(name).editor())->text(); }
    QString banner() { return page().card()->banner()->text(); }
    /// Finds and opens with keys.
    void open(const QString &familyName)
    {
        page().finder()->field()->setFocus();
        page().finder()->field()->selectAll();
        type(familyName);
        press(Qt::Key_Return);
        REQUIRE(await([&] {
            return page().card()->file() && page().card()->file()->patient.familyName == familyName;
        }));
    }
    /// Types over what a field says.
    void write(const QString &name, const QString &text)
    {
        field(name).editor()->setFocus();
        press(Qt::CTRL | Qt::Key_A);
        type(text);
    }
    /// A dialog of this kind is open and has the keyboard.
    template <typename Dialog>
    bool opens()
    {
        return await([&] { return dialog<Dialog>() && dialog<Dialog>()->isActiveWindow(); });
    }
    void click(const QString &button)
    {
        for (ui::ActionButton *each : window().findChildren<ui::ActionButton *>()) {
            if (each->isVisible() && each->text() == button)
                return each->click();
        }
        FAIL("no such button: " << button.toStdString());
    }
};

} // namespace medcrm::test
