// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/patienthead.h"

#include "client/ui/bidi.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/elidedlabel.h"
#include "client/ui/widgets/flowlayout.h"
#include "client/ui/widgets/pill.h"
#include "client/ui/wording.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

PatientHead::PatientHead(QWidget *parent)
    : QWidget(parent)
    , m_line(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_name(new ElidedLabel({}, TextStyle::Heading))
    , m_facts(new ElidedLabel({}, TextStyle::Body, Color::TextMuted))
    , m_pillRow(new QWidget)
    , m_book(new ActionButton(tr("Book"), ActionButton::Kind::Primary))
    , m_walkIn(new ActionButton(tr("Walk-in")))
    , m_merge(new ActionButton(tr("Merge with…"), ActionButton::Kind::Quiet))
{
    m_pills = new FlowLayout(m_pillRow);
    m_pills->setContentsMargins(0, 0, 0, 0);
    auto *layout = new QVBoxLayout(this);
    auto *buttons = new QHBoxLayout;
    auto *who = new QVBoxLayout;
    who->setSpacing(0);
    who->addWidget(m_name);
    who->addWidget(m_facts);
    m_line->addLayout(who, 1);
    m_line->addLayout(buttons);
    for (ActionButton *button : {m_book, m_walkIn, m_merge})
        buttons->addWidget(button, 0, Qt::AlignTop);
    buttons->addStretch();
    layout->addLayout(m_line);
    layout->addWidget(m_pillRow);
    m_book->setSymbol(Icon::CalendarPlus);
    m_walkIn->setSymbol(Icon::UserCheck);
    connect(m_book, &ActionButton::clicked, this, &PatientHead::bookWanted);
    connect(m_walkIn, &ActionButton::clicked, this, &PatientHead::walkInWanted);
    connect(m_merge, &ActionButton::clicked, this, &PatientHead::mergeWanted);
    Theme::current().bind(this, [this, layout, buttons] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Large);
        layout->setContentsMargins(side, side, side, theme.space(Space::Medium));
        layout->setSpacing(theme.space(Space::Small));
        m_line->setSpacing(theme.space(Space::Medium));
        buttons->setSpacing(theme.space(Space::Small));
        m_pills->setSpacing(theme.space(Space::Small));
        arrange();
    });
}

void PatientHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PatientHead::arrange()
{
    const int gap = Theme::current().space(Space::Large);
    const int names = std::max(m_name->sizeHint().width(), m_facts->sizeHint().width());
    int buttons = 0;
    for (const ActionButton *button : {m_book, m_walkIn, m_merge})
        buttons += button->sizeHint().width() + gap;
    const bool beside = names + buttons + 2 * gap <= width();
    m_line->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void PatientHead::show(const PatientFile &file, QDate today)
{
    const Patient &patient = file.patient;
    m_name->setText(isolate(patient.summary().displayName()));
    m_facts->setText(longPerson(patient.summary(), today));
    const bool usable = patient.active && !patient.mergedInto;
    m_book->setEnabled(usable);
    m_walkIn->setEnabled(usable);
    m_merge->setEnabled(!patient.mergedInto);
    showPills(file);
    arrange();
}

void PatientHead::showPills(const PatientFile &file)
{
    m_pills->clear();
    if (!file.patient.active)
        m_pills->addWidget(new Pill({.text = tr("Not active"), .tone = Tone::Ended, .icon = Icon::CircleX}));
    for (const QString &alert : file.patient.alerts)
        m_pills->addWidget(
            new Pill({.text = isolate(alert), .tone = Tone::Urgent, .icon = Icon::TriangleAlert}));
    const auto offer = [this](const QString &text, const PatientSummary &other) {
        auto *open = new ActionButton(text.arg(isolate(other.displayName()), isolateLtr(other.mrn)),
                                      ActionButton::Kind::Quiet);
        open->setButtonSize(ActionButton::Size::Small);
        open->setSymbol(Icon::Users);
        connect(open, &ActionButton::clicked, this, [this, other] { Q_EMIT openWanted(other); });
        m_pills->addWidget(open);
    };
    for (const PatientSummary &part : file.merged)
        offer(tr("Merged in: %1 %2"), part);
    if (file.kept)
        offer(tr("Merged into: %1 %2"), *file.kept);
    m_pillRow->setVisible(m_pills->count() > 0);
}

} // namespace medcrm::ui
