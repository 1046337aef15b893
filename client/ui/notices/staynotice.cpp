// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/notices/staynotice.h"

#include "client/ui/notices/desknotices.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/elidedlabel.h"

#include <QHBoxLayout>

namespace medcrm::ui {

StayNotice::StayNotice(DeskNotices &notices, QWidget *parent)
    : QWidget(parent)
    , m_notices(notices)
    , m_text(new ElidedLabel({}, TextStyle::SmallStrong, Color::WarningText))
    , m_seen(new ActionButton(tr("Seen"), ActionButton::Kind::Quiet))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_seen);
    Theme::current().bind(this, [layout] { layout->setSpacing(Theme::current().space(Space::Tiny)); });
    m_seen->setButtonSize(ActionButton::Size::Small);
    m_seen->setKey(Qt::CTRL | Qt::Key_E);
    m_seen->setAccessibleDescription(
        tr("Acknowledges what takes too long; it is not pointed out here again"));
    connect(m_seen, &ActionButton::clicked, &notices.stays(), &StayWatch::acknowledge);
    connect(&notices.stays(), &StayWatch::changed, this, &StayNotice::refresh);
    refresh();
}

void StayNotice::refresh()
{
    const QList<StayCrossing> open = m_notices.stays().open();
    setVisible(!open.isEmpty());
    if (open.isEmpty()) {
        m_text->clear();
        return;
    }
    const bool isAlarm = open.first().level == StayLevel::Alarm;
    const QString first = m_notices.sentence(open.first(), true);
    const int more = int(open.size()) - 1;
    m_text->setStyleAndColor(TextStyle::SmallStrong, isAlarm ? Color::DangerText : Color::WarningText);
    m_text->setText(more > 0 ? tr("%1, and %n more", nullptr, more).arg(first) : first);
    m_seen->setSymbol(isAlarm ? Icon::TriangleAlert : Icon::ClockAlert);
}

QString StayNotice::text() const
{
    return m_text->text();
}

} // namespace medcrm::ui
