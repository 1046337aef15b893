// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>

namespace medcrm::ui {

/// Keeps the screen from going dark for as long as it lives: org.freedesktop.ScreenSaver on the session bus on Linux, also
/// when that service comes later or starts anew; the power requests of Windows there. GUI thread.
class KeepAwake : public QObject
{
    Q_OBJECT
public:
    /// `reason`: what the desktop shows where it lists who keeps the screen on.
    explicit KeepAwake(const QString &reason, QObject *parent = nullptr);
    ~KeepAwake() override;

    /// Whether the system has said that it keeps the screen on.
    bool isGranted() const;

Q_SIGNALS:
    void changed();

private:
    class Request;
    std::unique_ptr<Request> m_request;
};

} // namespace medcrm::ui
