// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QGridLayout;

namespace medcrm::ui {

/// What one button of a TimeGrid says.
struct TimeLook
{
    QString time; ///< "09:40"
    QString note = {}; ///< Under it: the date when it is of another day, or who has it.
    bool available = true; ///< Else it is hatched and cannot be chosen.
    QString meaning = {}; ///< For screen readers: "09:40, Dr Wei Chen, Room 3".

    bool operator==(const TimeLook &) const = default;
};

/// One time of a TimeGrid.
class TimeButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit TimeButton(QWidget *parent = nullptr);

    void setLook(const TimeLook &look);
    const TimeLook &look() const { return m_look; }
    void settle();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    TimeLook m_look;
};

/// Times as buttons in rows of three, of which one is chosen. One stop of the Tab key: the arrows go to the next time
/// that can be had, and choose it; Enter is left to the form around.
class TimeGrid : public QWidget
{
    Q_OBJECT
public:
    explicit TimeGrid(QWidget *parent = nullptr);

    /// The buttons stay where they are, and with them the focus.
    void show(const QList<TimeLook> &times, int chosen);
    int count() const { return m_count; }
    TimeButton *button(int index) const { return m_buttons.value(index); }
    /// Gives the keyboard to the chosen time, else to the first that can be had.
    void takeFocus();

Q_SIGNALS:
    /// By a click or a key.
    void chosen(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    TimeButton *makeButton();
    bool move(int from, int key);
    void makeTabStop();

    QGridLayout *m_layout;
    QList<TimeButton *> m_buttons;
    int m_count = 0;
};

} // namespace medcrm::ui
