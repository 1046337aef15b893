// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace medcrm::ui {

class ActionButton;
class DeskNotices;
class ElidedLabel;

/// At the window's lower edge: whose stay is past a limit and was not acknowledged at this desk, with the button (and key)
/// that acknowledges. Nothing while there is none; it has its place in a strip of fixed height, so nothing moves.
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

    DeskNotices &m_notices;
    ElidedLabel *m_text;
    ActionButton *m_seen;
};

} // namespace medcrm::ui
