// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/banner.h"

#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/rowpainter.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSpacerItem>

namespace medcrm::ui {

namespace {

Icon iconOf(Tone tone)
{
    return tone == Tone::Urgent || tone == Tone::Late ? Icon::TriangleAlert : Icon::Info;
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QHBoxLayout(this))
    , m_iconRoom(new QSpacerItem(0, 0))
    , m_text(new QLabel)
    , m_action(new ActionButton(QString()))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_action->setButtonSize(ActionButton::Size::Small);
    m_action->hide();
    m_layout->addItem(
        m_iconRoom); // the layout owns it; an item and not a margin, because margins don't mirror
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(m_action, 0, Qt::AlignVCenter);
    connect(m_action, &ActionButton::clicked, this, &Banner::actionTriggered);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    Theme::current().follow(this);
    Theme::current().bind(this, [this] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Medium);
        m_layout->setContentsMargins(side, theme.space(Space::Small), side, theme.space(Space::Small));
        m_layout->setSpacing(theme.space(Space::Small));
        m_iconRoom->changeSize(theme.px(16) + theme.space(Space::Small), theme.px(16), QSizePolicy::Fixed,
                               QSizePolicy::Fixed);
        m_layout->invalidate();
        showMessage(m_text->text(), m_tone);
    });
    hide();
}

void Banner::showMessage(const QString &text, Tone tone)
{
    const bool news = text != m_text->text();
    m_tone = tone;
    amend(text);
    QPalette colors = m_text->palette();
    colors.setColor(QPalette::WindowText, Theme::current().tone(tone).text);
    m_text->setPalette(colors);
    setVisible(!text.isEmpty());
    update();
    if (news && !text.isEmpty()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void Banner::amend(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
}

void Banner::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void Banner::clear()
{
    setAction({});
    showMessage({}, m_tone);
}

QString Banner::text() const
{
    return m_text->text();
}

QSize Banner::sizeHint() const
{
    return {Theme::current().px(240), m_layout->sizeHint().height()};
}

int Banner::heightForWidth(int width) const
{
    return std::max(m_layout->heightForWidth(width),
                    m_action->isHidden() ? 0 : m_layout->minimumSize().height());
}

void Banner::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    const ToneColors &tone = theme.tone(m_tone);
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintRounded(painter, rect(), theme.radius(Radius::Control), tone.ground, tone.border);
    const int side = theme.space(Space::Medium);
    QRect rest = rect().adjusted(side, 0, -side, 0);
    paintIcon(painter, iconOf(m_tone), takeLeading(painter, rest, theme.px(16)), tone.text);
}

} // namespace medcrm::ui
