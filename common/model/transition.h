// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"

#include <QFlags>
#include <initializer_list>
#include <span>

namespace medcrm {

/// A set of roles, usable in constant tables.
class RoleSet
{
public:
    constexpr RoleSet() = default;
    constexpr RoleSet(std::initializer_list<Role> roles)
    {
        for (const Role role : roles)
            m_bits |= bit(role);
    }

    constexpr bool contains(Role role) const { return (m_bits & bit(role)) != 0; }
    constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr bool operator==(const RoleSet &) const = default;

private:
    static constexpr unsigned bit(Role role) { return 1u << static_cast<unsigned>(role); }
    unsigned m_bits = 0;
};

/// The desk: an administrator may do all a receptionist may (design: product.md, Roles).
inline constexpr RoleSet desk{Role::Receptionist, Role::Administrator};
/// The desk, or the doctor whose patient it is.
inline constexpr RoleSet deskAndDoctor{Role::Receptionist, Role::Administrator, Role::Doctor};

/// What a transition needs besides the state it starts from.
enum class Condition {
    SameDay = 1, ///< The record's business day is today.
    ReasonGiven = 2, ///< The command states a reason.
    DoctorFree = 4, ///< The doctor has no called visit (call) or none in service (start).
    CoolDownPassed = 8, ///< At least 15 s since the last call.
    UndoWindow = 16, ///< At most 10 minutes since what is undone.
    NeverCalled = 32, ///< The visit was never called.
    GracePassed = 64, ///< The booked start plus the clinic's grace has passed.
    TimeFree = 128, ///< The appointment's time is still free.
    ClosedWithDay = 4096 ///< The visit was ended when its day was closed.
};
Q_DECLARE_FLAGS(Conditions, Condition)

inline constexpr Milliseconds recallCoolDown = std::chrono::seconds(15);
inline constexpr Milliseconds undoWindow = std::chrono::minutes(10);

/// One arrow of a state machine: who may take it, and on what conditions.
template <typename Action, typename Status>
struct Transition
{
    Action action;
    Status from;
    Status to;
    RoleSet roles;
    Conditions conditions = {};
};

/// The arrow an action takes from a state, or null when the machine has none.
template <typename Action, typename Status>
const Transition<Action, Status> *findTransition(std::span<const Transition<Action, Status>> table,
                                                 Action action, Status from)
{
    for (const auto &transition : table) {
        if (transition.action == action && transition.from == from)
            return &transition;
    }
    return nullptr;
}

} // namespace medcrm

Q_DECLARE_OPERATORS_FOR_FLAGS(medcrm::Conditions)
