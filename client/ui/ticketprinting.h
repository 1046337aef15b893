// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/visit.h"

#include <QObject>
#include <QSet>

namespace medcrm::ui {

/// What lists and menus know of this desk's tickets on paper: print one again, and whose was not printed. Who prints is
/// client/ui/tickets.
class TicketPrinting : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    static constexpr auto key = Qt::CTRL | Qt::Key_P;

    /// Prints the ticket and says how that went; never waits for the printer.
    virtual void print(const Visit &visit) = 0;
    /// The one who came last at this desk.
    virtual void printLatest() = 0;

    /// Its last printing here failed, and no later one went well.
    bool isUnprinted(VisitId visit) const { return m_unprinted.contains(visit); }
    /// Who came last at this desk; nobody since the window was opened.
    const std::optional<Visit> &latest() const { return m_latest; }

Q_SIGNALS:
    void unprintedChanged(medcrm::VisitId visit);
    void latestChanged();

protected:
    void setUnprinted(VisitId visit, bool unprinted)
    {
        if (unprinted == m_unprinted.contains(visit))
            return;
        if (unprinted)
            m_unprinted.insert(visit);
        else
            m_unprinted.remove(visit);
        Q_EMIT unprintedChanged(visit);
    }
    void setLatest(const Visit &visit)
    {
        m_latest = visit;
        Q_EMIT latestChanged();
    }

private:
    QSet<VisitId> m_unprinted;
    std::optional<Visit> m_latest;
};

} // namespace medcrm::ui
