// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace medcrm::ui {

/// A list that says why it is empty instead of being blank.
class EmptyListView : public QListView
{
    Q_OBJECT
public:
    explicit EmptyListView(const QString &emptyText, QWidget *parent = nullptr);

    void setEmptyText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_emptyText;
};

} // namespace medcrm::ui
