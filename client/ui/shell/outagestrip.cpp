// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/shell/outagestrip.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/shell/sessionwindow.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/wording.h"

#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr Milliseconds aDay = std::chrono::hours(24);

/// "12 min", "1 h 05 min"; days when minutes would mean nothing.
QString ageText(Milliseconds age)
{
    if (age < std::chrono::minutes(1))
        return OutageStrip::tr("less than a minute");
    if (age < 2 * aDay)
        return minutesText(age);
    return OutageStrip::tr("%n days", nullptr, int(age / aDay));
}

QString outageText(ClientSession &session)
{
    const Outage &outage = session.outage();
    const QString from = momentText(outage.asOf(), session);
    const QString age = ageText(outage.age());
    QString text = outage.since()
        ? OutageStrip::tr("No connection since %1 · what you see is from %2 (%3 old)")
              .arg(momentText(*outage.since(), session), from, age)
        : OutageStrip::tr("No connection to the server · what you see is from %1 (%2 old)").arg(from, age);
    const ConnectionStatus &status = session.connection().status();
    if (status.state == ConnectionState::PinMismatch || status.state == ConnectionState::Refused)
        text += u'\n' + status.reason; // it does not come back by itself
    return text;
}

} // namespace

QString momentText(Instant at, ClientSession &session)
{
    const QTimeZone &zone = session.day().zone();
    if (businessDay(at, zone) == businessDay(session.clock().running(), zone))
        return clockTime(at, zone);
    return isolate(QLocale().toString(inZone(at, zone).date(), u"ddd d MMM"_s)) + u' ' + clockTime(at, zone);
}

OutageStrip::OutageStrip(SessionWindow &window, QWidget *parent)
    : QWidget(parent)
    , m_window(window)
    , m_banner(new Banner)
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    Theme::current().bind(this, [layout] {
        const int gap = Theme::current().space(Space::Medium);
        layout->setContentsMargins(gap, gap, gap, 0);
    });
    connect(m_banner, &Banner::actionTriggered, this, &OutageStrip::printWanted);
    connect(&window.session().outage(), &Outage::changed, this, &OutageStrip::refresh);
    connect(&window.session(), &ClientSession::tick, this, &OutageStrip::refresh);
    connect(&window.session().connection(), &Connection::statusChanged, this, &OutageStrip::refresh);
    refresh();
}

/// Told to screen readers when it begins, not each minute again.
void OutageStrip::refresh()
{
    ClientSession &session = m_window.session();
    const bool on = session.outage().isOn();
    setVisible(on);
    if (!on)
        return m_banner->clear();
    const QString text = outageText(session);
    if (!m_banner->text().isEmpty())
        return m_banner->amend(text);
    m_banner->showMessage(text, Tone::Late);
    m_banner->setAction(tr("Print the day sheet"));
}

QString OutageStrip::text() const
{
    return m_banner->text();
}

} // namespace medcrm::ui
