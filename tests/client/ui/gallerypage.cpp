// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/ui/gallerypage.h"

#include "client/ui/bidi.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/avatar.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/card.h"
#include "client/ui/widgets/elidedlabel.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/freshnessindicator.h"
#include "client/ui/widgets/keyhint.h"
#include "client/ui/widgets/pill.h"
#include "client/ui/widgets/railbutton.h"
#include "client/ui/widgets/searchfield.h"
#include "client/ui/widgets/segmentedtabs.h"
#include "client/ui/widgets/ticketbadge.h"
#include "tests/client/ui/gallerylist.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace medcrm::ui;
using medcrm::test::GalleryDelegate;

namespace {

QHBoxLayout *row(std::initializer_list<QWidget *> widgets)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(Theme::current().space(Space::Small));
    for (QWidget *widget : widgets)
        layout->addWidget(widget, 0, Qt::AlignVCenter);
    layout->addStretch();
    return layout;
}

ActionButton *button(const QString &text, ActionButton::Kind kind, const QKeySequence &key = {},
                     bool enabled = true)
{
    auto *made = new ActionButton(text, kind);
    made->setKeyHint(key);
    made->setEnabled(enabled);
    return made;
}

QWidget *rail()
{
    auto *rail = new QWidget;
    rail->setAutoFillBackground(true);
    rail->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(rail);
    layout->setContentsMargins(6, 10, 6, 10);
    auto *today = new RailButton(Icon::Store, u"Today"_s);
    today->setChecked(true);
    layout->addWidget(today);
    layout->addWidget(new RailButton(Icon::Calendar, u"Calendar"_s));
    layout->addWidget(new RailButton(Icon::Users, u"Patients"_s));
    layout->addWidget(new RailButton(Icon::ChartNoAxesColumn, u"Reports"_s));
    auto *off = new RailButton(Icon::Settings, u"Administration"_s);
    off->setEnabled(false);
    layout->addWidget(off);
    layout->addStretch();
    layout->addWidget(new RailButton(Icon::Lock, u"Lock"_s, RailButton::Role::Act));
    layout->addWidget(new Avatar(u"Sara Haddad"_s), 0, Qt::AlignHCenter);
    layout->addWidget(new Avatar(u"ليلى فاروق"_s), 0, Qt::AlignHCenter);
    return rail;
}

QWidget *buttons()
{
    using Kind = ActionButton::Kind;
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->addWidget(new Label(u"Buttons"_s, TextStyle::Section));
    auto *focused = button(u"Book"_s, Kind::Normal, Qt::Key_F3);
    auto *busy = button(u"Complete"_s, Kind::Primary, Qt::CTRL | Qt::Key_Return);
    busy->setBusy(true);
    auto *small = button(u"Check in"_s, Kind::Normal);
    small->setButtonSize(ActionButton::Size::Small);
    auto *smallPrimary = button(u"Check in"_s, Kind::Primary, Qt::Key_Return);
    smallPrimary->setButtonSize(ActionButton::Size::Small);
    auto *large = button(u"Call next: Yusuf Demir · A11"_s, Kind::Primary, Qt::Key_F9);
    large->setButtonSize(ActionButton::Size::Large);
    auto *withIcon = button(u"Print ticket"_s, Kind::Normal);
    withIcon->setSymbol(Icon::Printer);
    layout->addLayout(row({button(u"Walk-in"_s, Kind::Primary, Qt::Key_F4), focused,
                           button(u"New patient"_s, Kind::Normal, Qt::Key_F2), withIcon}));
    layout->addLayout(row({button(u"Walk-in"_s, Kind::Primary, Qt::Key_F4, false),
                           button(u"Book"_s, Kind::Normal, Qt::Key_F3, false), busy,
                           button(u"Cancel visit"_s, Kind::Danger)}));
    layout->addLayout(row({small, smallPrimary, button(u"Notes"_s, Kind::Quiet),
                           new ActionButton(Icon::Ellipsis, u"More"_s),
                           new ActionButton(Icon::ChevronLeft, u"Back"_s, Kind::Normal),
                           new ActionButton(Icon::ChevronRight, u"Forward"_s, Kind::Normal)}));
    layout->addWidget(large);
    auto *state = new ActionButton(u"Available"_s);
    state->setDot(Tone::Success);
    state->setMenu(new QMenu(state));
    state->menu()->addAction(icon(Icon::Clock), u"Late"_s);
    layout->addLayout(row({state}));
    return card;
}

