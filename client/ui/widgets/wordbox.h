// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QElapsedTimer>

namespace medcrm::ui {

/// A combo box in which letters find an entry by the beginning of any of its words, folded as a search is: "oka"
/// chooses "Dr Emeka Okafor". Letters that find nothing are dropped, so a slip of the finger does no harm.
class WordBox : public QComboBox
{
    Q_OBJECT
public:
    explicit WordBox(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    int find(const QString &typed) const;

    QString m_typed;
    QElapsedTimer m_sinceLetter;
};

} // namespace medcrm::ui
