// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/visitmenu.h"
#include "common/model/visitrules.h"
#include "tests/support/await.h"

#include <QApplication>
#include <QMenu>

namespace medcrm::test {

/// On what a visit's steps depend besides its state and who asks.
struct Setting
{
    const char *name;
    bool ofYesterday = false; ///< Its business day is over.
    bool longAgo = false; ///< It was started or ended twenty minutes ago.
    bool justCalled = false; ///< Five seconds ago, else a minute.
    bool busy =
        false; ///< The doctor has another patient called and another one inside, unless it is this one.
};

inline constexpr Setting settings[] = {{.name = "as usual"},
                                       {.name = "of yesterday", .ofYesterday = true},
                                       {.name = "long ago", .longAgo = true},
                                       {.name = "just called", .justCalled = true},
                                       {.name = "the doctor is busy", .busy = true}};

/// A visit in a state, under a setting.
inline Visit inState(Visit visit, VisitStatus status, const Setting &setting, Instant now, QDate today)
{
    using namespace std::chrono_literals;
    const Instant before = now - (setting.longAgo ? 20min : 1min);
    visit.status = status;
    visit.businessDay = setting.ofYesterday ? today.addDays(-1) : today;
    const bool waits = status == VisitStatus::Waiting || status == VisitStatus::EnteredInError;
    visit.firstCalledAt = visit.lastCalledAt = waits ? std::optional<Instant>()
        : setting.justCalled                         ? now - 5s
                                                     : before;
    visit.callCount = waits ? 0 : 1;
    visit.startedAt =
        status == VisitStatus::InService || status == VisitStatus::OnHold || status == VisitStatus::Completed
        ? std::optional(before)
        : std::nullopt;
    visit.heldSince = status == VisitStatus::OnHold ? std::optional(before) : std::nullopt;
    visit.endedAt = isOpen(status) ? std::nullopt : std::optional(before);
    return visit;
}

/// What the table allows, by itself: no window and no model is asked.
inline QList<VisitAction> allowed(const Visit &visit, Role role, const Setting &setting, Instant now,
                                  QDate today, bool noDoctor = false)
{
    const VisitCircumstances given{.now = now,
                                   .today = today,
                                   .reason = QStringLiteral("because"),
                                   .doctorHasCalled = setting.busy && visit.status != VisitStatus::Called,
                                   .doctorHasInService =
                                       setting.busy && visit.status != VisitStatus::InService,
                                   .noDoctor = noDoctor};
    QList<VisitAction> actions;
    for (const auto &[action, name] : enumNames(VisitAction{})) {
        if (!isDayClosing(action) && permit(visit, action, role, given))
            actions += action;
    }
    return actions;
}

inline QStringList wordsOf(const QList<VisitAction> &actions)
{
    QStringList words;
    for (const VisitAction action : actions)
        words += ui::wordOf(action);
    words.sort();
    return words;
}

/// The menu that is open, waited for; null when none opens.
inline QMenu *openMenu()
{
    const auto popup = [] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); };
    return await([&] { return popup() != nullptr; }, 2000) ? popup() : nullptr;
}

inline void closeMenus()
{
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
}

/// What can be chosen in a menu: its words without the keys behind them, but for `besides`.
inline QStringList offersOf(const QMenu &menu, const QStringList &besides)
{
    QStringList words;
    for (const QAction *action : menu.actions()) {
        const QString word = action->text().section(QLatin1Char('\t'), 0, 0);
        if (action->isVisible() && action->isEnabled() && !action->isSeparator() && !besides.contains(word))
            words += word;
    }
    words.sort();
    return words;
}

/// The first thing that an entry, or a menu behind it, does.
inline QAction *firstOf(const QMenu &menu, const QString &word)
{
    for (QAction *action : menu.actions()) {
        if (action->text().section(QLatin1Char('\t'), 0, 0) != word)
            continue;
        if (!action->menu())
            return action;
        for (QAction *choice : action->menu()->actions()) {
            if (choice->isEnabled())
                return choice;
        }
    }
    return nullptr;
}

} // namespace medcrm::test
