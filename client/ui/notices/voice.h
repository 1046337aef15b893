// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <memory>

namespace medcrm::ui {

/// Says a sentence aloud with what this computer has for it, without the network: Qt's text-to-speech, else spd-say or
/// espeak-ng; without any, or without the language, nothing is said. One sentence at a time. GUI thread.
class Voice : public QObject
{
    Q_OBJECT
public:
    explicit Voice(QObject *parent = nullptr);
    ~Voice() override;

    /// Whether a sentence in this language can be said. The first question looks at what the computer has.
    bool speaks(QLocale::Language language) const;

    /// Ends in finished(), within ten seconds whatever the engine does. `volume` in percent.
    void say(const QString &sentence, QLocale::Language language, int volume);

Q_SIGNALS:
    void finished();

private:
    class Engine;
    Engine &engine() const;

    mutable std::unique_ptr<Engine> m_engine; ///< Made by the first question.
};

} // namespace medcrm::ui
