// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/figures.h"

#include <QObject>

namespace medcrm {

class ClientSession;

/// Asks for the report of a period. One question is on its way at a time: the server counts for one report of a window
/// only, so of questions asked meanwhile the last one follows. A cancelled answer is not told.
class PeriodFigures : public QObject
{
    Q_OBJECT
public:
    /// `session` outlives this object.
    explicit PeriodFigures(ClientSession &session, QObject *parent = nullptr);

    void ask(const GetReport &question);
    /// What was asked last is not wanted any more.
    void cancel();
    /// Something that was asked for is not answered yet.
    bool isBusy() const { return m_wanted.has_value(); }

Q_SIGNALS:
    void busyChanged();
    void answered(const medcrm::GetReport &question, const medcrm::PeriodReport &report);
    void failed(const medcrm::Error &error);

private:
    void send();
    void take(const GetReport &question, const Result<PeriodReport> &reply);

    ClientSession &m_session;
    std::optional<GetReport> m_wanted;
    bool m_asking = false; ///< A question is on its way, perhaps an old one.
};

} // namespace medcrm
