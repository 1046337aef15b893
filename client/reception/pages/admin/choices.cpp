// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/choices.h"

#include "client/ui/theme.h"

#include <QComboBox>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

void setChoices(QComboBox &combo, const QList<Choice> &choices)
{
    QList<Choice> held;
    for (int i = 0; i < combo.count(); ++i)
        held.append({combo.itemData(i).toLongLong(), combo.itemText(i)});
    if (held == choices)
        return;
    const qint64 chosen = chosenValue(combo);
    const QString text = combo.currentText();
    const QSignalBlocker quiet(combo); // the answer stays what it was
    combo.clear();
    for (const Choice &choice : choices)
        combo.addItem(choice.text, choice.value);
    choose(combo, chosen, text);
}

qint64 chosenValue(const QComboBox &combo)
{
    return combo.currentData().toLongLong();
}

void choose(QComboBox &combo, qint64 value, const QString &unknown)
{
    if (combo.findData(value) < 0)
        combo.addItem(unknown, value);
    combo.setCurrentIndex(combo.findData(value));
}

CheckList::CheckList(QWidget *parent)
    : QListWidget(parent)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void CheckList::setChoices(const QList<Choice> &choices)
{
    const QSignalBlocker quiet(this);
    const QList<qint64> kept = checked();
    const int row = currentRow();
    clear();
    for (const Choice &choice : choices) {
        auto *item = new QListWidgetItem(choice.text, this);
        item->setData(Qt::UserRole, choice.value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(kept.contains(choice.value) ? Qt::Checked : Qt::Unchecked);
    }
    setCurrentRow(row);
    updateGeometry();
}

QList<qint64> CheckList::checked() const
{
    QList<qint64> values;
    for (int i = 0; i < count(); ++i) {
        if (item(i)->checkState() == Qt::Checked)
            values.append(item(i)->data(Qt::UserRole).toLongLong());
    }
    std::sort(values.begin(), values.end());
    return values;
}

void CheckList::setChecked(const QList<qint64> &values)
{
    for (int i = 0; i < count(); ++i) {
        const bool wanted = values.contains(item(i)->data(Qt::UserRole).toLongLong());
        item(i)->setCheckState(wanted ? Qt::Checked : Qt::Unchecked);
    }
}

QString CheckList::words() const
{
    QStringList texts;
    for (int i = 0; i < count(); ++i) {
        if (item(i)->checkState() == Qt::Checked)
            texts.append(item(i)->text());
    }
    return texts.join(u", "_s);
}

QSize CheckList::sizeHint() const
{
    const int rows = std::clamp(count(), 2, 6);
    return {Theme::current().px(200), rows * Theme::current().px(32) + Theme::current().px(10)};
}

} // namespace medcrm::ui
