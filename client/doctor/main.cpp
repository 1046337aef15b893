// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/doctor/doctorwindow.h"
#include "client/ui/shell/program.h"

int main(int argc, char **argv)
{
    using namespace medcrm;
    return ui::runProgram(argc, argv,
                          {.name = "medcrm-doctor",
                           .description = "The doctor's window of Medical CRM.",
                           .makeWindow = [](ClientSession &session, const QCommandLineParser &)
                               -> Result<std::unique_ptr<ui::SessionWindow>> {
                               return std::make_unique<ui::DoctorWindow>(session);
                           }});
}
