// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QListWidget>
#include <QString>
#include <QVariant>

class QComboBox;

namespace medcrm::ui {

/// One answer among several; `value` 0 stands for "none".
struct Choice
{
    qint64 value = 0;
    QString text;

    bool operator==(const Choice &) const = default;
};

/// Makes these the answers of a combo box and keeps the chosen one; `value` can be chosen even if it is not among them.
void setChoices(QComboBox &combo, const QList<Choice> &choices);
qint64 chosenValue(const QComboBox &combo);
/// Chooses it, adding it by `unknown` if it is not among the answers.
void choose(QComboBox &combo, qint64 value, const QString &unknown = QStringLiteral("?"));

/// Some of several: a list of check boxes. Space checks, arrows move.
class CheckList : public QListWidget
{
    Q_OBJECT
public:
    explicit CheckList(QWidget *parent = nullptr);

    void setChoices(const QList<Choice> &choices);
    QList<qint64> checked() const;
    void setChecked(const QList<qint64> &values);
    QString words() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace medcrm::ui
