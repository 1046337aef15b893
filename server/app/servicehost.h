// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace medcrm {

/// The server's link to whoever runs it: signals to stop, and systemd's sd_notify protocol (ready, stopping,
/// watchdog; https://www.freedesktop.org/software/systemd/man/sd_notify.html), spoken without its library. Without
/// systemd the notices go nowhere. One per process, in the event loop's thread.
class ServiceHost : public QObject
{
    Q_OBJECT

public:
    /// From now on SIGTERM and SIGINT (Ctrl+C, Ctrl+Break or closing the console on Windows) ask to stop.
    explicit ServiceHost(QObject *parent = nullptr);
    ~ServiceHost() override;

    /// The server answers; `status` is one line for people. Starts the watchdog, if the manager wants one: it beats
    /// only while the event loop turns.
    void ready(const QString &status);
    void stopping();

Q_SIGNALS:
    void stopRequested();

private:
    void listenForSignals();
    void startWatchdog();

    QTimer m_watchdog;
};

} // namespace medcrm
