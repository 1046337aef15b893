// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/ui/pdftext.h"

#include <QProcess>
#include <QRegularExpression>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace medcrm::test {

namespace {

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        throw std::runtime_error(
            (program + u": "_s + process.errorString() + QString::fromUtf8(process.readAllStandardError()))
                .toStdString());
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

QString pdfText(const QString &path)
{
    static const QRegularExpression marks(u"[\u2066-\u2069\u200e\u200f\u202a-\u202e]"_s);
    return output(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, path, u"-"_s})
        .replace(marks, {})
        .replace(QChar(QChar::Nbsp), u' ');
}

QSizeF pdfSize(const QString &path)
{
    static const QRegularExpression size(u"Page size:\\s+([0-9.]+) x ([0-9.]+) pts"_s);
    const auto match = size.match(output(u"pdfinfo"_s, {path}));
    return {match.captured(1).toDouble(), match.captured(2).toDouble()};
}

} // namespace medcrm::test
