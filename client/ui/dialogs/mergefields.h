// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/patient.h"

#include <QWidget>

class QButtonGroup;
class QGridLayout;

namespace medcrm::ui {

/// Versions of a patient's data side by side: a row for each field in which they differ, and in each row one version is
/// chosen. Tab goes from row to row, the arrow keys choose.
class MergeFields : public QWidget
{
    Q_OBJECT
public:
    struct Version
    {
        QString heading;
        PatientDetails details;
    };

    explicit MergeFields(QWidget *parent = nullptr);

    /// A version that says the same as one before it has no cell in that row. `chosen`: what is chosen at first.
    void setVersions(const QList<Version> &versions, const PatientDetails &chosen, QDate today);
    /// In every row the version of that index, where it has a cell of its own or says the same as one that has.
    void chooseAll(int version);
    /// What the versions agree on and what is chosen of the rest.
    PatientDetails chosen() const;
    /// The chosen cell of the first row; null without rows.
    QWidget *firstCell() const;
    /// The wire names of the fields that have a row.
    QStringList fields() const;

private:
    struct Row
    {
        QString field;
        int trait = 0; ///< Index of what it is about.
        QButtonGroup *choices = nullptr; ///< Ids are indexes of versions.
    };

    void clear();
    void addRow(int trait, const PatientDetails &chosen, QDate today);

    QGridLayout *m_grid;
    QList<Version> m_versions;
    PatientDetails m_same;
    QList<Row> m_rows;
};

} // namespace medcrm::ui
