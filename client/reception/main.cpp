// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/receptionwindow.h"
#include "client/ui/shell/program.h"

int main(int argc, char **argv)
{
    using namespace medcrm;
    return ui::runProgram(argc, argv,
                          {.name = "medcrm-reception",
                           .description = "The desk's window of Medical CRM.",
                           .makeWindow = [](ClientSession &session) -> std::unique_ptr<ui::SessionWindow> {
                               return std::make_unique<ui::ReceptionWindow>(session);
                           }});
}
