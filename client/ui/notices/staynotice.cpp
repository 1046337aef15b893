// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/notices/staynotice.h"

#include "client/ui/bidi.h"
#include "client/ui/notices/desknotices.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/label.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr qsizetype mostSentences = 10;

} // namespace

StayNotice::StayNotice(DeskNotices &notices, QWidget *parent)
    : QWidget(parent)
    , m_notices(notices)
    , m_text(new Label({}, TextStyle::SmallStrong, Color::WarningText))
    , m_seen(new ActionButton(tr("Seen"), ActionButton::Kind::Quiet))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_seen);
    Theme::current().bind(this, [layout] { layout->setSpacing(Theme::current().space(Space::Tiny)); });
    m_seen->setButtonSize(ActionButton::Size::Small);
    m_seen->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // its word is not cut either
    m_seen->setKey(Qt::CTRL | Qt::Key_M);
    m_seen->setAccessibleDescription(
        tr("Acknowledges what takes too long; it is not pointed out here again"));
    connect(m_seen, &ActionButton::clicked, &notices.stays(), &StayWatch::acknowledge);
    connect(&notices.stays(), &StayWatch::changed, this, &StayNotice::refresh);
    connect(&notices.session(), &ClientSession::tick, this, &StayNotice::refresh); // the minutes count on
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
    const QString first = m_notices.words(open.first());
    const qsizetype more = open.size() - 1;
    const QString words = more > 0 ? tr("%1 %2").arg(first, isolateLtr(u"+%1"_s.arg(more))) : first;
    m_text->setStyleAndColor(TextStyle::SmallStrong, isAlarm ? Color::DangerText : Color::WarningText);
    m_seen->setSymbol(isAlarm ? Icon::TriangleAlert : Icon::ClockAlert);
    m_text->setText(words);
    showSentences(open);
}

void StayNotice::showSentences(const QList<StayCrossing> &open)
{
    QStringList sentences;
    for (const StayCrossing &each : open.mid(0, mostSentences))
        sentences += m_notices.sentence(each, true);
    if (const int others = int(open.size() - sentences.size()); others > 0)
        sentences += tr("and %n more", nullptr, others);
    m_text->setAccessibleName(sentences.join(u'\n'));
    // A name must not become markup.
    setToolTip(sentences.join(u'\n').toHtmlEscaped().replace(u'\n', "<br>"_L1));
}

QString StayNotice::text() const
{
    return m_text->text();
}

} // namespace medcrm::ui
