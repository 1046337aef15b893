// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/differences.h"

#include "client/ui/bidi.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/label.h"
#include "client/ui/widgets/rowpainter.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <memory>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

Differences::Differences(QWidget *parent)
    : QFrame(parent)
    , m_message(new Label({}, TextStyle::BodyStrong))
    , m_table(new QGridLayout)
    , m_mine(new ActionButton(tr("Keep mine")))
    , m_theirs(new ActionButton(tr("Take theirs")))
{
    m_message->setWordWrap(true);
    m_mine->setKey(Qt::CTRL | Qt::Key_1);
    m_theirs->setKey(Qt::CTRL | Qt::Key_2);
    auto *layout = new QVBoxLayout(this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_mine);
    buttons->addWidget(m_theirs);
    buttons->addStretch();
    layout->addWidget(m_message);
    layout->addLayout(m_table);
    layout->addLayout(buttons);
    m_table->setColumnStretch(1, 1);
    m_table->setColumnStretch(2, 1);
    connect(m_mine, &ActionButton::clicked, this, &Differences::mineWanted);
    connect(m_theirs, &ActionButton::clicked, this, &Differences::theirsWanted);
    Theme::current().follow(this);
    Theme::current().bind(this, [this, layout] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Medium);
        layout->setContentsMargins(side, side, side, side);
        layout->setSpacing(theme.space(Space::Small));
        m_table->setHorizontalSpacing(theme.space(Space::Large));
        m_table->setVerticalSpacing(theme.space(Space::Tiny));
    });
    hide();
}

void Differences::show(const QString &message, const QList<Difference> &differences)
{
    m_message->setText(message);
    setAccessibleName(message);
    while (const std::unique_ptr<QLayoutItem> item{m_table->takeAt(0)}) {
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    m_lines.clear();
    const auto head = [this](int column, const QString &text) {
        m_table->addWidget(new Label(text, TextStyle::SmallStrong, Color::TextMuted), 0, column);
    };
    head(1, tr("Yours"));
    head(2, tr("Theirs"));
    for (const Difference &difference : differences)
        addRow(difference);
    const bool news = isHidden();
    setVisible(true);
    if (news) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void Differences::addRow(const Difference &difference)
{
    const int row = int(m_lines.size()) + 1;
    const auto cell = [&](int column, const QString &text, TextStyle style) {
        auto *label = new Label(text.isEmpty() ? u"—"_s : isolate(text), style);
        label->setWordWrap(true);
        m_table->addWidget(label, row, column, Qt::AlignTop);
    };
    cell(0, difference.field, TextStyle::SmallStrong);
    cell(1, difference.mine, TextStyle::Body);
    cell(2, difference.theirs, TextStyle::Body);
    m_lines += tr("%1: yours %2, theirs %3").arg(difference.field, difference.mine, difference.theirs);
    setAccessibleDescription(m_lines.join(u'\n'));
}

void Differences::takeFocus()
{
    m_mine->setFocus(Qt::OtherFocusReason);
}

QString Differences::describe() const
{
    return m_lines.join(u'\n');
}

void Differences::paintEvent(QPaintEvent *)
{
    const ToneColors &tone = Theme::current().tone(Tone::Late);
    QPainter painter(this);
    paintRounded(painter, rect(), Theme::current().radius(Radius::Tile),
                 Theme::current().color(Color::Surface), tone.border);
}

} // namespace medcrm::ui
