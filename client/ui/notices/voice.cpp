// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/notices/voice.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

#ifdef MEDCRM_HAS_TEXTTOSPEECH
#include <QTextToSpeech>
#endif

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr std::chrono::seconds longestSentence{10};

struct Command
{
    QString program;
    QStringList arguments;
};

/// What a program of the system is told; no program when there is none.
Command commandFor(const QString &sentence, const QString &language, int volume)
{
    if (const QString path = QStandardPaths::findExecutable(u"spd-say"_s); !path.isEmpty())
        return {path,
                {u"--wait"_s, u"--language"_s, language, u"--volume"_s, QString::number(2 * volume - 100),
                 u"--"_s, sentence}};
    if (const QString path = QStandardPaths::findExecutable(u"espeak-ng"_s); !path.isEmpty())
        return {path, {u"-v"_s, language, u"-a"_s, QString::number(2 * volume), u"--"_s, sentence}};
    return {};
}

QString codeOf(QLocale::Language language)
{
    return QLocale(language).name().section(u'_', 0, 0);
}

} // namespace

/// Qt's text-to-speech when it has an engine with the language, else a program.
class Voice::Engine : public QObject
{
public:
    explicit Engine(Voice &voice)
        : QObject(&voice)
        , m_voice(voice)
    {
        m_limit.setSingleShot(true);
        m_limit.setInterval(longestSentence);
        connect(&m_limit, &QTimer::timeout, this, &Engine::stop);
        connect(&m_process, &QProcess::finished, this, [this] { done(); });
        connect(&m_process, &QProcess::errorOccurred, this, [this] { done(); });
        openSpeech();
    }

    bool speaks(QLocale::Language language) const
    {
        return speechKnows(language) || !commandFor({}, codeOf(language), 0).program.isEmpty();
    }

    void say(const QString &sentence, QLocale::Language language, int volume)
    {
        stop();
        m_talking = true;
        m_limit.start();
        if (speechKnows(language))
            return saySpeech(sentence, language, volume);
        const Command command = commandFor(sentence, codeOf(language), volume);
        m_process.start(command.program, command.arguments, QIODevice::NotOpen);
    }

    void stop()
    {
        stopSpeech();
        if (m_process.state() != QProcess::NotRunning)
            m_process.kill();
        done();
    }

private:
    void done()
    {
        m_limit.stop();
        if (std::exchange(m_talking, false))
            Q_EMIT m_voice.finished();
    }

#ifdef MEDCRM_HAS_TEXTTOSPEECH
    void openSpeech()
    {
        QStringList engines = QTextToSpeech::availableEngines();
        engines.removeOne(u"mock"_s); // Qt's own tests
        if (engines.isEmpty())
            return;
        m_speech = std::make_unique<QTextToSpeech>(engines.first());
        connect(m_speech.get(), &QTextToSpeech::stateChanged, this, [this](QTextToSpeech::State state) {
            if (state != QTextToSpeech::Speaking)
                done();
        });
    }

    bool speechKnows(QLocale::Language language) const
    {
        if (!m_speech || m_speech->state() == QTextToSpeech::Error)
            return false;
        const QList<QLocale> known = m_speech->availableLocales();
        return std::any_of(known.begin(), known.end(),
                           [&](const QLocale &locale) { return locale.language() == language; });
    }

    void saySpeech(const QString &sentence, QLocale::Language language, int volume)
    {
        m_speech->setLocale(QLocale(language));
        m_speech->setVolume(volume / 100.0);
        m_speech->say(sentence);
    }

    void stopSpeech()
    {
        if (m_speech && m_speech->state() == QTextToSpeech::Speaking)
            m_speech->stop();
    }

    std::unique_ptr<QTextToSpeech> m_speech;
#else
    void openSpeech() { }
    bool speechKnows(QLocale::Language) const
    {
        return false;
    }
    void saySpeech(const QString &, QLocale::Language, int) { }
    void stopSpeech() { }
#endif

    Voice &m_voice;
    QProcess m_process;
    QTimer m_limit;
    bool m_talking = false;
};

Voice::Voice(QObject *parent)
    : QObject(parent)
{
}

Voice::~Voice() = default;

Voice::Engine &Voice::engine() const
{
    if (!m_engine)
        m_engine = std::make_unique<Engine>(const_cast<Voice &>(*this));
    return *m_engine;
}

bool Voice::speaks(QLocale::Language language) const
{
    return engine().speaks(language);
}

void Voice::say(const QString &sentence, QLocale::Language language, int volume)
{
    if (engine().speaks(language))
        engine().say(sentence, language, volume);
    else
        QMetaObject::invokeMethod(this, &Voice::finished, Qt::QueuedConnection);
}

} // namespace medcrm::ui
