// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/shell/settingsproblem.h"

#include "client/ui/bidi.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/label.h"

#include <QDir>
#include <QEventLoop>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

const QString between = u" in "_s; // "desk/scale in /etc/xdg/medcrm/client.ini"

} // namespace

SettingsProblem::SettingsProblem(const Error &error, QWidget *parent)
    : FormDialog(tr("A setting of this program is wrong"), tr("Try again"), parent)
    , m_key(error.field.section(between, 0, 0))
{
    const QString file = error.field.section(between, 1);
    const QString value = QSettings(file, QSettings::IniFormat).value(m_key).toString();
    if (canBeLeftOut())
        primary()->setText(tr("Start without it"));
    const auto add = [this](const QString &text, Color color) {
        auto *label = new Label(text, TextStyle::Body, color);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        content()->addWidget(label);
    };
    add(tr("%1 is set to “%2”. %3").arg(isolateLtr(m_key), isolate(value), isolate(error.message)),
        Color::Text);
    add(tr("It stands in %1.").arg(isolateLtr(QDir::toNativeSeparators(file))), Color::Text);
    add(canBeLeftOut() ? tr("The program can start without it, until the file is mended.")
                       : tr("Ask the person who looks after this computer to mend the file, then try again."),
        Color::TextMuted);
    setFirstFocus(primary());
    connect(this, &FormDialog::submitted, this, &QDialog::accept);
}

bool SettingsProblem::isAbout(const Error &error)
{
    return error.field.contains(between) && !error.field.startsWith("--"_L1);
}

bool SettingsProblem::canBeLeftOut() const
{
    return m_key.startsWith("desk/"_L1);
}

Result<ClientOptions> readOptionsTelling(const QCommandLineParser &parser)
{
    QStringList without;
    for (;;) {
        Result<ClientOptions> options = readClientOptions(parser, without);
        if (options || !SettingsProblem::isAbout(options.error()))
            return options;
        SettingsProblem problem(options.error());
        QEventLoop loop; // before any window: there is nothing else to run yet
        QObject::connect(&problem, &QDialog::finished, &loop, &QEventLoop::quit);
        problem.open();
        loop.exec();
        if (problem.result() != QDialog::Accepted)
            return options;
        if (problem.canBeLeftOut())
            without += problem.key();
    }
}

} // namespace medcrm::ui
