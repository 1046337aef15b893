// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/refusals.h"
#include "client/core/refusalsentences.h"
#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace medcrm;

namespace {

/// The windows' Arabic, for one test.
struct InArabic
{
    InArabic()
    {
        REQUIRE(translator.load(u":/translations/medcrm_ar.qm"_s));
        QCoreApplication::installTranslator(&translator);
    }
    ~InArabic() { QCoreApplication::removeTranslator(&translator); }

    QTranslator translator;
};

QString sourceOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

/// Every sentence in the sources of the rules and the services: what they say to people is u"…"_s and ends as one.
QStringList sentencesIn(const QString &source)
{
    static const QRegularExpression literals(
        uR"re(((?:u?"(?:[^"\\\n]|\\.)*"\s*)*)(?:u"((?:[^"\\\n]|\\.)*)"_s|QStringLiteral\(\s*"((?:[^"\\\n]|\\.)*)"\s*\)))re"_s);
    static const QRegularExpression piece(uR"re("((?:[^"\\\n]|\\.)*)")re"_s);
    QStringList sentences;
    for (auto found = literals.globalMatch(source); found.hasNext();) {
        QString sentence;
        for (auto pieces = piece.globalMatch(found.next().captured()); pieces.hasNext();)
            sentence += pieces.next().captured(1);
        sentence.replace(u"\\\""_s, u"\""_s);
        if (sentence.contains(u' ') && (sentence.endsWith(u'.') || sentence.endsWith(u'!')))
            sentences += sentence;
    }
    return sentences;
}

QStringList spokenSentences()
{
    QStringList all;
    for (const QString &folder : {u"common/model"_s, u"common/protocol"_s, u"common/core"_s,
                                  u"server/service"_s, u"server/session"_s}) {
        QDirIterator files(QStringLiteral(MEDCRM_SOURCE_DIR) + u'/' + folder, {u"*.cpp"_s, u"*.h"_s},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            all += sentencesIn(sourceOf(files.next()));
    }
    all.removeDuplicates();
    return all;
}

QSet<QString> knownSentences()
{
    QSet<QString> known;
    for (const char *sentence : refusalSentences())
        known.insert(QString::fromUtf8(sentence));
    return known;
}

QString withoutIsolates(QString text)
{
    static const QRegularExpression isolates(u"[\u2066-\u2069]"_s);
    return text.remove(isolates);
}

} // namespace

TEST_CASE("The windows know every sentence in which the rules and the server refuse")
{
    const QStringList spoken = spokenSentences();
    CHECK(spoken.size() > 180); // the sentences are found at all
    CHECK(spoken.contains(u"The doctor has already called another patient."_s));
    const InArabic arabic;
    const QSet<QString> known = knownSentences();
    for (const QString &sentence : spoken) {
        INFO(sentence.toStdString());
        CHECK((known.contains(sentence) || refusalText(sentence) != sentence));
    }
}

TEST_CASE("Each of them is said in Arabic, with all that stands in it")
{
    const InArabic arabic;
    static const QRegularExpression letters(u"[\\x{0600}-\\x{06FF}]"_s);
    static const QRegularExpression places(u"%\\d"_s);
    for (const char *sentence : refusalSentences()) {
        INFO(sentence);
        const QString text = QCoreApplication::translate("Refusals", sentence);
        const QString words = QString::fromUtf8(sentence).remove(places).remove(u'.').trimmed();
        CHECK((words.isEmpty() || letters.match(text).hasMatch()));
        for (auto each = places.globalMatch(QString::fromUtf8(sentence)); each.hasNext();)
            CHECK(text.contains(each.next().captured()));
    }
}

TEST_CASE("A refusal keeps its names, numbers and states in the other language")
{
    const InArabic arabic;
    CHECK(withoutIsolates(refusalText(u"Just called; call again in 7 s."_s))
          == u"نودي للتو؛ أعد النداء بعد 7 ث."_s);
    CHECK(withoutIsolates(refusalText(u"The patient is with the doctor, so this can't be done now."_s))
          == u"المريض: عند الطبيب، لذا لا يمكن فعل هذا الآن."_s);
    CHECK(
        withoutIsolates(refusalText(u"Dr. Omar Said is away. Set the doctor available to call a patient."_s))
        == u"Dr. Omar Said غائب. اجعل الطبيب متاحًا لينادي المرضى."_s);
    CHECK(withoutIsolates(refusalText(u"The doctor's time from 10:20 to 10:40 is taken."_s))
          == u"وقت الطبيب من 10:20 إلى 10:40 محجوز."_s);
}

TEST_CASE("What is not known, or was translated before, stays as it is; in English everything does")
{
    const QString refusal = u"The patient is waiting, so this can't be done now."_s;
    CHECK(refusalText(refusal) == refusal);
    const InArabic arabic;
    CHECK(refusalText(u"A sentence of a newer server."_s) == u"A sentence of a newer server."_s);
    CHECK(refusalText(refusalText(refusal)) == refusalText(refusal));
    CHECK(refusalText(refusal) != refusal);
}
