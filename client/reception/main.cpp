// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/display/displaywindow.h"
#include "client/reception/receptionwindow.h"
#include "client/ui/shell/program.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;
using namespace medcrm;

namespace {

const QString displayOption = u"display"_s;
const QString displayForQt = u"waiting-room"_s; // see runProgram()
const QString screenOption = u"screen"_s;

Result<std::unique_ptr<ui::SessionWindow>> makeWindow(ClientSession &session, const QCommandLineParser &given)
{
    if (!given.isSet(displayOption)) {
        if (given.isSet(screenOption))
            return invalid(u"--screen"_s, u"Only the waiting-room display takes it: give --display too."_s);
        return std::make_unique<ui::ReceptionWindow>(session);
    }
    const Result<QScreen *> screen = ui::DisplayWindow::screenNamed(given.value(screenOption));
    if (!screen)
        return tl::unexpected(screen.error());
    return std::make_unique<ui::DisplayWindow>(session, *screen);
}

} // namespace

int main(int argc, char **argv)
{
    return ui::runProgram(
        argc, argv,
        {.name = "medcrm-reception",
         .description = "The desk's window of Medical CRM; with --display the screen of a waiting room.",
         .makeWindow = makeWindow,
         .options = {{{displayOption, displayForQt},
                      u"Fill a screen of the waiting room with who is called and who is next."_s},
                     {screenOption, u"With --display: the screen to fill, 1 for the first."_s, u"number"_s}},
         // A desk and a display on one computer keep their logins apart.
         .sessionName = [](const QCommandLineParser &given) {
             return given.isSet(displayOption) ? u"medcrm-display"_s : u"medcrm-reception"_s;
         }});
}
