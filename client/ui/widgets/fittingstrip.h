// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

class QHBoxLayout;

namespace medcrm::ui {

/// One row of words and buttons that keeps what matters whole: where it is too narrow for all, the widgets that
/// mayGo() are not there, so many as are needed. Never asks for the room of those.
class FittingStrip : public QFrame
{
    Q_OBJECT
public:
    explicit FittingStrip(QWidget *parent = nullptr);

    /// Fill it with addWidget; ask nothing of its children's visibility that setWanted() can say.
    QHBoxLayout *row() const { return m_row; }
    /// A widget of the row that goes when it is narrow; the one that was named first goes first.
    void mayGo(QWidget *widget);
    /// Whether a widget that may go has something to show now.
    void setWanted(QWidget *widget, bool wanted);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;

private:
    struct Extra
    {
        QWidget *widget;
        bool wanted = true;
    };

    void fit();
    int widthWithout(qsizetype gone) const;

    QHBoxLayout *m_row;
    QList<Extra> m_extras;
};

} // namespace medcrm::ui
