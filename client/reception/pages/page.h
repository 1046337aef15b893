// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/shell/sessionwindow.h"
#include "common/model/patient.h"
#include "common/model/slot.h"

#include <QWidget>

namespace medcrm::ui {

class ArrivalCommands;

/// What every page is made with. Both outlive the page.
struct PageContext
{
    SessionWindow &window;
    ArrivalCommands &arrivals;
};

/// A page of the desk's window: what stands between the bar above and the strip below. It is made when it is
/// first opened and lives until the user signs out; pagelist.h says which pages there are.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Names and figures are taken from the clinic's day again: when the page comes to front, and after each
    /// change of the day while it is there.
    virtual void refresh() { }
    /// Once a second while in front.
    virtual void tick(Instant now) { Q_UNUSED(now) }
    /// What the page shows, one line per row, for --trace.
    virtual QStringList describe() const = 0;
    /// The keys that work only here, for F1.
    virtual QList<KeyHelp> keyHelp() const { return {}; }
    /// Stands in the bar in place of clinic and date while the page is in front; null: nothing. The bar takes
    /// it.
    virtual QWidget *barControls() const { return nullptr; }
    /// What is worked with on this page: Tab comes here first from the search box.
    virtual QWidget *mainPlace() const = 0;
    /// The page was opened by its key (Qt::ShortcutFocusReason) or its place in the rail (MouseFocusReason).
    virtual void takeKeyboard(Qt::FocusReason reason) { mainPlace()->setFocus(reason); }
    /// Shows a patient who was chosen in the search box when the page was opened; false where the page is not about one.
    virtual bool showPatient(const PatientSummary &patient)
    {
        Q_UNUSED(patient)
        return false;
    }
    /// Whom F3 and F4 are about when nobody is chosen in the search box.
    virtual std::optional<PatientSummary> chosenPatient() const { return std::nullopt; }

    /// Whose data were typed here and not saved; empty for nobody's. Asked before the page goes away for good.
    virtual QString unsaved() const { return {}; }

    /// What the booking panel beside the page would book now; nothing when it is closed.
    virtual void showBooking(const std::optional<FreeTime> &time, const QString &patientName)
    {
        Q_UNUSED(time)
        Q_UNUSED(patientName)
    }

    /// The day that is looked at, where a booking would be looked for; nothing where a page is about none.
    virtual std::optional<QDate> shownDay() const { return std::nullopt; }

    /// The empty search box lends its keys: up (-1) or down (1), Enter, and whether Enter would come now.
    virtual void moveChoice(int by) { Q_UNUSED(by) }
    virtual void takeChoice() { }
    virtual void setEnterComesHere(bool comes) { Q_UNUSED(comes) }

Q_SIGNALS:
    /// What describe() says may be different; for changes that are not of the clinic's day.
    void contentsChanged();
    /// Letters typed where no text goes; the search box begins with them.
    void typed(const QString &text);
    void searchWanted();
    /// Everything about this patient is to be seen.
    void patientWanted(const medcrm::PatientSummary &patient);
    /// Something was opened beside the page's main place, where the booking panel would stand.
    void sideOpened();
    void walkInWanted(const std::optional<medcrm::PatientSummary> &patient);
    void bookingWanted(const std::optional<medcrm::PatientSummary> &patient);
    void newPatientWanted(const QString &typed);
};

} // namespace medcrm::ui
