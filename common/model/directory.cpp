// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/directory.h"

#include "common/model/checks.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

// The whole value has the form; a bare "$" would let a line break pass at its end.
QRegularExpression wholly(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

Result<> matches(const char *field, const QString &value, const QRegularExpression &form,
                 const QString &message)
{
    if (!form.match(value).hasMatch())
        return invalid(QString::fromLatin1(field), message);
    return {};
}

} // namespace

Result<> ClinicSettings::validate() const
{
    return check::all(check::range("noShowGraceMinutes", noShowGraceMinutes, 0, 240),
                      check::range("ageingMinutes", ageingMinutes, 5, 480),
                      check::range("slotHoldMinutes", slotHoldMinutes, 1, 60),
                      check::range("waitWarningMinutes", waitWarningMinutes, 1, 480),
                      check::range("noShowCalls", noShowCalls, 1, 20),
                      check::under("notices", notices.validate()));
}

Result<> ClinicDetails::validate() const
{
    if (const Result<> named = check::text("name", name, 1, 120); !named)
        return named; // the form's first field first
    // QTimeZone takes any word for the name of a zone, and an empty one for the machine's own; newer ones also
    // take rules as POSIX writes them ("<+03>-3", "AST4"), which IANA does not name.
    static const QRegularExpression zoneName(u"\\A(UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+)\\z"_s);
    const QByteArray id = timeZone.toLatin1();
    // The list of zones has places only, without Etc/UTC, in which many servers live.
    const bool known =
        QTimeZone::isTimeZoneIdAvailable(id) || (id.startsWith("Etc/") && QTimeZone(id).isValid());
    if (!zoneName.match(timeZone).hasMatch() || !known)
        return invalid(u"timeZone"_s, u"Use an IANA time zone such as Africa/Cairo or Europe/Berlin."_s);
    return check::all(check::text("address", address, 0, 300), check::text("phone", phone, 0, 40),
                      check::under("settings", settings.validate()));
}

Result<> RoomDetails::validate() const
{
    return check::all(check::given("clinic", clinic), check::text("name", name, 1, 40));
}

Result<> UserDetails::validate() const
{
    static const QRegularExpression allowed = wholly(u"[a-z0-9][a-z0-9._-]{1,39}"_s);
    static const QRegularExpression localeForm = wholly(u"([a-z]{2}(_[A-Z]{2})?)?"_s);
    return check::all(
        matches(
            "username", username, allowed,
            u"Use 2 to 40 small letters, digits, dots, dashes or underscores, beginning with a letter or digit."_s),
        check::text("fullName", fullName, 1, 120),
        matches("locale", locale, localeForm, u"Use en, ar or nothing."_s));
}

Result<> DoctorDetails::validate() const
{
    static const QRegularExpression prefix = wholly(u"[A-Z]{1,3}"_s);
    if (shared && user)
        return invalid(u"user"_s, u"A shared line has no account; its patients are called by the doctors."_s);
    return check::all(
        check::given("clinic", clinic), check::text("fullName", fullName, 1, 120),
        check::text("specialty", specialty, 0, 80),
        matches("ticketPrefix", ticketPrefix, prefix, u"Use one to three capital letters, A to Z."_s));
}

Result<> ServiceDetails::validate() const
{
    static const QRegularExpression colourForm = wholly(u"(#[0-9a-fA-F]{6})?"_s);
    return check::all(check::given("clinic", clinic), check::text("name", name, 1, 80),
                      check::range("minutes", minutes, 5, 480),
                      check::range("priceMinor", priceMinor, 0, 100'000'000'000),
                      matches("colour", colour, colourForm, u"Use a colour such as #0f766e, or nothing."_s));
}

} // namespace medcrm
