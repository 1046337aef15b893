// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/shell/alreadyopen.h"

#include "client/ui/bidi.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/label.h"

#include <QDir>
#include <QEventLoop>
#include <QLockFile>
#include <QTextStream>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

AlreadyOpen::AlreadyOpen(const QString &profileDir, QWidget *parent)
    : FormDialog(tr("This program is already open"), tr("Close"), parent)
{
    withoutCancel();
    const auto add = [this](const QString &text, Color color) {
        auto *label = new Label(text, TextStyle::Body, color);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        content()->addWidget(label);
    };
    add(tr("It runs with the profile %1, which only one window can use at a time.")
            .arg(isolateLtr(QDir::toNativeSeparators(profileDir))),
        Color::Text);
    add(tr("Go to its window. For a second one, give another folder with %1.")
            .arg(isolateLtr(u"--profile"_s)),
        Color::TextMuted);
    setFirstFocus(primary());
    connect(this, &FormDialog::submitted, this, &QDialog::accept);
}

bool isOnlyOne(QLockFile &lock, const QString &profileDir)
{
    QDir().mkpath(profileDir);
    lock.setStaleLockTime(0); // only a dead program's, however long a living one runs
    if (lock.tryLock(0) || lock.error() != QLockFile::LockFailedError)
        return true;
    QTextStream(stderr) << QCoreApplication::applicationName() << ": it is already open with the profile "
                        << profileDir << Qt::endl;
    AlreadyOpen problem(profileDir);
    QEventLoop loop; // before any window: there is nothing else to run yet
    QObject::connect(&problem, &QDialog::finished, &loop, &QEventLoop::quit);
    problem.open();
    loop.exec();
    return false;
}

} // namespace medcrm::ui