QWidget *states()
{
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->addWidget(new Label(u"States"_s, TextStyle::Section));
    const auto pill = [](const QString &text, Tone tone, std::optional<Icon> icon) {
        return new Pill({text, tone, icon});
    };
    layout->addLayout(row({pill(u"Booked"_s, Tone::Booked, Icon::Clock),
                           pill(u"12 min late"_s, Tone::Late, Icon::ClockAlert),
                           pill(u"Waiting"_s, Tone::Waiting, Icon::Armchair),
                           pill(u"41 min"_s, Tone::Overdue, Icon::Armchair)}));
    layout->addLayout(
        row({pill(u"Calling"_s, Tone::Called, Icon::Bell),
             pill(u"In consultation"_s, Tone::InService, Icon::User),
             pill(u"X-ray"_s, Tone::OnHold, Icon::Pause), pill(u"Available"_s, Tone::Success, {})}));
    layout->addLayout(
        row({pill(u"Completed"_s, Tone::Ended, Icon::Check), pill(u"No-show"_s, Tone::Ended, Icon::CircleX),
             pill(u"Left"_s, Tone::Ended, Icon::DoorOpen),
             pill(u"Urgent"_s, Tone::Urgent, Icon::TriangleAlert), pill(u"4 visits"_s, Tone::Neutral, {})}));
    layout->addLayout(row({new TicketBadge(u"A07"_s, Tone::InService),
                           new TicketBadge(u"B05"_s, Tone::Called), new TicketBadge(u"A11"_s, Tone::Urgent),
                           new TicketBadge(u"A08"_s), new TicketBadge(u"A101"_s, Tone::OnHold),
                           new KeyHint(Qt::CTRL | Qt::Key_K), new KeyHint(Qt::Key_F9)}));
    auto *live = new FreshnessIndicator;
    live->setFreshness({Freshness::State::Live, 0, {}, 0});
    auto *behind = new FreshnessIndicator;
    behind->setFreshness({Freshness::State::Behind, 4, {}, 0});
    auto *offline = new FreshnessIndicator;
    offline->setFreshness({Freshness::State::Offline, 0, u"10:42"_s, 5});
    layout->addLayout(row({live, behind, offline}));
    return card;
}

QWidget *current()
{
    auto *card = new Card;
    card->setTone(Tone::InService);
    auto *layout = new QVBoxLayout(card);
    auto *top = row({new Pill({u"With you"_s, Tone::InService, Icon::User}),
                     new Label(u"since "_s + isolateLtr(u"10:33"_s), TextStyle::Body, Color::TextMuted)});
    top->addWidget(new Label(u"08:14"_s, TextStyle::Timer, Color::AccentText));
    layout->addLayout(top);
    auto *name = row({new Label(u"Grace Mwangi"_s, TextStyle::Heading),
                      new Label(u"F · 42 years · MRN 10482"_s, TextStyle::Body, Color::TextMuted)});
    name->addWidget(new TicketBadge(u"A07"_s));
    layout->addLayout(name);
    layout->addWidget(new ElidedLabel(
        u"Consultation · “headaches for two weeks, worse in the morning and after long reading”"_s));
    layout->addLayout(row({new Pill({u"Allergy: penicillin"_s, Tone::Urgent, Icon::TriangleAlert}),
                           new Pill({u"Last visit 3 Sep 2026"_s, Tone::Neutral, {}})}));
    return card;
}

QWidget *list(GalleryDelegate::Kind kind)
{
    auto *card = new Card(Card::Padding::None);
    auto *layout = new QVBoxLayout(card);
    layout->setSpacing(0);
    auto *tabs = new SegmentedTabs;
    for (const auto &[word, count] :
         {std::pair(u"Waiting"_s, 4), std::pair(u"Expected"_s, 3), std::pair(u"Seen"_s, 5)})
        tabs->setCount(tabs->addTab(word), count);
    auto *filled = new SegmentedTabs(SegmentedTabs::Look::Filled);
    filled->addTab(u"Day"_s);
    filled->addTab(u"Week"_s);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 0, 12, 0);
    top->addWidget(tabs);
    top->addStretch();
    top->addWidget(filled, 0, Qt::AlignVCenter);
    layout->addLayout(top);
    auto *view = new QListView;
    view->setFrameShape(QFrame::NoFrame);
    view->setModel(new medcrm::test::GalleryModel(view));
    view->setItemDelegate(new GalleryDelegate(kind, view));
    view->setMouseTracking(true);
    view->setCurrentIndex(view->model()->index(3, 0));
    view->setMinimumHeight(Theme::current().px(kind == GalleryDelegate::Kind::Cards ? 318 : 275));
    layout->addWidget(view);
    return card;
}

