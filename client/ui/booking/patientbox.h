// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/patient.h"

#include <QFrame>
#include <QStackedWidget>
#include <optional>

namespace medcrm {
class ClientSession;
}

namespace medcrm::ui {

class ActionButton;
class PatientPicker;

/// The chosen patient as a field of a form: name, sex and age, and × to choose anew. Letters typed on it choose anew
/// as well; Delete takes the choice back.
class ChosenPatient : public QFrame
{
    Q_OBJECT
public:
    explicit ChosenPatient(QWidget *parent = nullptr);

    void show(const PatientSummary &patient, QDate today);
    /// Whether another can be chosen.
    void setFixed(bool fixed);
    QSize sizeHint() const override;

Q_SIGNALS:
    void changeWanted(const QString &typed);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void place();

    QString m_name;
    QString m_facts;
    ActionButton *m_change;
    bool m_fixed = false;
};

/// A form's question for a patient: the search until one is chosen, then who it is.
class PatientBox : public QStackedWidget
{
    Q_OBJECT
public:
    /// The results open over `host`. `session` outlives the box.
    PatientBox(ClientSession &session, QWidget *host);

    void setPatient(const PatientSummary &patient);
    void clear();
    /// Begins a search with these letters.
    void search(const QString &typed);
    /// No other can be chosen: of a booking that is moved, of the doctor's own patient.
    void setFixed(bool fixed) { m_shown->setFixed(fixed); }
    std::optional<PatientSummary> patient() const;

Q_SIGNALS:
    void chosen(const medcrm::PatientSummary &patient);
    void unchosen();
    void registerWanted(const QString &typed);

private:
    void change(const QString &typed);

    ClientSession &m_session;
    PatientPicker *m_picker;
    ChosenPatient *m_shown;
};

} // namespace medcrm::ui
