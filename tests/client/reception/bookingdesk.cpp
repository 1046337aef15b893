// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/reception/bookingdesk.h"

#include "client/ui/widgets/formfield.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

QWidget *BookingDesk::editor(const QString &name)
{
    QWidget *editor = panel().field(name)->editor();
    return editor->focusProxy() ? editor->focusProxy() : editor;
}

void BookingDesk::open()
{
    type(u"quill"_s);
    REQUIRE(await([&] { return lines(u"search: Zoe"_s).size() == 1; }));
    press(Qt::Key_F3);
    REQUIRE(panel().isOpen());
    REQUIRE(await([&] { return panel().chosen().has_value(); }));
}

void BookingDesk::write(const QString &name, const QString &text)
{
    editor(name)->setFocus();
    press(Qt::CTRL | Qt::Key_A);
    type(text);
}

bool BookingDesk::showsLine(const QString &beginning)
{
    return await([&] { return !lines(beginning).isEmpty(); });
}

} // namespace medcrm::test