QWidget *fields()
{
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->addWidget(new Label(u"Book an appointment"_s, TextStyle::Section));
    auto *service = new QComboBox;
    service->addItems({u"Consultation · 20 min"_s, u"Vaccination · 10 min"_s});
    auto *birth = new QLineEdit(u"31.02.1984"_s);
    auto *birthField = new FormField(u"birthDate"_s, u"Birth date"_s, birth);
    birthField->setError(u"This date doesn't exist."_s);
    auto *phone = new FormField(u"phone"_s, u"Phone"_s, new QLineEdit);
    phone->setHint(u"With or without the country's code"_s);
    auto *reason = new QPlainTextEdit(u"Persistent cough"_s);
    reason->setFixedHeight(Theme::current().px(56));
    layout->addWidget(new FormField(u"service"_s, u"Service"_s, service));
    layout->addWidget(birthField);
    layout->addWidget(phone);
    layout->addWidget(new FormField(u"reason"_s, u"Reason"_s, reason));
    auto *minutes = new QSpinBox;
    minutes->setSuffix(u" min"_s);
    minutes->setRange(5, 480);
    auto *off = new QComboBox;
    off->addItem(u"Disabled"_s);
    off->setEnabled(false);
    layout->addLayout(row({minutes, new QDateEdit(QDate(2026, 11, 22)), off}));
    auto *on = new QCheckBox(u"Urgent"_s);
    on->setChecked(true);
    auto *radio = new QRadioButton(u"Female"_s);
    radio->setChecked(true);
    layout->addLayout(row(
        {on, new QCheckBox(u"Print"_s), radio, new QRadioButton(u"Male"_s), new QPushButton(u"Plain"_s)}));
    return card;
}

QWidget *table()
{
    auto *card = new Card(Card::Padding::None);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *table = new QTableWidget(3, 3);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setHorizontalHeaderLabels({u"Time"_s, u"Patient"_s, u"Doctor"_s});
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (int line = 0; line < 3; ++line) {
        table->setItem(line, 0, new QTableWidgetItem(u"1%1:45"_s.arg(line)));
        table->setItem(line, 1, new QTableWidgetItem(u"Omar Saleh"_s));
        table->setItem(line, 2, new QTableWidgetItem(u"Dr Chen"_s));
    }
    table->selectionModel()->select(table->model()->index(1, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    table->setMinimumHeight(Theme::current().px(140));
    layout->addWidget(table);
    return card;
}

QWidget *messages()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *wrong = new Banner;
    wrong->showMessage(
        u"Somebody else booked 09:40 a moment ago. The next free times are 10:20, 11:00 and 11:20."_s);
    wrong->setAction(u"Book 10:20"_s);
    auto *care = new Banner;
    care->showMessage(u"The ticket was not printed: no printer."_s, Tone::Late);
    auto *info = new Banner;
    info->showMessage(u"The clinic is closed tomorrow."_s, Tone::Booked);
    for (Banner *banner : {wrong, care, info})
        layout->addWidget(banner);
    return box;
}

} // namespace

namespace medcrm::test {

std::unique_ptr<QWidget> makeGalleryPage()
{
    auto window = std::make_unique<QWidget>();
    auto *outer = new QHBoxLayout(window.get());
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(rail());
    auto *page = new QVBoxLayout;
    page->setContentsMargins(16, 12, 16, 12);
    outer->addLayout(page, 1);
    auto *bar = row({new Label(u"Riverside Clinic"_s, TextStyle::Section),
                     new Label(u"Sun 22 Nov 2026"_s, TextStyle::Body, Color::TextMuted)});
    bar->insertWidget(
        2, new SearchField(u"Find a patient: name, phone, birth date, MRN"_s, Qt::CTRL | Qt::Key_K), 1);
    page->addLayout(bar);
    auto *columns = new QHBoxLayout;
    page->addLayout(columns, 1);
    columns->setSpacing(Theme::current().space(Space::Medium));
    const auto column = [columns](std::initializer_list<QWidget *> widgets, int stretch) {
        auto *layout = new QVBoxLayout;
        layout->setSpacing(Theme::current().space(Space::Medium));
        for (QWidget *widget : widgets)
            layout->addWidget(widget);
        layout->addStretch();
        columns->addLayout(layout, stretch);
    };
    column({buttons(), states(), messages()}, 5);
    column({current(), list(GalleryDelegate::Kind::Rows), table()}, 5);
    column({list(GalleryDelegate::Kind::Cards), fields()}, 4);
    return window;
}

} // namespace medcrm::test
