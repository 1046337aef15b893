// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

// What a bench prints, for people who see it for the first time: what is measured, a table, the goal and whether it is met.
namespace medcrm::bench {

/// Times in milliseconds.
class Times
{
public:
    void add(double ms) { m_ms.append(ms); }
    void add(const Times &other) { m_ms += other.m_ms; }
    /// `percent` of the times are at most this; 0 when there is none.
    double percentile(int percent) const;
    double median() const { return percentile(50); }

private:
    QList<double> m_ms;
};

/// Prints a line at once.
void say(const QString &line);

/// On what machine this runs, and how busy others keep it.
void sayMachine();

/// "goal: what … seen: met", a line to say.
QString goal(const QString &what, const QString &seen, bool met);

QString number(double value, int decimals = 0);

/// Prints its lines as they are measured. A column is as wide as its title.
class Table
{
public:
    /// The first column is aligned left, the others right.
    explicit Table(const QStringList &titles);

    void add(const QStringList &cells) const;

private:
    const QStringList m_titles;
};

} // namespace medcrm::bench
