// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/sourcefile.h"

#include <QRegularExpression>

namespace medcrm::architecture {

/// A rule that a pattern can check, with samples that show that it does.
struct Rule
{
    enum class View {
        AnyText, ///< Every text file as it is; the others look at C++ only.
        Text,
        Code, ///< Without comments.
        CodeWithoutStrings
    };

    QString name; ///< What holds, as a sentence.
    QRegularExpression forbidden; ///< What must not be found.
    View view = View::Code;
    QStringList folders; ///< Where the rule holds: beginnings of paths.
    QStringList except = {}; ///< Beginnings of paths where it does not.
    SourceFile breach; ///< The control: a file in which the rule must find something.
    SourceFile fine; ///< A file close to a breach in which it must find nothing.

    QList<Finding> check(const SourceFile &file) const;

private:
    bool holdsFor(const SourceFile &file) const;
    QString seen(const SourceFile &file) const;
};

/// All of them; tests/architecture itself is exempt, because it quotes what it forbids.
const QList<Rule> &rules();

} // namespace medcrm::architecture
