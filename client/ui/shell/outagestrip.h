// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"

#include <QWidget>

namespace medcrm {
class ClientSession;

namespace ui {

class Banner;
class SessionWindow;

/// The strip over a page while the server is gone: since when, of when what is seen is and how old that has become, and
/// the day sheet on paper with one press. It is there only during an outage, and never takes the focus.
class OutageStrip : public QWidget
{
    Q_OBJECT
public:
    /// `window` outlives the strip; `parent` is the page it stands in.
    OutageStrip(SessionWindow &window, QWidget *parent);

    /// Empty while the server is there.
    QString text() const;

Q_SIGNALS:
    void printWanted();

private:
    void refresh();

    SessionWindow &m_window;
    Banner *m_banner;
};

/// "10:42", of another day "Thu 26 Nov, 17:42": when what is seen is from.
QString momentText(Instant at, ClientSession &session);

} // namespace ui
} // namespace medcrm
