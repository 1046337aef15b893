// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/bookingnotes.h"

#include "client/ui/theme.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/formpanel.h"
#include "client/ui/widgets/segmentedtabs.h"

#include <QKeyEvent>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {
enum Source { AtDesk, ByPhone };
}

BookingNotes::BookingNotes(FormPanel &panel)
    : QObject(&panel)
    , m_panel(panel)
    , m_reason(new QPlainTextEdit)
    , m_source(new SegmentedTabs(SegmentedTabs::Look::Filled))
{
    panel.addField(u"reason"_s, tr("Reason"), m_reason);
    panel.addField(u"source"_s, tr("Source"), m_source);
    m_reason->setTabChangesFocus(true);
    m_reason->installEventFilter(this);
    m_source->addTab(tr("Desk"));
    m_source->addTab(tr("Phone"));
    Theme::current().bind(this, [this] {
        const int line = QFontMetrics(Theme::current().font(TextStyle::Body)).lineSpacing();
        m_reason->setFixedHeight(2 * line + Theme::current().px(16));
    });
}

QString BookingNotes::reason() const
{
    return m_reason->toPlainText().simplified();
}

AppointmentSource BookingNotes::source() const
{
    return m_source->currentIndex() == ByPhone ? AppointmentSource::Phone : AppointmentSource::Desk;
}

void BookingNotes::clear()
{
    m_reason->clear();
    m_source->setCurrentIndex(AtDesk);
}

void BookingNotes::setAsked(bool reason, bool source)
{
    m_panel.field(u"reason"_s)->setVisible(reason);
    m_panel.field(u"source"_s)->setVisible(source);
}

/// Enter in the reason books, as everywhere in the panel.
bool BookingNotes::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QObject::eventFilter(watched, event);
    if (!key->isAutoRepeat())
        m_panel.submit();
    return true;
}

} // namespace medcrm::ui
