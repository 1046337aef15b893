// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/numberfield.h"

#include "common/core/textfold.h"

#include <QWheelEvent>

namespace medcrm::ui {

namespace {

constexpr qint64 mostMinor = 100'000'000'000;

} // namespace

NumberField::NumberField(int least, int most, const QString &unit, QWidget *parent)
    : QSpinBox(parent)
{
    setLocale(QLocale::c());
    setRange(least, most);
    setSuffix(unit.isEmpty() ? unit : QChar(u' ') + unit);
    setFocusPolicy(Qt::StrongFocus); // not by the wheel
}

QValidator::State NumberField::validate(QString &text, int &position) const
{
    text = withAsciiDigits(text);
    return QSpinBox::validate(text, position);
}

int NumberField::valueFromText(const QString &text) const
{
    return QSpinBox::valueFromText(withAsciiDigits(text));
}

QString NumberField::textFromValue(int value) const
{
    return QString::number(value);
}

void NumberField::wheelEvent(QWheelEvent *event)
{
    hasFocus() ? QSpinBox::wheelEvent(event) : event->ignore();
}

PriceField::PriceField(QWidget *parent)
    : QDoubleSpinBox(parent)
{
    setLocale(QLocale::c());
    setDecimals(2);
    setRange(0, double(mostMinor) / 100);
    setFocusPolicy(Qt::StrongFocus);
}

qint64 PriceField::minor() const
{
    return qRound64(value() * 100);
}

void PriceField::setMinor(qint64 minor)
{
    setValue(double(minor) / 100);
}

QValidator::State PriceField::validate(QString &text, int &position) const
{
    text = withAsciiDigits(text).replace(QChar(0x066b), u'.').replace(u',', u'.');
    return QDoubleSpinBox::validate(text, position);
}

double PriceField::valueFromText(const QString &text) const
{
    return QDoubleSpinBox::valueFromText(withAsciiDigits(text));
}

void PriceField::wheelEvent(QWheelEvent *event)
{
    hasFocus() ? QDoubleSpinBox::wheelEvent(event) : event->ignore();
}

} // namespace medcrm::ui
