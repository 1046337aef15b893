// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "common/model/noticesettings.h"
#include "common/model/record.h"

#include <QList>
#include <QString>
#include <optional>

// The clinic's directory: who works where, and what can be booked. Each entity is its details (what an
// administrator edits) plus the record's own fields. `validate()` is called by the server on every write and
// by the forms before one.
namespace medcrm {

/// What an account may do (design: product.md, Roles).
enum class Role { Administrator, Receptionist, Doctor, Display };

constexpr auto enumNames(Role)
{
    using enum Role;
    return nameTable<Role>({{Administrator, "administrator"},
                            {Receptionist, "receptionist"},
                            {Doctor, "doctor"},
                            {Display, "display"}});
}

/// Whether the waiting room may show more than ticket and room.
enum class TicketPrivacy { TicketOnly, Initials, FullName };

constexpr auto enumNames(TicketPrivacy)
{
    using enum TicketPrivacy;
    return nameTable<TicketPrivacy>(
        {{TicketOnly, "ticketOnly"}, {Initials, "initials"}, {FullName, "fullName"}});
}

/// A clinic's own rules of the desk. All minutes.
struct ClinicSettings
{
    TicketPrivacy ticketPrivacy = TicketPrivacy::TicketOnly; ///< On the waiting room's display.
    /// 0–240: after its start plus this, a booking may be marked no-show; and so long after a call one is proposed.
    int noShowGraceMinutes = 15;
    int ageingMinutes = 45; ///< 5–480: a walk-in who waited longer moves up.
    int slotHoldMinutes = 5; ///< 1–60
    int waitWarningMinutes = 30; ///< 1–480: a wait past this is shown amber.
    int noShowCalls = 3; ///< 1–20: after so many calls a no-show is proposed.
    bool deskMayOverbook = true; ///< Whether reception may book over a taken time; administrators always may.
    TicketPrivacy printedPrivacy = TicketPrivacy::TicketOnly; ///< On the paper that the patient carries.
    NoticeSettings notices;

    Result<> validate() const;
    bool operator==(const ClinicSettings &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("ticketPrivacy", &ClinicSettings::ticketPrivacy),
                          field("noShowGraceMinutes", &ClinicSettings::noShowGraceMinutes),
                          field("ageingMinutes", &ClinicSettings::ageingMinutes),
                          field("slotHoldMinutes", &ClinicSettings::slotHoldMinutes),
                          field("waitWarningMinutes", &ClinicSettings::waitWarningMinutes),
                          field("noShowCalls", &ClinicSettings::noShowCalls),
                          field("deskMayOverbook", &ClinicSettings::deskMayOverbook),
                          field("printedPrivacy", &ClinicSettings::printedPrivacy),
                          field("notices", &ClinicSettings::notices)};
    }
};

struct ClinicDetails
{
    QString name; ///< 1–120 characters, unique among active clinics.
    QString timeZone; ///< IANA name, for example "Africa/Cairo".
    QString address;
    QString phone;
    ClinicSettings settings;
    bool active = true;

    Result<> validate() const;
    bool operator==(const ClinicDetails &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{
            field("name", &ClinicDetails::name),         field("timeZone", &ClinicDetails::timeZone),
            field("address", &ClinicDetails::address),   field("phone", &ClinicDetails::phone),
            field("settings", &ClinicDetails::settings), field("active", &ClinicDetails::active)};
    }
};

struct Clinic : Record<ClinicId>, ClinicDetails
{
    QTimeZone zone() const { return QTimeZone(timeZone.toLatin1()); }

    bool operator==(const Clinic &) const = default;
    static constexpr auto fields() { return std::tuple_cat(Record::fields(), ClinicDetails::fields()); }
};

struct RoomDetails
{
    ClinicId clinic;
    QString name; ///< 1–40 characters, unique in the clinic.
    bool active = true;

    Result<> validate() const;
    bool operator==(const RoomDetails &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &RoomDetails::clinic), field("name", &RoomDetails::name),
                          field("active", &RoomDetails::active)};
    }
};

struct Room : Record<RoomId>, RoomDetails
{
    bool operator==(const Room &) const = default;
    static constexpr auto fields() { return std::tuple_cat(Record::fields(), RoomDetails::fields()); }
};

