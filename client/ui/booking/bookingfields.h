// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/booking/bookingpreset.h"
#include "client/ui/booking/timepicker.h"

#include <QPointer>

class QLineEdit;
class QPlainTextEdit;

namespace medcrm::ui {

class FormPanel;
class PatientBox;
class SegmentedTabs;
class WordBox;

/// The questions of a booking in a panel: patient, service, doctor, day, an exact time. They say what is looked for;
/// which time it becomes is the TimePicker's.
class BookingFields : public QObject
{
    Q_OBJECT
public:
    /// Adds the fields to `panel`, which owns them. Results of the search for a patient open over `host`. `session`
    /// outlives the fields.
    BookingFields(ClientSession &session, FormPanel &panel, QWidget *host);

    /// Everything as `preset` says, else as usual.
    void begin(const BookingPreset &preset);
    /// `preset` with what is typed now where it says nothing.
    BookingPreset complete(const BookingPreset &preset) const;
    void setDay(QDate day);

    PatientBox *patient() const { return m_patient; }
    QWidget *serviceBox() const;
    QWidget *dayField() const;
    DoctorId ownDoctor() const { return m_ownDoctor; }
    ServiceId service() const;
    /// What is asked for; an Invalid names the field that nobody can read.
    Result<TimeQuestion> question() const;
    /// The chosen service was booked: likely the next one is the same.
    void rememberService() { m_lastService = service(); }
    /// The exact time is not asked for any more: another one was chosen.
    void forgetTime();

Q_SIGNALS:
    void questionChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeDay();

    void fillServices(std::optional<ServiceId> wanted);

    void stepDay(int by);
    void changed();
    void showDay();
    QDate today() const;

    ClientSession &m_session;
    FormPanel &m_panel;
    DoctorId m_ownDoctor; ///< A doctor's account books for itself only.
    BookingPreset m_preset;
    PatientBox *m_patient;
    WordBox *m_service;
    WordBox *m_doctor;
    QLineEdit *m_day;
    QLineEdit *m_time;
    ServiceId m_lastService; ///< Of the last booking here; none yet: the usual one.
    bool m_filling = false;
};

} // namespace medcrm::ui
