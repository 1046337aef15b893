// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of working hours is built; what it does is in hourspage.cpp.
#include "client/reception/pages/admin/dayslist.h"
#include "client/reception/pages/admin/hourspage.h"
#include "client/reception/pages/admin/recordlist.h"
#include "client/reception/pages/admin/stretchform.h"
#include "client/ui/shell/sessionwindow.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/elidedlabel.h"
#include "client/ui/widgets/emptylist.h"
#include "client/ui/widgets/fittingscroll.h"
#include "client/ui/widgets/rule.h"
#include "client/ui/widgets/segmentedtabs.h"
#include "client/ui/widgets/weekgrid.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace medcrm::ui {

HoursPage::HoursPage(SessionWindow &window)
    : m_window(window)
    , m_year(window.session())
    , m_list(new RecordList(
          {tr("Working hours"), tr("Find a doctor"), {}, tr("This clinic has no doctors yet.")}))
    , m_hint(new Label(tr("Choose a doctor, or the whole clinic for holidays."), TextStyle::Body,
                       Color::TextMuted))
    , m_editor(nullptr)
    , m_heading(new ElidedLabel({}, TextStyle::Section))
    , m_tabs(new SegmentedTabs(SegmentedTabs::Look::Filled))
    , m_stack(new QStackedWidget)
    , m_weekText(new Label({}, TextStyle::BodyStrong))
    , m_grid(new WeekGrid)
    , m_stretch(new StretchForm)
    , m_days(new DaysList)
    , m_banner(new Banner)
    , m_differences(new Differences)
    , m_save(new ActionButton(tr("Save"), ActionButton::Kind::Primary))
    , m_revert(new ActionButton(tr("Revert")))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 2);
    layout->addWidget(makeEditor(), 7);
    setFocusProxy(m_list->view());
    connectWeek();
    connectDays();
    const ClinicDay &day = window.session().day();
    connect(&m_year, &YearOfHours::changed, this, &HoursPage::hoursChanged);
    connect(&m_year, &YearOfHours::failed, &window, &SessionWindow::showFailure);
    connect(&day, &ClinicDay::wasReset, this, &HoursPage::followClinic);
    connect(&day, &ClinicDay::doctorChanged, this, &HoursPage::refresh);
    connect(&day, &ClinicDay::roomChanged, this, &HoursPage::refresh);
    connect(m_list, &RecordList::chosen, this, &HoursPage::open);
    connect(m_list, &RecordList::formWanted, this, [this] {
        m_tabs->currentIndex() == 0 ? m_grid->setFocus(Qt::OtherFocusReason) : m_days->takeFocus();
    });
    Theme::current().bind(this, [layout] { layout->setSpacing(Theme::current().space(Space::Medium)); });
    followClinic();
}

QWidget *HoursPage::makeEditor()
{
    auto *card = new Card(Card::Padding::None);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(0, 0, 0, 0);
    m_editor = new QWidget;
    auto *editor = new QVBoxLayout(m_editor);
    editor->addWidget(makeHead());
    editor->addWidget(makeButtons()); // above, where no message of the window covers them
    editor->addWidget(new Rule);
    editor->addWidget(m_differences);
    editor->addWidget(m_banner);
    editor->addWidget(m_stack, 1);
    m_stack->addWidget(makeWeek());
    m_stack->addWidget(m_days);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_editor, 1);
    m_hint->setAlignment(Qt::AlignCenter);
    Theme::current().bind(m_editor, [editor] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Large);
        editor->setContentsMargins(side, theme.space(Space::Medium), side, theme.space(Space::Medium));
        editor->setSpacing(theme.space(Space::Medium));
    });
    return card;
}

QWidget *HoursPage::makeHead()
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    m_tabs->addTab(tr("Week"));
    m_tabs->addTab(tr("Days that differ"));
    m_tabs->setAccessibleName(tr("Week or single days"));
    layout->addWidget(m_heading, 1);
    layout->addWidget(m_tabs);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    return head;
}

