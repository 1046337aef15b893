// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QString>

namespace medcrm::test {

/// What stands in a PDF file, read back by a program that is not ours (pdftotext); throws when it cannot be read. With
/// other kinds of blanks as blanks and without the marks that isolate directions.
QString pdfText(const QString &path);

/// The size of its first page in points.
QSizeF pdfSize(const QString &path);

} // namespace medcrm::test
