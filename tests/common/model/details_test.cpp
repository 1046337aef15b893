// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/directory.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;

namespace {

ClinicDetails clinic()
{
    ClinicDetails details;
    details.name = u"Nile Street Clinic"_s;
    details.timeZone = u"Africa/Cairo"_s;
    return details;
}

RoomDetails room()
{
    return {ClinicId(1), u"Room 1"_s, true};
}

UserDetails user()
{
    UserDetails details;
    details.username = u"maha.k"_s;
    details.fullName = u"Maha Kamel"_s;
    return details;
}

DoctorDetails doctor()
{
    DoctorDetails details;
    details.clinic = ClinicId(1);
    details.fullName = u"Dr. Omar Said"_s;
    details.ticketPrefix = u"A"_s;
    return details;
}

ServiceDetails service()
{
    ServiceDetails details;
    details.clinic = ClinicId(1);
    details.name = u"Consultation"_s;
    return details;
}

/// What validate() complains about after one member of a valid value was changed; empty: nothing.
template <typename Details, typename Member, typename Value>
QString culprit(Details details, Member Details::*member, const Value &value)
{
    details.*member = value;
    const Result<> result = details.validate();
    if (result)
        return {};
    CHECK(result.error().code == ErrorCode::Invalid);
    CHECK_FALSE(result.error().message.isEmpty());
    return result.error().field;
}

QString settingCulprit(int ClinicSettings::*member, int value)
{
    ClinicDetails details = clinic();
    details.settings.*member = value;
    const Result<> result = details.validate();
    return result ? QString() : result.error().field;
}

QString longText(int length)
{
    return QString(length, u'x');
}

} // namespace

TEST_CASE("Details that are as they should be pass")
{
    CHECK(clinic().validate());
    CHECK(room().validate());
    CHECK(user().validate());
    CHECK(doctor().validate());
    CHECK(service().validate());
}

TEST_CASE("A clinic's name, zone, address and phone are checked")
{
    CHECK(culprit(clinic(), &ClinicDetails::name, u" "_s) == u"name"_s);
    CHECK(culprit(clinic(), &ClinicDetails::name, longText(121)) == u"name"_s);
    CHECK(culprit(clinic(), &ClinicDetails::name, longText(120)).isEmpty());
    CHECK(culprit(clinic(), &ClinicDetails::address, longText(301)) == u"address"_s);
    CHECK(culprit(clinic(), &ClinicDetails::phone, longText(41)) == u"phone"_s);
}

TEST_CASE("Of an empty clinic the name is asked for first, as the form does")
{
    CHECK(ClinicDetails{}.validate().error().field == u"name"_s);
}

TEST_CASE("A clinic's zone is one that IANA names, and nothing that merely looks like one")
{
    for (const QString &zone : {u"Africa/Cairo"_s, u"Europe/Berlin"_s, u"Australia/Lord_Howe"_s, u"UTC"_s,
                                u"Etc/UTC"_s, u"Etc/GMT-3"_s})
        CHECK(culprit(clinic(), &ClinicDetails::timeZone, zone).isEmpty());
    for (const QString &zone : {u""_s, u"Nonsense"_s, u"Cairo"_s, u"africa/cairo"_s, u"Europe/Berlin\n"_s,
                                u"../zoneinfo/Europe/Berlin"_s, u"<+03>-3"_s, u"AST4"_s, u"UTC+03:00"_s,
                                u"Etc/Nowhere"_s, u"Etc/UTC+3"_s, u"Europe/Bérlin"_s, u"القاهرة"_s}) {
        INFO(zone.toStdString());
        CHECK(culprit(clinic(), &ClinicDetails::timeZone, zone) == u"timeZone"_s);
    }
}

TEST_CASE("A clinic's settings are named with their place")
{
    const auto outside = [](int ClinicSettings::*member, int least, int most, const QString &path) {
        CHECK(settingCulprit(member, least - 1) == path);
        CHECK(settingCulprit(member, most + 1) == path);
        CHECK(settingCulprit(member, least).isEmpty());
        CHECK(settingCulprit(member, most).isEmpty());
    };
    outside(&ClinicSettings::noShowGraceMinutes, 0, 240, u"settings.noShowGraceMinutes"_s);
    outside(&ClinicSettings::ageingMinutes, 5, 480, u"settings.ageingMinutes"_s);
    outside(&ClinicSettings::slotHoldMinutes, 1, 60, u"settings.slotHoldMinutes"_s);
    outside(&ClinicSettings::waitWarningMinutes, 1, 480, u"settings.waitWarningMinutes"_s);
    outside(&ClinicSettings::noShowCalls, 1, 20, u"settings.noShowCalls"_s);
}

