// SPDX-License-Identifier: GPL-3.0-or-later
// Shows every widget of client/ui in every state, for eyes: medcrm-gallery --dark --rtl --scale 150 --shot FILE.
#include "client/ui/icons.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/formdialog.h"
#include "client/ui/widgets/lockoverlay.h"
#include "client/ui/widgets/toaststack.h"
#include "tests/client/ui/gallerypage.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QCommandLineParser>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace medcrm::ui;

namespace {

/// Opens what lies over the page and returns the window to take a picture of.
QWidget *open(QWidget *page, const QString &what)
{
    if (what == u"lock"_s) {
        auto *lock = new LockOverlay(page);
        lock->lock(u"Sara Haddad"_s);
        return page;
    }
    if (what == u"menu"_s) {
        auto *menu = new QMenu(page);
        menu->addAction(icon(Icon::Bell), u"Call now"_s);
        menu->addAction(icon(Icon::ArrowLeftRight), u"Move to another doctor…"_s);
        menu->addSeparator();
        QAction *urgent = menu->addAction(u"Urgent"_s);
        urgent->setCheckable(true);
        urgent->setChecked(true);
        menu->addAction(icon(Icon::Printer, Color::TextMuted), u"Print ticket again"_s)
            ->setShortcut(u"Ctrl+P"_s);
        menu->addAction(icon(Icon::DoorOpen), u"Left"_s)->setEnabled(false);
        menu->addMenu(u"More"_s);
        menu->popup({0, 0});
        menu->setActiveAction(menu->actions().at(1));
        return menu;
    }
    if (what == u"combo"_s) {
        auto *combo = page->findChildren<QComboBox *>().first();
        combo->showPopup();
        return combo->view()->window();
    }
    if (what == u"calendar"_s) {
        auto *calendar = new QCalendarWidget(page);
        calendar->setWindowFlag(Qt::Window);
        calendar->show();
        return calendar;
    }
    if (what == u"question"_s) {
        auto *box = new QMessageBox(QMessageBox::Question, u"Server"_s, u"Is this the clinic's server?"_s,
                                    QMessageBox::Yes | QMessageBox::No, page);
        box->open();
        return box;
    }
    auto *dialog = new FormDialog(u"New patient"_s, u"Register"_s, page);
    dialog->addField(u"givenName"_s, u"Given name"_s, new QLineEdit(u"Amira"_s));
    dialog->addField(u"familyName"_s, u"Family name"_s, new QLineEdit);
    dialog->setConnected(what != u"offline"_s);
    dialog->open();
    return dialog;
}

void showToasts(QWidget *window)
{
    auto *toasts = new ToastStack(window);
    toasts->show(u"Doctor Chen is away until 14:00"_s);
    toasts->show(u"Checked in Maria Gonzalez, ticket A13"_s, u"Undo"_s, window, [] {});
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions({{u"dark"_s, u"Dark theme."_s},
                        {u"rtl"_s, u"Right to left."_s},
                        {u"scale"_s, u"Font scale in percent."_s, u"percent"_s, u"100"_s},
                        {u"show"_s, u"widgets, lock, dialog, offline, menu, combo, calendar or question."_s,
                         u"what"_s, u"widgets"_s},
                        {u"shot"_s, u"Save a picture and end."_s, u"file"_s}});
    options.process(application);
    Theme &theme = Theme::current();
    theme.setMode(options.isSet(u"dark"_s) ? Theme::Mode::Dark : Theme::Mode::Light);
    theme.setScale(options.value(u"scale"_s).toInt());
    if (options.isSet(u"rtl"_s))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    const std::unique_ptr<QWidget> window = medcrm::test::makeGalleryPage();
    window->resize(window->sizeHint().expandedTo({1440, 900}));
    window->setWindowIcon(programIcon());
    window->show();
    const QString what = options.value(u"show"_s);
    QWidget *shown = what == u"widgets"_s ? window.get() : open(window.get(), what);
    if (what == u"widgets"_s)
        showToasts(shown);
    if (!options.isSet(u"shot"_s))
        return QApplication::exec();
    QTimer::singleShot(200, window.get(), [&] {
        const bool saved = shown->grab().save(options.value(u"shot"_s));
        QApplication::exit(saved ? 0 : 1);
    });
    return QApplication::exec();
}
