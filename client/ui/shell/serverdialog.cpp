// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/shell/serverdialog.h"

#include "client/ui/widgets/formdialog.h"
#include "client/ui/widgets/formfield.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QLineEdit>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

bool askForServer(ClientOptions &options)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("ServerDialog", text); };
    FormDialog dialog(words("Where is the server?"), words("Connect"));
    auto *address = new QLineEdit;
    dialog.addField(u"server"_s, words("Server"), address)
        ->setHint(words("A name or address, for example clinic-server or 192.168.1.10:8743"));
    QObject::connect(&dialog, &FormDialog::submitted, &dialog, [&] {
        const Result<ServerAddress> server = ServerAddress::fromText(address->text().trimmed(), u"server"_s);
        if (!server)
            return dialog.showError(server.error());
        options.server = *server;
        QSettings(options.settingsFile(), QSettings::IniFormat).setValue("server/address"_L1, server->text());
        dialog.accept();
    });
    QEventLoop loop; // before any window: there is nothing else to run yet
    QObject::connect(&dialog, &QDialog::finished, &loop, &QEventLoop::quit);
    dialog.open();
    loop.exec();
    return dialog.result() == QDialog::Accepted;
}

} // namespace medcrm::ui
