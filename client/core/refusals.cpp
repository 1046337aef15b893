// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/refusals.h"

#include "client/core/refusalsentences.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

struct Pattern
{
    QRegularExpression matches; ///< One group for each %n, in the order of n.
    const char *sentence;
    qsizetype words; ///< Letters that are not filled in: of two that match, the one that says more is meant.
};

struct Known
{
    QHash<QString, const char *> whole;
    QList<Pattern> patterns;
};

Pattern patternOf(const char *sentence)
{
    static const QRegularExpression filledIn(u"%\\d"_s);
    const QStringList parts = QString::fromUtf8(sentence).split(filledIn);
    QStringList escaped;
    for (const QString &part : parts)
        escaped += QRegularExpression::escape(part);
    // Every sentence names them in the order of their numbers.
    return {QRegularExpression(QRegularExpression::anchoredPattern(escaped.join(u"(.+?)"_s)),
                               QRegularExpression::DotMatchesEverythingOption),
            sentence, parts.join(QString()).size()};
}

const Known &known()
{
    static const Known all = [] {
        Known found;
        for (const char *sentence : refusalSentences()) {
            if (QByteArrayView(sentence).contains('%'))
                found.patterns += patternOf(sentence);
            else
                found.whole.insert(QString::fromUtf8(sentence), sentence);
        }
        std::stable_sort(found.patterns.begin(), found.patterns.end(),
                         [](const Pattern &a, const Pattern &b) { return a.words > b.words; });
        return found;
    }();
    return all;
}

QString inWindowsLanguage(const char *sentence)
{
    return QCoreApplication::translate("Refusals", sentence);
}

/// A state or the like is said in words too; a name keeps its own direction.
QString filling(const QString &part)
{
    const QString said = refusalText(part);
    return said != part ? said : QChar(0x2068) + part + QChar(0x2069);
}

QString filled(const QString &text, const QRegularExpressionMatch &match)
{
    static const QRegularExpression place(u"%(\\d)"_s);
    QString whole;
    qsizetype done = 0;
    for (auto places = place.globalMatch(text); places.hasNext();) {
        const QRegularExpressionMatch next = places.next();
        whole +=
            text.mid(done, next.capturedStart() - done) + filling(match.captured(next.captured(1).toInt()));
        done = next.capturedEnd();
    }
    return whole + text.mid(done);
}

} // namespace

QString refusalText(const QString &sentence)
{
    if (const char *same = known().whole.value(sentence))
        return inWindowsLanguage(same);
    for (const Pattern &pattern : known().patterns) {
        const QRegularExpressionMatch match = pattern.matches.match(sentence);
        if (!match.hasMatch())
            continue;
        const QString text = inWindowsLanguage(pattern.sentence);
        return text == QString::fromUtf8(pattern.sentence) ? sentence : filled(text, match);
    }
    return sentence;
}

Error refusalInWindowsLanguage(Error error)
{
    error.message = refusalText(error.message);
    return error;
}

} // namespace medcrm
