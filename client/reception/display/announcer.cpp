// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/display/announcer.h"

#include <QCoreApplication>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr qsizetype mostCalls = 8; // what is older than so many is on the screen anyway
constexpr std::chrono::milliseconds chimeLength{1700};
constexpr std::chrono::milliseconds pauseLength{600};

constexpr const char *sentence = QT_TRANSLATE_NOOP("Announcer", "Ticket %1, please come to %2.");
constexpr const char *sentenceWithoutRoom =
    QT_TRANSLATE_NOOP("Announcer", "Ticket %1, please come in to %2.");

/// A sentence of ours in another language than the window's.
QString inLanguage(const char *text, QLocale::Language language)
{
    QTranslator translator;
    if (language == QLocale::English
        || !translator.load(QLocale(language), u"medcrm"_s, u"_"_s, u":/translations"_s))
        return QString::fromUtf8(text);
    const QString translated = translator.translate("Announcer", text);
    return translated.isEmpty() ? QString::fromUtf8(text) : translated;
}

/// "B05" as "B 5": letters one by one, the number as a number.
QString spoken(const QString &ticket)
{
    QStringList parts;
    QString digits;
    for (const QChar c : ticket) {
        if (c.isDigit())
            digits += c;
        else
            parts += QString(c);
    }
    if (!digits.isEmpty())
        parts += QString::number(digits.toInt());
    return parts.join(u' ');
}

QLocale::Language languageOf(const NoticeSettings &rules)
{
    return rules.language.isEmpty() ? QLocale().language() : QLocale(rules.language).language();
}

} // namespace

QString announcementOf(const CalledTicket &call, QLocale::Language language)
{
    const bool hasRoom = !call.room.isEmpty();
    return inLanguage(hasRoom ? sentence : sentenceWithoutRoom, language)
        .arg(spoken(call.ticket), hasRoom ? call.room : call.doctor);
}

Announcer::Announcer(Sounds &sounds, QObject *parent)
    : QObject(parent)
    , m_sounds(sounds)
{
    m_chime.setSingleShot(true);
    m_chime.setInterval(chimeLength);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseLength);
    connect(&m_chime, &QTimer::timeout, this, &Announcer::speak);
    connect(&m_pause, &QTimer::timeout, this, &Announcer::done);
    connect(&m_voice, &Voice::finished, &m_pause, qOverload<>(&QTimer::start));
}

void Announcer::announce(const CalledTicket &call)
{
    m_calls.append(call);
    if (m_calls.size() > mostCalls)
        m_calls.removeFirst();
    if (!std::exchange(m_busy, true))
        next();
}

void Announcer::next()
{
    m_current = m_calls.takeFirst();
    Q_EMIT announced(announcementOf(m_current, languageOf(m_rules)));
    m_sounds.play(Sound::Call);
    m_chime.start();
}

void Announcer::speak()
{
    const QLocale::Language language = languageOf(m_rules);
    const bool aloud = m_rules.announcesCalls && !m_sounds.isMuted() && m_sounds.volume() > 0;
    if (aloud && m_voice.speaks(language))
        m_voice.say(announcementOf(m_current, language), language, m_sounds.volume());
    else
        m_pause.start();
}

void Announcer::done()
{
    m_busy = !m_calls.isEmpty();
    if (m_busy)
        next();
}

} // namespace medcrm::ui
