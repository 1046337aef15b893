// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/themecolors.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QSpacerItem;

namespace medcrm::ui {

class ActionButton;

/// A strip with what went wrong (Urgent), needs care (Late) or is good to know (Booked), and perhaps one
/// thing to do. Hidden until it says something; screen readers are told at once. Never takes the focus.
class Banner : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    void showMessage(const QString &text, Tone tone = Tone::Urgent);
    /// The same message with other figures: not told to screen readers again.
    void amend(const QString &text);
    /// A button after the text, for as long as this message stands. An empty text takes it away.
    void setAction(const QString &text);
    void clear();
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Urgent;
    QHBoxLayout *m_layout;
    QSpacerItem *m_iconRoom;
    QLabel *m_text;
    ActionButton *m_action;
};

} // namespace medcrm::ui
