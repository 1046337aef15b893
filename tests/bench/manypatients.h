// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/patient.h"

#include <QRandomGenerator>

namespace medcrm::bench {

/// Makes patients as a large organisation has them: Arabic and Latin names, a few of them very frequent and many rare,
/// one to three phones, birth dates of all precisions, some national ids. The same seed makes the same patients.
class ManyPatients
{
public:
    explicit ManyPatients(quint32 seed)
        : m_random(seed)
    {
    }

    /// The next one, without id and record number.
    Patient next();

private:
    QString given(bool arabic);
    QString family(bool arabic);
    QString rareName(bool arabic);
    QString phone();
    QString digits(int count);
    /// An index below `count`, small ones far more often (Zipf).
    qsizetype skewed(qsizetype count);
    bool oneIn(int n) { return m_random.bounded(n) == 0; }

    QRandomGenerator m_random;
};

} // namespace medcrm::bench
