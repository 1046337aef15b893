// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace medcrm::test {

/// The real program `medcrm-server`, started on a new data directory.
class RunningServer
{
public:
    explicit RunningServer(const QStringList &options = {},
                           const QProcessEnvironment &environment = systemEnvironment());
    ~RunningServer();

    /// What it says about itself under that name ("address"), once it has.
    QString said(const QString &name);
    bool hasSaid(const QString &name) const { return m_output.contains(name); }
    quint16 port() { return said(QStringLiteral("address")).section(u':', -1).chopped(1).toUShort(); }

    /// Starts it again, with the same options.
    void restart();

    /// Asks it to stop as a service manager does; how it ended, or nothing within 5 s.
    std::optional<int> stop();

    static QProcessEnvironment systemEnvironment() { return QProcessEnvironment::systemEnvironment(); }
    static QString program();

    QTemporaryDir directory;
    QProcess process;

private:
    QString m_output;
};

} // namespace medcrm::test
