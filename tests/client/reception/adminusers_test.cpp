// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/passworddialog.h"
#include "client/reception/pages/admin/userspage.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/emptylist.h"
#include "client/ui/widgets/findfield.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/searchfield.h"
#include "common/protocol/userchanged.h"
#include "tests/client/reception/adminclinic.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QApplication>
#include <QClipboard>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

struct UsersDesk : AdminDesk
{
    UsersPage &users = open<UsersPage>(ui::AdminPage::Users);

    QWidget *edit(const QString &name) { return findField(*users.editor(), name)->editor(); }
    PasswordDialog *password() { return dialog<PasswordDialog>(); }
    /// Chooses the account in the list, as the search does.
    void choose(const QString &name)
    {
        users.list()->view()->setFocus();
        type(name);
        press(Qt::Key_Return);
    }
    ActionButton *button(const QString &text)
    {
        for (auto *button : users.editor()->findChildren<ActionButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
};

} // namespace

TEST_CASE("A new account's one-time password is shown once, can be copied, and no stray key closes it")
{
    UsersDesk desk;
    press(Qt::CTRL | Qt::Key_N);
    type(u"layla"_s);
    press(Qt::Key_Tab);
    type(u"Layla Nasser"_s);
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(desk.gets<CreateUser>());
    REQUIRE(await([&] { return desk.password() != nullptr; }));
    CHECK(desk.password()->password() == u"kmwr-t7ha-q2px-9vdn"_s);
    CHECK(desk.admin.users.last().clinics == QList<ClinicId>{FakeClinic::clinicId});
    press(Qt::Key_Escape);
    REQUIRE(desk.password());
    press(Qt::Key_Return); // Copy has the keyboard
    CHECK(QApplication::clipboard()->text() == u"kmwr-t7ha-q2px-9vdn"_s);
    press(Qt::Key_Return);
    CHECK(await([&] { return desk.password() == nullptr; }));
    for (const QString &message : desk.messages())
        CHECK_FALSE(message.contains(u"kmwr"_s));
}

TEST_CASE("A password is reset after a yes, and shown")
{
    UsersDesk desk;
    desk.choose(u"maha"_s);
    desk.button(u"Reset the password"_s)->click();
    CHECK(desk.users.editor()->notice().contains(u"Maha Adel"_s));
    CHECK(desk.clinic.requestsOf<ResetPassword>().isEmpty());
    press(Qt::Key_Return);
    REQUIRE(desk.gets<ResetPassword>());
    REQUIRE(await([&] { return desk.password() != nullptr; }));
    CHECK(desk.password()->password() == u"abcd-efgh-jkmn-pqrs"_s);
}

TEST_CASE("The last administrator is not let go, and the form says so")
{
    UsersDesk desk;
    desk.clinic.answer<UpdateUser>([&](const UpdateUser &) -> Result<User> {
        return fail(ErrorCode::Conflict, {}, u"This is the last active administrator."_s,
                    toJsonObject(desk.admin.user(u"sara"_s)));
    });
    desk.choose(u"sara"_s);
    desk.users.editor()->activityWanted();
    CHECK(desk.users.editor()->notice().contains(u"your own account"_s));
    press(Qt::Key_Return);
    CHECK(await([&] { return desk.users.editor()->notice().contains(u"last active administrator"_s); }));
    CHECK_FALSE(desk.users.editor()->differences()->isShown());
}

TEST_CASE("Role, clinics and language are the form's to change")
{
    UsersDesk desk;
    desk.choose(u"maha"_s);
    choose(*qobject_cast<QComboBox *>(desk.edit(u"role"_s)), int(Role::Administrator));
    qobject_cast<CheckList *>(desk.edit(u"clinics"_s))->setChecked({1, 2});
    qobject_cast<QComboBox *>(desk.edit(u"locale"_s))->setCurrentIndex(2);
    press(Qt::CTRL | Qt::Key_S);
    REQUIRE(desk.gets<UpdateUser>());
    desk.settle();
    const User &maha = desk.admin.user(u"maha"_s);
    CHECK(maha.role == Role::Administrator);
    CHECK(maha.clinics == QList<ClinicId>{ClinicId(1), ClinicId(2)});
    CHECK(maha.locale == u"ar"_s);
}

TEST_CASE("An account that another administrator makes appears, and moves nothing")
{
    UsersDesk desk;
    desk.choose(u"maha"_s);
    User user = desk.admin.user(u"farouk"_s);
    user.id = UserId(77);
    user.username = u"aziz"_s;
    user.fullName = u"Aziz"_s;
    desk.clinic.publish(UserChanged{user});
    desk.settle();
    auto *search = desk.users.list()->findChild<SearchField *>();
    search->clear();
    CHECK(desk.users.list()->view()->model()->rowCount() == 4);
    CHECK(rowOf<RecordRow>(desk.users.list()->view()->currentIndex()).title == u"Maha Adel"_s);
}
