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

/// While a new patient is typed: who is registered already with such a name or phone, so that nobody is
/// registered twice. Hidden while there is nobody.
class SimilarPatients : public QWidget
{
    Q_OBJECT
public:
    /// `session` outlives the widget.
    explicit SimilarPatients(ClientSession &session, QWidget *parent = nullptr);

    /// The form has these now; an empty or short one is not searched for.
    void lookFor(const QString &name, const QString &phone);
    const QList<FoundPatient> &found() const { return m_shown; }

Q_SIGNALS:
    /// It is this one: nobody needs to be registered.
    void chosen(const medcrm::PatientSummary &patient);

private:
    void search();
    void ask(const QString &text, QList<FoundPatient> SimilarPatients::*answer);
    void show();

    ClientSession &m_session;
    QVBoxLayout *m_rows;
    QTimer m_pause;
    QString m_name;
    QString m_phone;
    QList<FoundPatient> m_byName;
    QList<FoundPatient> m_byPhone;
    QList<FoundPatient> m_shown;
    int m_question = 0; ///< Numbers the questions: answers to older ones are dropped.
};

} // namespace medcrm::ui
