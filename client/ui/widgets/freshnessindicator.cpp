// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/freshnessindicator.h"

#include "client/ui/bidi.h"
#include "client/ui/widgets/rowpainter.h"

#include <QAccessible>
#include <QPainter>

namespace medcrm::ui {

namespace {

Color inkOf(Freshness::State state)
{
    switch (state) {
    case Freshness::State::Live:
        return Color::SuccessText;
    case Freshness::State::Behind:
        return Color::WarningText;
    case Freshness::State::Offline:
        return Color::DangerText;
    }
    Q_UNREACHABLE();
}

} // namespace

FreshnessIndicator::FreshnessIndicator(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    Theme::current().follow(this);
    setFreshness({});
}

/// A bar that sets the property "brief" has a strip below that says the rest: there Offline is one word, and the tip and the
/// accessible name go on saying all of it.
void FreshnessIndicator::setFreshness(const Freshness &freshness)
{
    const bool newState = freshness.state != m_freshness.state;
    m_freshness = freshness;
    const QString whole = words();
    const bool brief = property("brief").toBool() && freshness.state == Freshness::State::Offline;
    const QString shown = brief ? tr("Offline") : whole;
    if (shown == text() && whole == accessibleName())
        return;
    setText(shown);
    setAccessibleName(whole);
    setToolTip(brief ? whole : QString());
    updateGeometry();
    update();
    if (newState) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QString FreshnessIndicator::words() const
{
    if (m_freshness.state == Freshness::State::Live)
        return tr("Live");
    if (m_freshness.state == Freshness::State::Behind)
        return tr("%n s behind", nullptr, m_freshness.secondsBehind);
    const QString offline = m_freshness.offlineSince.isEmpty()
        ? tr("Offline")
        : tr("Offline since %1").arg(isolateLtr(m_freshness.offlineSince));
    if (m_freshness.retrySeconds == 0)
        return tr("%1, trying again").arg(offline);
    return tr("%1, trying again in %n s", nullptr, m_freshness.retrySeconds).arg(offline);
}

QSize FreshnessIndicator::sizeHint() const
{
    const Theme &theme = Theme::current();
    return {theme.px(20) + textWidth(text(), TextStyle::BodyStrong), theme.px(22)};
}

void FreshnessIndicator::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    QRect rest = rect();
    const QRect symbol = takeLeading(painter, rest, theme.px(14), theme.px(6));
    const QColor ink = theme.color(inkOf(m_freshness.state));
    if (m_freshness.state == Freshness::State::Live) {
        QRectF dot(0, 0, theme.px(8), theme.px(8));
        dot.moveCenter(QRectF(symbol).center());
        const int halo = theme.px(3);
        paintRounded(painter, dot.adjusted(-halo, -halo, halo, halo), dot.width(),
                     theme.tone(Tone::Success).ground);
        paintRounded(painter, dot, dot.width() / 2, theme.color(Color::LiveDot));
    } else {
        paintIcon(painter, m_freshness.state == Freshness::State::Behind ? Icon::ClockAlert : Icon::WifiOff,
                  symbol, ink);
    }
    paintText(painter, rest, text(), {TextStyle::BodyStrong, ink});
}

} // namespace medcrm::ui