QWidget *HoursPage::makeWeekBar()
{
    auto *weekBar = new QWidget;
    auto *bar = new QHBoxLayout(weekBar);
    bar->setContentsMargins(0, 0, 0, 0);
    const auto step = [&](Icon icon, const QString &name, int days) {
        auto *button = new ActionButton(icon, name);
        button->setButtonSize(ActionButton::Size::Small);
        bar->addWidget(button);
        connect(button, &ActionButton::clicked, this, [this, days] {
            setWeek(m_week.addDays(days));
            showWeek();
        });
    };
    step(Icon::ChevronLeft, tr("The week before"), -7);
    bar->addWidget(m_weekText);
    step(Icon::ChevronRight, tr("The week after"), 7);
    bar->addStretch();
    return weekBar;
}

QWidget *HoursPage::makeWeek()
{
    auto *week = new QWidget;
    auto *layout = new QHBoxLayout(week);
    layout->setContentsMargins(0, 0, 0, 0);
    m_grid->setAccessibleName(tr("Working hours of the week"));
    auto *column = new QVBoxLayout;
    column->addWidget(makeWeekBar());
    column->addWidget(m_grid, 1);
    auto *form = new FittingScroll(m_stretch);
    layout->addLayout(column, 1);
    layout->addWidget(form);
    Theme::current().bind(week, [layout, column, form] {
        const Theme &theme = Theme::current();
        layout->setSpacing(theme.space(Space::Large));
        column->setSpacing(theme.space(Space::Small));
        form->setMaximumWidth(theme.px(244));
    });
    return week;
}

QWidget *HoursPage::makeButtons()
{
    auto *buttons = new QWidget;
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_save);
    layout->addWidget(m_revert);
    layout->addStretch();
    m_save->setKey(Qt::CTRL | Qt::Key_S);
    m_revert->setKeyHint(Qt::Key_Escape);
    connect(m_save, &ActionButton::clicked, this, &HoursPage::save);
    connect(m_revert, &ActionButton::clicked, this, &HoursPage::revert);
    connect(m_differences, &Differences::mineWanted, this, [this] {
        m_differences->hide();
        showButtons();
        m_grid->setFocus(Qt::OtherFocusReason);
    });
    connect(m_differences, &Differences::theirsWanted, this, [this] {
        m_differences->hide();
        m_draft.rules = m_draft.base.rules;
        refresh();
        m_grid->setFocus(Qt::OtherFocusReason);
    });
    return buttons;
}

void HoursPage::connectWeek()
{
    connect(m_grid, &WeekGrid::drawn, this, &HoursPage::drawStretch);
    connect(m_grid, &WeekGrid::changed, this, [this](int id, int weekday, int from, int to) {
        if (id < 0 || id >= m_draft.rules.size())
            return;
        ScheduleRule rule = m_draft.rules[id];
        rule.weekday = weekday;
        rule.fromMinute = from;
        rule.toMinute = to;
        changeStretch(id, rule);
    });
    connect(m_grid, &WeekGrid::removeWanted, this, &HoursPage::removeStretch);
    connect(m_grid, &WeekGrid::chosen, this, [this](int id) {
        m_chosen = id;
        showStretch();
    });
    connect(m_stretch, &StretchForm::changed, this,
            [this](const ScheduleRule &rule) { changeStretch(m_chosen, rule); });
    connect(m_stretch, &StretchForm::removeWanted, this, [this] { removeStretch(m_chosen); });
    connect(m_stretch, &StretchForm::copyWanted, this, &HoursPage::copyDay);
    connect(m_stretch, &StretchForm::left, this, [this] { m_grid->setFocus(Qt::OtherFocusReason); });
}

void HoursPage::connectDays()
{
    connect(m_days, &DaysList::addWanted, this, [this](const QList<ScheduleExceptionDetails> &days) {
        m_draft.added += days;
        refresh();
    });
    connect(m_days, &DaysList::dropWanted, this, [this](int added) {
        m_draft.added.removeAt(added);
        refresh();
    });
    connect(m_days, &DaysList::removeWanted, this, [this](ScheduleExceptionId id, bool remove) {
        if (remove)
            m_draft.removed += id;
        else
            m_draft.removed -= id;
        refresh();
    });
}

} // namespace medcrm::ui
