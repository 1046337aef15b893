// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/passworddialog.h"

#include "client/ui/bidi.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/label.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace medcrm::ui {

namespace {

constexpr std::chrono::seconds onClipboard{60}; // long enough to paste it

} // namespace

PasswordDialog::PasswordDialog(const QString &fullName, const QString &username, const QString &password,
                               QWidget *parent)
    : QDialog(parent)
    , m_password(password)
    , m_copy(new ActionButton(tr("Copy")))
    , m_done(new ActionButton(tr("I have noted it"), ActionButton::Kind::Primary))
{
    setWindowTitle(tr("One-time password"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    auto *warning = new Banner;
    auto *account = new Label(tr("For %1, user name %2").arg(isolate(fullName), isolateLtr(username)));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_done);
    buttons->addStretch();
    layout->addWidget(new Label(tr("One-time password"), TextStyle::Section));
    layout->addWidget(account);
    layout->addWidget(makePassword());
    layout->addWidget(warning);
    layout->addLayout(buttons);
    warning->showMessage(
        tr("It is shown only now and is kept nowhere. Hand it over in person; it must be changed "
           "at the first sign-in. If it is lost, reset the password again."),
        Tone::Late);
    connect(m_copy, &ActionButton::clicked, this, &PasswordDialog::copy);
    connect(m_done, &ActionButton::clicked, this, &PasswordDialog::accept);
    Theme::current().follow(this);
    Theme::current().bind(this, [this, layout] {
        const Theme &theme = Theme::current();
        const int edge = theme.space(Space::Huge);
        layout->setContentsMargins(edge, edge, edge, edge);
        layout->setSpacing(theme.space(Space::Large));
        setMinimumWidth(theme.px(440));
    });
    m_copy->setFocus();
}

QWidget *PasswordDialog::makePassword()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *shown = new QLineEdit(m_password);
    shown->setReadOnly(true);
    shown->setLayoutDirection(Qt::LeftToRight);
    shown->setAccessibleName(tr("One-time password"));
    shown->setCursorPosition(0);
    Theme::current().bind(shown, [shown] { shown->setFont(Theme::current().font(TextStyle::Heading)); });
    m_copy->setKey(QKeySequence::Copy);
    layout->addWidget(shown, 1);
    layout->addWidget(m_copy);
    return row;
}

void PasswordDialog::copy()
{
    QApplication::clipboard()->setText(m_password);
    m_copy->setText(tr("Copied"));
    m_copy->setSymbol(Icon::Check);
    m_done->setFocus(Qt::OtherFocusReason);
    QTimer::singleShot(onClipboard, qApp, [password = m_password] {
        if (QApplication::clipboard()->text() == password)
            QApplication::clipboard()->clear();
    });
}

void PasswordDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        event->accept(); // it can't be shown again
    else
        QDialog::keyPressEvent(event);
}

void PasswordDialog::closeEvent(QCloseEvent *event)
{
    if (event->spontaneous()) // the window system's cross is too easily hit
        event->ignore();
    else
        QDialog::closeEvent(event);
}

void PasswordDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Color::Surface));
}

} // namespace medcrm::ui
