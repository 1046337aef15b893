// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace medcrm::ui {

class Label;

/// What stands at the calendar's trailing side about one appointment: a heading, a ×, and whatever is put below. Escape
/// or × closes it.
class SideCard : public QFrame
{
    Q_OBJECT
public:
    explicit SideCard(QWidget *parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void closed();

protected:
    void setHeading(const QString &text);
    QVBoxLayout *contents() const { return m_contents; }
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Label *m_heading;
    QVBoxLayout *m_contents;
    int m_width = 0;
};

} // namespace medcrm::ui
