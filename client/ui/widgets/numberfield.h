// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

namespace medcrm::ui {

/// A whole number between two others, with a unit: "20 min". Takes Arabic-Indic digits; the wheel changes it only
/// while it has the keyboard, so that scrolling a form changes no answer.
class NumberField : public QSpinBox
{
    Q_OBJECT
public:
    NumberField(int least, int most, const QString &unit = {}, QWidget *parent = nullptr);

protected:
    QValidator::State validate(QString &text, int &position) const override;
    int valueFromText(const QString &text) const override;
    QString textFromValue(int value) const override;
    void wheelEvent(QWheelEvent *event) override;
};

/// An amount of money with two decimals, held in its minor unit.
class PriceField : public QDoubleSpinBox
{
    Q_OBJECT
public:
    explicit PriceField(QWidget *parent = nullptr);

    qint64 minor() const;
    void setMinor(qint64 minor);

protected:
    QValidator::State validate(QString &text, int &position) const override;
    double valueFromText(const QString &text) const override;
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace medcrm::ui
