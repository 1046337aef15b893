// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/clinicspage.h"

#include "client/ui/widgets/actionbutton.h"
#include "client/ui/wording.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

RecordList::Words words()
{
    return {ClinicsPage::tr("Clinics"), ClinicsPage::tr("Find a clinic"), ClinicsPage::tr("New clinic"),
            ClinicsPage::tr("There are no clinics yet.")};
}

/// This computer's zone, if it is one that a clinic may name.
QString zoneHere()
{
    ClinicDetails details;
    details.name = u"x"_s;
    details.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    return details.validate() ? details.timeZone : QString();
}

/// The zones that a clinic may name: "Africa/Cairo", not abbreviations of one.
QStringList zoneNames()
{
    QStringList names;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        ClinicDetails details;
        details.name = u"x"_s;
        details.timeZone = QString::fromLatin1(id);
        if (!id.startsWith("Etc/") && details.validate())
            names += details.timeZone;
    }
    return names;
}

} // namespace

ClinicsPage::ClinicsPage(SessionWindow &window, Organisation &organisation)
    : RecordPage(window, words(), tr("Choose a clinic, or press Ctrl+N for a new one."))
    , m_organisation(organisation)
{
    makeFields();
    makeSettings();
    connect(editor()->addButton(tr("Work at this clinic")), &ActionButton::clicked, this,
            [this] { workHere(); });
    connect(&session(), &ClientSession::tick, this, [this] {
        if (isVisible())
            adjust(inForm()); // the time that it tells goes on
    });
    connect(&organisation, &Organisation::clinicChanged, this, [this](ClinicId id) {
        followFirst(id);
        refresh();
    });
    refresh();
}

void ClinicsPage::makeFields()
{
    form().text(
        u"name"_s, tr("Name"), [](auto &d) -> auto & { return d.name; });
    QLineEdit *zone = form().text(
        u"timeZone"_s, tr("Time zone"), [](auto &d) -> auto & { return d.timeZone; });
    auto *completer = new QCompleter(zoneNames(), zone);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    zone->setCompleter(completer);
    m_zone = findField(*editor(), u"timeZone"_s);
    editor()->beginRow();
    form().text(
        u"phone"_s, tr("Phone"), [](auto &d) -> auto & { return d.phone; });
    form().lines(
        u"address"_s, tr("Address"), [](auto &d) -> auto & { return d.address; });
    editor()->endRow();
}

void ClinicsPage::makeSettings()
{
    const QString minutes = tr("min");
    editor()->addHeading(tr("Rules of the desk"));
    const QList<std::pair<TicketPrivacy, QString>> levels{
        {TicketPrivacy::TicketOnly, tr("Ticket and room only")},
        {TicketPrivacy::Initials, tr("The patient's initials too")},
        {TicketPrivacy::FullName, tr("The patient's full name too")}};
    editor()->beginRow();
    form().option(
        u"ticketPrivacy"_s, tr("The waiting room's display shows"),
        [](auto &d) -> auto & { return d.settings.ticketPrivacy; }, levels);
    form().option(
        u"printedPrivacy"_s, tr("The printed ticket shows"),
        [](auto &d) -> auto & { return d.settings.printedPrivacy; }, levels);
    editor()->endRow();
    editor()->beginRow();
    form().number(
        u"noShowGraceMinutes"_s, tr("No-show after"),
        [](auto &d) -> auto & { return d.settings.noShowGraceMinutes; }, 0, 240, minutes);
    form().number(
        u"ageingMinutes"_s, tr("A walk-in moves up after"),
        [](auto &d) -> auto & { return d.settings.ageingMinutes; }, 5, 480, minutes);
    editor()->endRow();
    editor()->beginRow();
    form().number(
        u"waitWarningMinutes"_s, tr("A wait is marked after"),
        [](auto &d) -> auto & { return d.settings.waitWarningMinutes; }, 1, 480, minutes);
    form().number(
        u"slotHoldMinutes"_s, tr("A time in a form is held for"),
        [](auto &d) -> auto & { return d.settings.slotHoldMinutes; }, 1, 60, minutes);
    editor()->endRow();
    form().number(
        u"noShowCalls"_s, tr("A no-show is proposed after"),
        [](auto &d) -> auto & { return d.settings.noShowCalls; }, 1, 20, tr("calls"));
    findField(*editor(), u"noShowCalls"_s)
        ->setHint(tr("1 to 20, or when the time for a no-show has passed since the last"));
    form().check(
        u"deskMayOverbook"_s, tr("Overbooking"), tr("Reception may book over a taken time, with a reason"),
        [](auto &d) -> auto & { return d.settings.deskMayOverbook; });
    makeNoticeSettings();
    findField(*editor(), u"noShowGraceMinutes"_s)->setHint(tr("0 to 240, from the booked time"));
    findField(*editor(), u"ageingMinutes"_s)->setHint(tr("5 to 480 of waiting"));
    findField(*editor(), u"waitWarningMinutes"_s)->setHint(tr("1 to 480, shown amber"));
    findField(*editor(), u"slotHoldMinutes"_s)->setHint(tr("1 to 60, so that no other desk books it"));
}

