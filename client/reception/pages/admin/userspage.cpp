// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/userspage.h"

#include "client/reception/pages/admin/passworddialog.h"
#include "client/ui/widgets/actionbutton.h"

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

RecordList::Words words()
{
    return {UsersPage::tr("Users"), UsersPage::tr("Find an account"), UsersPage::tr("New user"),
            UsersPage::tr("There are no accounts yet.")};
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Administrator:
        return UsersPage::tr("Administrator");
    case Role::Receptionist:
        return UsersPage::tr("Receptionist");
    case Role::Doctor:
        return UsersPage::tr("Doctor");
    case Role::Display:
        return UsersPage::tr("Waiting-room display");
    }
    Q_UNREACHABLE();
}

QList<std::pair<Role, QString>> roles()
{
    QList<std::pair<Role, QString>> all;
    for (const Role role : {Role::Receptionist, Role::Doctor, Role::Administrator, Role::Display})
        all.append({role, roleText(role)});
    return all;
}

QList<qint64> numbersOf(const QList<ClinicId> &clinics)
{
    QList<qint64> numbers;
    for (const ClinicId clinic : clinics)
        numbers += clinic.value();
    return numbers;
}

QList<ClinicId> clinicsOf(const QList<qint64> &numbers)
{
    QList<ClinicId> clinics;
    for (const qint64 number : numbers)
        clinics += ClinicId(number);
    return clinics;
}

} // namespace

UsersPage::UsersPage(SessionWindow &window, Organisation &organisation)
    : RecordPage(window, words(), tr("Choose an account, or press Ctrl+N for a new one."))
    , m_organisation(organisation)
{
    makeFields();
    connect(editor()->addButton(tr("Reset the password")), &ActionButton::clicked, this,
            [this] { askReset(); });
    connect(&organisation, &Organisation::userChanged, this, [this] { refresh(); });
    connect(&organisation, &Organisation::clinicChanged, this, [this] { showClinics(); });
    showClinics();
    refresh();
}

void UsersPage::makeFields()
{
    editor()->beginRow();
    form().text(
        u"username"_s, tr("User name"), [](auto &d) -> auto & { return d.username; });
    form().text(
        u"fullName"_s, tr("Full name"), [](auto &d) -> auto & { return d.fullName; });
    editor()->endRow();
    findField(*editor(), u"username"_s)->setHint(tr("Small letters, digits, dots, dashes"));
    editor()->beginRow();
    form().option(
        u"role"_s, tr("Role"), [](auto &d) -> auto & { return d.role; }, roles());
    auto *language = new QComboBox;
    language->addItem(tr("The desk's own"), QString());
    language->addItem(u"English"_s, u"en"_s);
    language->addItem(u"العربية"_s, u"ar"_s);
    form().bind(
        editor()->addField(u"locale"_s, tr("Language"), language), [](auto &d) -> auto & { return d.locale; },
        [language](const QString &locale) {
            if (language->findData(locale) < 0)
                language->addItem(locale, locale);
            language->setCurrentIndex(language->findData(locale));
        },
        [language] { return language->currentData().toString(); },
        [language](const QString &locale) { return language->itemText(language->findData(locale)); });
    editor()->endRow();
    m_clinics = new CheckList;
    m_clinicsField = editor()->addField(u"clinics"_s, tr("Clinics"), m_clinics);
    form().bind(
        m_clinicsField, [](auto &d) -> auto & { return d.clinics; },
        [this](const QList<ClinicId> &clinics) { m_clinics->setChecked(numbersOf(clinics)); },
        [this] { return clinicsOf(m_clinics->checked()); },
        [this](const QList<ClinicId> &clinics) {
            QStringList names;
            for (const ClinicId id : clinics) {
                const Clinic *clinic = m_organisation.clinics().find(id);
                names += clinic ? clinic->name : QString::number(id.value());
            }
            return names.join(u", "_s);
        });
}

/// Active clinics, and the inactive ones that some account is assigned to: unchecking is the user's to do.
void UsersPage::showClinics()
{
    QList<Choice> choices;
    for (const Clinic &clinic : m_organisation.clinics()) {
        const bool used = std::any_of(m_organisation.users().begin(), m_organisation.users().end(),
                                      [&](const User &user) { return user.clinics.contains(clinic.id); });
        if (clinic.active || used)
            choices.append({clinic.id.value(), clinic.name});
    }
    m_clinics->setChoices(choices);
    if (const User *user = openRecord(); user && m_clinics->checked().isEmpty())
        m_clinics->setChecked(numbersOf(user->clinics));
}

void UsersPage::adjust(const UserDetails &details)
{
    const bool sees = details.role == Role::Administrator;
    m_clinicsField->setHint(sees ? tr("An administrator sees all clinics, whatever is checked.")
                                 : tr("Without a clinic the account cannot work."));
}

RecordRow UsersPage::rowOf(const User &user) const
{
    RecordRow row;
    row.title = user.fullName;
    row.subtitle = u"%1 · %2"_s.arg(isolateLtr(user.username), roleText(user.role));
    row.mark = user.mustChangePassword ? tr("One-time password") : QString();
    return row;
}

UserDetails UsersPage::blank() const
{
    UserDetails details;
    if (day().isLoaded())
        details.clinics = {day().clinic().id};
    return details;
}

QString UsersPage::nameOf(const UserDetails &details) const
{
    return details.fullName.isEmpty() ? details.username : details.fullName;
}

bool UsersPage::isOwn(UserId id) const
{
    return session().login().account().user.id == id;
}

QString UsersPage::consequences(const User &user) const
{
    if (isOwn(user.id))
        return tr("This is your own account: you will be signed out at once and cannot sign in again.");
    return tr("%1 is signed out at once and cannot sign in again. What they did stays in the records.")
        .arg(isolate(nameOf(user)));
}

void UsersPage::askReset()
{
    const User *user = openRecord();
    if (!user)
        return;
    const QString text = isOwn(user->id)
        ? tr("You will be signed out at once and need the new one-time password to sign in.")
        : tr("%1 is signed out at once; the old password is no longer good.").arg(isolate(nameOf(*user)));
    editor()->clearErrors();
    editor()->ask(text, tr("Reset the password"), [this, id = user->id] { reset(id); });
}

void UsersPage::reset(UserId id)
{
    editor()->setBusy(true);
    session().api().call(ResetPassword{id}, this, [this](const Result<UserWithPassword> &reply) {
        editor()->setBusy(false);
        if (!reply)
            return editor()->showError(reply.error());
        take(reply->user);
        showPassword(*reply);
    });
}

void UsersPage::showPassword(const UserWithPassword &made)
{
    (new PasswordDialog(nameOf(made.user), made.user.username, made.oneTimePassword, this))->open();
}

} // namespace medcrm::ui
