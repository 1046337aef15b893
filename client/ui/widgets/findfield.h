// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

namespace medcrm::ui {

class FormField;

/// The field of a form that an error's path is about: the one of the whole path, else of its last step
/// ("patient.phones[0]" is about "phones"). Null when the form has none.
FormField *findField(const QWidget &form, const QString &path);

} // namespace medcrm::ui
