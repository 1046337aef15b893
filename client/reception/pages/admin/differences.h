// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/theme.h"

#include <QFrame>
#include <QList>

class QGridLayout;

namespace medcrm::ui {

class ActionButton;
class Label;

/// A field that two people changed differently.
struct Difference
{
    QString field; ///< Its label.
    QString mine;
    QString theirs;
};

/// Somebody saved meanwhile: what differs, field by field, and the choice between one's own values and theirs.
class Differences : public QFrame
{
    Q_OBJECT
public:
    explicit Differences(QWidget *parent = nullptr);

    /// `message` says who changed it, as far as is known.
    void show(const QString &message, const QList<Difference> &differences);
    bool isShown() const { return !isHidden(); }
    void takeFocus();
    QString describe() const;

Q_SIGNALS:
    void mineWanted();
    void theirsWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addRow(const Difference &difference);

    Label *m_message;
    QGridLayout *m_table;
    ActionButton *m_mine;
    ActionButton *m_theirs;
    QStringList m_lines;
};

} // namespace medcrm::ui
