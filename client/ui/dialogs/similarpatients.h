// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/patients.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace medcrm {
class ClientSession;
}

namespace medcrm::ui {

/// While a patient is typed: who is registered already and may be the same person, most likely first, with what is alike,
/// so that nobody is registered twice. Asks in the pauses between letters, and typing never waits for it. Hidden while
/// there is nobody.
class SimilarPatients : public QWidget
{
    Q_OBJECT
public:
    /// `session` outlives the widget.
    SimilarPatients(ClientSession &session, const QString &heading, QWidget *parent = nullptr);

    /// The form has these now; too little to compare is not asked for. `except`: the record that is looked at.
    void lookFor(const PatientDetails &person, std::optional<PatientId> except = {});
    const QList<SimilarPatient> &found() const { return m_shown; }

Q_SIGNALS:
    /// It is this one: nobody needs to be registered.
    void chosen(const medcrm::PatientSummary &patient);

private:
    void ask();
    void show(QList<SimilarPatient> similar);
    QWidget *makeRow(const SimilarPatient &similar, int place);

    ClientSession &m_session;
    QVBoxLayout *m_rows;
    QTimer m_pause;
    PatientDetails m_wanted; ///< As much of the person as is compared.
    std::optional<PatientId> m_except;
    QList<SimilarPatient> m_shown;
    int m_question = 0; ///< Numbers the questions: answers to older ones are dropped.
};

} // namespace medcrm::ui
