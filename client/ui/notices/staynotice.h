// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/staywatch.h"

#include <QWidget>

namespace medcrm::ui {

class ActionButton;
class DeskNotices;
class Label;

/// At the window's lower edge: whose stay is past a limit and was not acknowledged at this desk, with the button (and key)
/// that acknowledges. Few words, which are never cut: the first one's ticket, what and how long, and the number of the
/// others; who they are is its tooltip and what screen readers say. Nothing while there is none; it has its place in a
/// strip of fixed height, so nothing above moves.
class StayNotice : public QWidget
{
    Q_OBJECT
public:
    /// `notices` outlives it.
    explicit StayNotice(DeskNotices &notices, QWidget *parent = nullptr);

    /// The words on screen; empty when there is nothing to acknowledge.
    QString text() const;

private:
    void refresh();
    void showSentences(const QList<StayCrossing> &open);

    DeskNotices &m_notices;
    Label *m_text;
    ActionButton *m_seen;
};

} // namespace medcrm::ui
