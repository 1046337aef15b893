// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/scenario/authorisation/twoclinics.h"

namespace medcrm::test {

/// Which roles may hear the events and notices of a type, as product.md, domain.md and the words of each message say it,
/// written down a second time on purpose. Roles by their letters: Administrator, Receptionist, Doctor, displaY; a small d
/// is a doctor who is meant by the content.
const QHash<QString, QByteArray> &hearers();

/// Who listens on a line: an account that follows a clinic.
struct Ear
{
    QString name;
    Role role = Role::Receptionist;
    ClinicId clinic;
    std::optional<DoctorId> doctor;
    QList<QByteArray> mustNotHear; ///< Words of which no byte may come.
};

/// What was heard against what may be: a line for each event, notice or word that should not have come.
QStringList leaksIn(const Ear &ear, const QList<EventRecord> &events, const QList<NoticeRecord> &notices,
                    const QByteArray &bytes);

/// The types that were heard with their content.
QSet<QString> openTypes(const QList<EventRecord> &events);

} // namespace medcrm::test