/// An account as others may see it. Password hashes never leave the store.
struct UserDetails
{
    QString username; ///< 2–40 of a–z, 0–9, dot, dash, underscore; unique, case-insensitively.
    QString fullName; ///< 1–120 characters.
    Role role = Role::Receptionist;
    QString locale; ///< "en", "ar", or empty for the desk's own.
    QList<ClinicId> clinics; ///< The clinics it is assigned to; an administrator sees all.
    bool active = true;

    Result<> validate() const;
    bool operator==(const UserDetails &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{
            field("username", &UserDetails::username), field("fullName", &UserDetails::fullName),
            field("role", &UserDetails::role),         field("locale", &UserDetails::locale),
            field("clinics", &UserDetails::clinics),   field("active", &UserDetails::active)};
    }
};

struct User : Record<UserId>, UserDetails
{
    bool mustChangePassword = false;

    bool operator==(const User &) const = default;
    static constexpr auto fields()
    {
        return std::tuple_cat(Record::fields(), UserDetails::fields(),
                              std::tuple{field("mustChangePassword", &User::mustChangePassword)});
    }
};

/// What the doctor says of their own availability; how long that holds is presence.h's.
enum class DoctorState { Available, Late, Break, Away, Finished };

constexpr auto enumNames(DoctorState)
{
    using enum DoctorState;
    return nameTable<DoctorState>(
        {{Available, "available"}, {Late, "late"}, {Break, "break"}, {Away, "away"}, {Finished, "finished"}});
}

struct DoctorDetails
{
    ClinicId clinic;
    std::optional<UserId> user; ///< The doctor's account, at most one doctor each.
    QString fullName; ///< As shown: "Dr Leila Farouk", 1–120 characters.
    QString specialty;
    std::optional<RoomId> room; ///< Where patients are called to.
    QString ticketPrefix; ///< 1–3 capital letters A–Z, unique in the clinic.
    bool active = true;
    bool shared = false; ///< No person but a line of the clinic, from which its doctors call; has no account.
    bool takesShared = true; ///< Calls from the clinic's shared lines as well as from the own one.

    Result<> validate() const;
    bool operator==(const DoctorDetails &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &DoctorDetails::clinic),
                          field("user", &DoctorDetails::user),
                          field("fullName", &DoctorDetails::fullName),
                          field("specialty", &DoctorDetails::specialty),
                          field("room", &DoctorDetails::room),
                          field("ticketPrefix", &DoctorDetails::ticketPrefix),
                          field("active", &DoctorDetails::active),
                          sparseField("shared", &DoctorDetails::shared),
                          sparseField("takesShared", &DoctorDetails::takesShared)};
    }
};

struct Doctor : Record<DoctorId>, DoctorDetails
{
    DoctorState state = DoctorState::Available;
    std::optional<int> lateMinutes; ///< With DoctorState::Late: 1–480.
    std::optional<Instant> stateUntil; ///< When the doctor said to be there again; nothing: left open.
    std::optional<QDate> stateDay; ///< The business day the state was said for; nothing: until it is changed.

    bool operator==(const Doctor &) const = default;
    static constexpr auto fields()
    {
        return std::tuple_cat(Record::fields(), DoctorDetails::fields(),
                              std::tuple{field("state", &Doctor::state),
                                         field("lateMinutes", &Doctor::lateMinutes),
                                         sparseField("stateUntil", &Doctor::stateUntil),
                                         sparseField("stateDay", &Doctor::stateDay)});
    }
};

/// What is booked: "Consultation, 20 minutes".
struct ServiceDetails
{
    ClinicId clinic;
    QString name; ///< 1–80 characters, unique among the clinic's active services.
    int minutes = 20; ///< 5–480
    qint64 priceMinor = 0; ///< ≥ 0, in the currency's minor unit.
    QString colour; ///< "#rrggbb" or empty.
    bool active = true;

    Result<> validate() const;
    bool operator==(const ServiceDetails &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{
            field("clinic", &ServiceDetails::clinic),   field("name", &ServiceDetails::name),
            field("minutes", &ServiceDetails::minutes), field("priceMinor", &ServiceDetails::priceMinor),
            field("colour", &ServiceDetails::colour),   field("active", &ServiceDetails::active)};
    }
};

struct Service : Record<ServiceId>, ServiceDetails
{
    bool operator==(const Service &) const = default;
    static constexpr auto fields() { return std::tuple_cat(Record::fields(), ServiceDetails::fields()); }
};

} // namespace medcrm