void ClinicsPage::makeNoticeSettings()
{
    const auto limit = [this](const QString &name, const QString &label, auto member) {
        form().number(name, label, member, 1, 480, tr("min"));
    };
    editor()->addHeading(tr("What takes too long"));
    limit(
        u"waitAlarmMinutes"_s, tr("A wait is red after"),
        [](auto &d) -> auto & { return d.settings.notices.waitAlarmMinutes; });
    editor()->beginRow();
    limit(
        u"calledWarningMinutes"_s, tr("Called: amber after"),
        [](auto &d) -> auto & { return d.settings.notices.calledWarningMinutes; });
    limit(
        u"calledAlarmMinutes"_s, tr("Called: red after"),
        [](auto &d) -> auto & { return d.settings.notices.calledAlarmMinutes; });
    editor()->endRow();
    editor()->beginRow();
    limit(
        u"serviceWarningMinutes"_s, tr("With the doctor: amber after"),
        [](auto &d) -> auto & { return d.settings.notices.serviceWarningMinutes; });
    limit(
        u"serviceAlarmMinutes"_s, tr("With the doctor: red after"),
        [](auto &d) -> auto & { return d.settings.notices.serviceAlarmMinutes; });
    editor()->endRow();
    editor()->beginRow();
    limit(
        u"holdWarningMinutes"_s, tr("On hold: amber after"),
        [](auto &d) -> auto & { return d.settings.notices.holdWarningMinutes; });
    limit(
        u"holdAlarmMinutes"_s, tr("On hold: red after"),
        [](auto &d) -> auto & { return d.settings.notices.holdAlarmMinutes; });
    editor()->endRow();
    form().check(
        u"namesInNotices"_s, tr("Notices of the computer"),
        tr("May name the patient; everyone near the screen reads them"),
        [](auto &d) -> auto & { return d.settings.notices.namesInNotices; });
    editor()->addHeading(tr("Waiting room"));
    form().check(
        u"announcesCalls"_s, tr("Calls"), tr("The display says ticket and room aloud, where it has a voice"),
        [](auto &d) -> auto & { return d.settings.notices.announcesCalls; });
    makeLanguageField();
}

void ClinicsPage::makeLanguageField()
{
    auto *combo = new QComboBox;
    combo->addItem(tr("The display's own"), QString());
    combo->addItem(u"English"_s, u"en"_s);
    combo->addItem(u"العربية"_s, u"ar"_s);
    form().bind(
        editor()->addField(u"language"_s, tr("Language of the calls"), combo),
        [](auto &d) -> auto & { return d.settings.notices.language; },
        [combo](const QString &code) { combo->setCurrentIndex(std::max(combo->findData(code), 0)); },
        [combo] { return combo->currentData().toString(); },
        [combo](const QString &code) { return combo->itemText(combo->findData(code)); });
}

RecordRow ClinicsPage::rowOf(const Clinic &clinic) const
{
    RecordRow row;
    row.title = clinic.name;
    row.subtitle = clinic.timeZone;
    return row;
}

ClinicDetails ClinicsPage::blank() const
{
    ClinicDetails details;
    details.timeZone = day().isLoaded() ? day().clinic().timeZone : zoneHere();
    return details;
}

QString ClinicsPage::consequences(const Clinic &clinic) const
{
    return tr("Nobody can follow %1, book or check in there any more; patients who are there now must have "
              "left. "
              "Its records stay.")
        .arg(isolate(clinic.name));
}

/// The whole window goes there; what waits to be saved here stays.
void ClinicsPage::workHere()
{
    const Clinic *clinic = openRecord();
    if (!clinic)
        return;
    if (!clinic->active)
        return editor()->showError({ErrorCode::Invalid, {}, tr("Activate the clinic first.")});
    if (session().feed().clinic() != clinic->id)
        session().feed().follow(clinic->id);
    window().toasts().show(tr("You are working at %1").arg(isolate(clinic->name)));
}

/// On a new server there was nothing to work with yet.
void ClinicsPage::followFirst(ClinicId id)
{
    const Clinic *clinic = find(id);
    if (clinic && clinic->active && !session().feed().clinic().isValid())
        session().feed().follow(id);
}

/// What time it is there: the quickest way to see a wrong zone.
void ClinicsPage::adjust(const ClinicDetails &details)
{
    const QTimeZone zone(details.timeZone.toLatin1());
    const bool known = !details.timeZone.isEmpty() && zone.isValid();
    m_zone->setHint(known ? tr("It is %1 there now").arg(clockTime(session().clock().running(), zone))
                          : tr("Such as Africa/Cairo or Europe/Berlin"));
}

} // namespace medcrm::ui
