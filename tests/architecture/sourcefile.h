// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace medcrm::architecture {

/// A file of the project, and the view of it that a rule looks at.
struct SourceFile
{
    QString path; ///< Relative to the top folder, with slashes.
    QString text; ///< Empty for pictures and the like.

    bool isCpp() const;

    /// The text with every comment blanked out; lines and columns stay where they are.
    QString withoutComments() const;

    /// As withoutComments(), and what stands between quotes is blanked out too.
    QString withoutCommentsAndStrings() const;

    /// The line, from 1, of a position in the text.
    int lineAt(qsizetype position) const;
};

/// A breach of a rule.
struct Finding
{
    QString path;
    int line = 0;
    QString problem;

    bool operator==(const Finding &) const = default;
};

/// Every file below `top`, without build folders and what git keeps.
QList<SourceFile> readSources(const QString &top);

} // namespace medcrm::architecture
