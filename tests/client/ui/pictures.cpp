// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/ui/pictures.h"

#include "client/ui/theme.h"
#include "tests/support/await.h"
#include "tests/support/catch.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace medcrm::test {

namespace {

void paintOver(QPixmap &picture, const QWidget &window, QWidget *over)
{
    if (!over || over == &window)
        return;
    QPainter painter(&picture);
    painter.drawPixmap(window.mapFromGlobal(over->mapToGlobal(QPoint())), over->grab());
}

void inArabic(const std::function<void(const QString &)> &take)
{
    QTranslator arabic;
    REQUIRE(arabic.load(u":/translations/medcrm_ar.qm"_s));
    QCoreApplication::installTranslator(&arabic);
    QLocale::setDefault(QLocale(QLocale::Arabic));
    QApplication::setLayoutDirection(Qt::RightToLeft);
    take(u"arabic"_s);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QLocale::setDefault(QLocale::c());
    QCoreApplication::removeTranslator(&arabic);
}

} // namespace

QString pictureFile(const QString &name)
{
    return QDir(qEnvironmentVariable("MEDCRM_PICTURES", u"."_s)).filePath(name + u".png"_s);
}

void savePicture(QWidget &window, const QString &name)
{
    (void)await([] { return false; }, 150); // fonts, layout and hover come to rest
    QPixmap picture = window.grab();
    paintOver(picture, window, QApplication::activeModalWidget());
    paintOver(picture, window, QApplication::activePopupWidget());
    REQUIRE(picture.save(pictureFile(name)));
}

void inAllLooks(const QList<int> &scales, const std::function<void(const QString &look)> &take)
{
    ui::Theme &theme = ui::Theme::current();
    theme.setMode(ui::Theme::Mode::Dark);
    take(u"dark"_s);
    theme.setMode(ui::Theme::Mode::Light);
    take(u"light"_s);
    inArabic(take);
    for (const int scale : scales) {
        theme.setScale(scale);
        take(QString::number(scale));
    }
    theme.setScale(100);
}

} // namespace medcrm::test
