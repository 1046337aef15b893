// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/linerules.h"

#include <QMap>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm::test {

QString brokenTickets(const QList<Visit> &visits)
{
    QMap<QString, QList<int>> numbers;
    for (const Visit &visit : visits)
        numbers[visit.ticket.left(1)].append(visit.ticketNumber);
    for (auto letter = numbers.begin(); letter != numbers.end(); ++letter) {
        QList<int> &given = letter.value();
        std::sort(given.begin(), given.end());
        QStringList words;
        bool broken = false;
        for (qsizetype i = 0; i < given.size(); ++i) {
            broken |= given[i] != i + 1;
            words += QString::number(given[i]);
        }
        if (broken)
            return letter.key() + u": "_s + words.join(u' ');
    }
    return {};
}

QString crowded(const QList<Visit> &visits, const QSet<DoctorId> &sharedLines)
{
    QSet<std::pair<DoctorId, int>> taken;
    QSet<std::pair<PatientId, DoctorId>> open;
    for (const Visit &visit : visits) {
        if (!isOpen(visit.status))
            continue;
        if (open.contains({visit.patient.id, visit.doctor}))
            return u"%1 is twice in one line"_s.arg(visit.patient.displayName());
        open.insert({visit.patient.id, visit.doctor});
        if (visit.status != VisitStatus::Called && visit.status != VisitStatus::InService)
            continue;
        if (sharedLines.contains(visit.doctor))
            return u"%1 is %2 in a shared line"_s.arg(visit.ticket, toText(visit.status));
        if (taken.contains({visit.doctor, int(visit.status)}))
            return u"%1 is a second one %2"_s.arg(visit.ticket, toText(visit.status));
        taken.insert({visit.doctor, int(visit.status)});
    }
    return {};
}

} // namespace medcrm::test
