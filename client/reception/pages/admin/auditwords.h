// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

// What the audit log names, in people's words. A name that is not known here stays as it is.
namespace medcrm::ui {

/// The kind of a record: "weeklySchedule" is "Working hours".
QString kindText(const QString &entity);
/// All kinds that the log knows, by its names.
QStringList auditKinds();

/// A request: "visits.checkIn" is "Patient checked in".
QString requestText(const QString &method);
/// All requests that leave entries, by their names.
QStringList auditedRequests();

/// A field by its path: "pin.reason" is "Place in the line: Reason".
QString fieldText(const QString &path);
/// What stands in a field of a few possible values: "true" of "active" is "Yes". Texts that somebody typed stay.
QString valueText(const QString &path, const QString &value);

} // namespace medcrm::ui
