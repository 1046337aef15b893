// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/patient.h"

#include <QWidget>

class QBoxLayout;

namespace medcrm::ui {

class ActionButton;
class ElidedLabel;
class FlowLayout;

/// Who it is: name, sex, age, record number, alerts as pills, records that were merged into this one; and what can be done
/// with them.
class PatientHead : public QWidget
{
    Q_OBJECT
public:
    explicit PatientHead(QWidget *parent = nullptr);

    void show(const PatientFile &file, QDate today);

Q_SIGNALS:
    void bookWanted();
    void walkInWanted();
    void mergeWanted();
    /// A record that was merged into this one is to be looked at.
    void openWanted(const medcrm::PatientSummary &patient);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPills(const PatientFile &file);
    void arrange();

    QBoxLayout *m_line; ///< The name and the buttons: beside each other, or below where there is no room.
    ElidedLabel *m_name;
    ElidedLabel *m_facts;
    FlowLayout *m_pills;
    QWidget *m_pillRow;
    ActionButton *m_book;
    ActionButton *m_walkIn;
    ActionButton *m_merge;
};

} // namespace medcrm::ui