TEST_CASE("A clinic's limits for notices are minutes of a day, and red comes no earlier than amber")
{
    const auto culpritOf = [](auto member, auto value) {
        ClinicDetails details = clinic();
        details.settings.notices.*member = value;
        const Result<> outcome = details.validate();
        return outcome ? QString() : outcome.error().field;
    };
    for (int NoticeSettings::*alarm :
         {&NoticeSettings::waitAlarmMinutes, &NoticeSettings::calledAlarmMinutes,
          &NoticeSettings::serviceAlarmMinutes, &NoticeSettings::holdAlarmMinutes}) {
        CHECK(culpritOf(alarm, 480).isEmpty());
        CHECK(culpritOf(alarm, 481).startsWith(u"settings.notices."));
        CHECK(culpritOf(alarm, 0).endsWith(u"AlarmMinutes"));
    }
    CHECK(culpritOf(&NoticeSettings::calledWarningMinutes, 0) == u"settings.notices.calledWarningMinutes"_s);
    CHECK(culpritOf(&NoticeSettings::calledAlarmMinutes, 4) == u"settings.notices.calledAlarmMinutes"_s);
    CHECK(culpritOf(&NoticeSettings::serviceAlarmMinutes, 44) == u"settings.notices.serviceAlarmMinutes"_s);
    CHECK(culpritOf(&NoticeSettings::holdAlarmMinutes, 19) == u"settings.notices.holdAlarmMinutes"_s);
    CHECK(culpritOf(&NoticeSettings::language, u"ar"_s).isEmpty());
    CHECK(culpritOf(&NoticeSettings::language, u"fr"_s) == u"settings.notices.language"_s);
}

TEST_CASE("A room has a clinic and a name")
{
    CHECK(culprit(room(), &RoomDetails::clinic, ClinicId()) == u"clinic"_s);
    CHECK(culprit(room(), &RoomDetails::name, u""_s) == u"name"_s);
    CHECK(culprit(room(), &RoomDetails::name, longText(41)) == u"name"_s);
}

TEST_CASE("A user name is small letters, digits, dots, dashes and underscores")
{
    for (const QString &name : {u"al"_s, u"0x"_s, u"maha.k-2_b"_s, longText(40)})
        CHECK(culprit(user(), &UserDetails::username, name).isEmpty());
    for (const QString &name :
         {u""_s, u"a"_s, longText(41), u"Maha"_s, u".maha"_s, u"ma ha"_s, u"maha\n"_s, u"مها"_s, u"maha١"_s})
        CHECK(culprit(user(), &UserDetails::username, name) == u"username"_s);
}

TEST_CASE("A user has a full name and a known form of locale")
{
    CHECK(culprit(user(), &UserDetails::fullName, u"\n"_s) == u"fullName"_s);
    CHECK(culprit(user(), &UserDetails::fullName, longText(121)) == u"fullName"_s);
    for (const QString &locale : {u""_s, u"en"_s, u"ar"_s, u"ar_EG"_s})
        CHECK(culprit(user(), &UserDetails::locale, locale).isEmpty());
    for (const QString &locale : {u"english"_s, u"AR"_s, u"ar-EG"_s, u"ar\n"_s})
        CHECK(culprit(user(), &UserDetails::locale, locale) == u"locale"_s);
}

TEST_CASE("A doctor has a clinic, a name and a ticket prefix of one to three capitals")
{
    CHECK(culprit(doctor(), &DoctorDetails::clinic, ClinicId()) == u"clinic"_s);
    CHECK(culprit(doctor(), &DoctorDetails::fullName, u""_s) == u"fullName"_s);
    CHECK(culprit(doctor(), &DoctorDetails::specialty, longText(81)) == u"specialty"_s);
    CHECK(culprit(doctor(), &DoctorDetails::ticketPrefix, u"ABC"_s).isEmpty());
    for (const QString &prefix : {u""_s, u"a"_s, u"ABCD"_s, u"A1"_s, u"A\n"_s, u"Ä"_s})
        CHECK(culprit(doctor(), &DoctorDetails::ticketPrefix, prefix) == u"ticketPrefix"_s);
}

TEST_CASE("A service's minutes, price and colour are in their ranges")
{
    CHECK(culprit(service(), &ServiceDetails::clinic, ClinicId()) == u"clinic"_s);
    CHECK(culprit(service(), &ServiceDetails::name, u""_s) == u"name"_s);
    CHECK(culprit(service(), &ServiceDetails::name, longText(81)) == u"name"_s);
    CHECK(culprit(service(), &ServiceDetails::minutes, 4) == u"minutes"_s);
    CHECK(culprit(service(), &ServiceDetails::minutes, 481) == u"minutes"_s);
    CHECK(culprit(service(), &ServiceDetails::minutes, 480).isEmpty());
    CHECK(culprit(service(), &ServiceDetails::priceMinor, qint64(-1)) == u"priceMinor"_s);
    CHECK(culprit(service(), &ServiceDetails::priceMinor, qint64(0)).isEmpty());
    CHECK(culprit(service(), &ServiceDetails::priceMinor, std::numeric_limits<qint64>::max())
          == u"priceMinor"_s);
    CHECK(culprit(service(), &ServiceDetails::colour, u"#0f766e"_s).isEmpty());
    for (const QString &colour : {u"red"_s, u"#0f766"_s, u"#0f766g"_s, u"#0f766e\n"_s})
        CHECK(culprit(service(), &ServiceDetails::colour, colour) == u"colour"_s);
}
