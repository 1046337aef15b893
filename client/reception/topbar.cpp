// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/topbar.h"

#include "client/reception/searchbox.h"
#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/shell/sessionwindow.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/elidedlabel.h"
#include "client/ui/wording.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

QHBoxLayout *rowIn(QWidget *widget)
{
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    Theme::current().bind(widget, [layout] { layout->setSpacing(Theme::current().space(Space::Medium)); });
    return layout;
}

} // namespace

TopBar::TopBar(SessionWindow &window, SearchBox *search, QWidget *parent)
    : QFrame(parent)
    , m_window(window)
    , m_clinic(new ElidedLabel({}, TextStyle::Section))
    , m_clinics(new ActionButton(Icon::ChevronDown, tr("Change the clinic")))
    , m_date(new ElidedLabel({}, TextStyle::Body, Color::TextMuted))
    , m_time(new Label({}, TextStyle::BodyStrong))
    , m_freshness(new FreshnessIndicator)
    , m_layout(new QGridLayout(this))
    , m_place(makePlace())
    , m_work(makeWork(search))
    , m_state(makeState())
{
    m_layout->addWidget(m_place, 0, 0);
    m_layout->addWidget(m_work, 0, 1);
    m_layout->addWidget(m_state, 0, 2);
    m_layout->setColumnStretch(1, 1);
    Theme::current().follow(this);
    Theme::current().bind(this, [this] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Large);
        m_layout->setContentsMargins(side, theme.space(Space::Small), side, theme.space(Space::Small));
        m_layout->setHorizontalSpacing(theme.space(Space::Medium));
        m_layout->setVerticalSpacing(theme.space(Space::Small));
        arrange();
    });
    connect(&window, &SessionWindow::freshnessChanged, this, [this](const Freshness &freshness) {
        m_freshness->setFreshness(freshness);
        arrange();
    });
    connect(&window.session().login(), &LoginState::clinicsChanged, this, &TopBar::refresh);
    connect(&window.session().outage(), &Outage::changed, this, &TopBar::followOutage);
    followOutage();
    refresh();
}

QWidget *TopBar::makePlace()
{
    auto *place = new QWidget;
    QHBoxLayout *layout = rowIn(place);
    layout->addWidget(m_clinic);
    layout->addWidget(m_clinics);
    layout->addWidget(m_date);
    m_clinics->setButtonSize(ActionButton::Size::Small);
    connect(m_clinics, &ActionButton::clicked, this, &TopBar::showClinics);
    return place;
}

QWidget *TopBar::makeWork(SearchBox *search)
{
    auto *work = new QWidget;
    QHBoxLayout *layout = rowIn(work);
    layout->addWidget(search, 1);
    const auto add = [&](const QString &text, Qt::Key key, ActionButton::Kind kind,
                         void (TopBar::*wanted)()) {
        auto *button = new ActionButton(text, kind);
        button->setKey(key);
        layout->addWidget(button);
        m_beginnings += button;
        connect(button, &ActionButton::clicked, this, wanted);
    };
    add(tr("Walk-in"), Qt::Key_F4, ActionButton::Kind::Primary, &TopBar::walkInWanted);
    add(tr("Book"), Qt::Key_F3, ActionButton::Kind::Normal, &TopBar::bookWanted);
    add(tr("New patient"), Qt::Key_F2, ActionButton::Kind::Normal, &TopBar::newPatientWanted);
    Theme::current().bind(search, [search] { search->setMaximumWidth(Theme::current().px(520)); });
    layout->addStretch();
    return work;
}

QWidget *TopBar::makeState()
{
    auto *state = new QWidget;
    QHBoxLayout *layout = rowIn(state);
    layout->addWidget(m_freshness);
    layout->addWidget(m_time);
    m_time->setAccessibleDescription(tr("The clinic's time"));
    return state;
}

void TopBar::refresh()
{
    const ClinicDay &day = m_window.session().day();
    m_clinics->setVisible(m_window.session().login().account().clinics.size() > 1);
    m_clinic->setText(day.isLoaded() ? isolate(day.clinic().name) : QString());
    m_date->setText(day.isLoaded() ? dateText(day.today(), u"ddd d MMM yyyy"_s) : QString());
    tick();
    arrange();
}

/// What time it is, also while the times on the pages stand.
void TopBar::tick()
{
    const QString time = clockTime(m_window.session().clock().running(), m_window.session().day().zone());
    if (m_time->text() != time)
        m_time->setText(time);
}

void TopBar::followOutage()
{
    m_freshness->setProperty("brief", m_window.session().outage().isOn()); // the strip below says the rest
    m_freshness->setFreshness(m_window.freshness());
    const QString reason = m_window.outageReason();
    for (ActionButton *button : std::as_const(m_beginnings)) {
        button->setEnabled(reason.isEmpty());
        button->setToolTip(reason);
    }
}

void TopBar::setPageControls(QWidget *controls)
{
    if (controls == m_pageControls)
        return;
    if (m_pageControls)
        m_pageControls->hide();
    m_pageControls = controls;
    if (controls) {
        if (controls->parentWidget() != m_place)
            m_place->layout()->addWidget(controls);
        controls->show();
    }
    m_clinic->setVisible(!controls);
    m_date->setVisible(!controls);
    arrange();
}

void TopBar::showClinics()
{
    ClientSession &session = m_window.session();
    auto *menu = new QMenu(m_clinics);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Clinic &clinic : session.login().account().clinics) {
        QAction *action = menu->addAction(isolate(clinic.name), this, [&session, id = clinic.id] {
            if (session.feed().clinic() != id)
                session.feed().follow(id);
        });
        action->setCheckable(true);
        action->setChecked(clinic.id == session.feed().clinic());
    }
    menu->popup(m_clinics->mapToGlobal(QPoint(0, m_clinics->height())));
}

/// One line while everything fits with a search box worth typing in, else two.
void TopBar::arrange()
{
    const int gaps = 2 * m_layout->horizontalSpacing() + 2 * Theme::current().space(Space::Large);
    const int whole =
        m_place->sizeHint().width() + m_work->sizeHint().width() + m_state->sizeHint().width() + gaps;
    const bool narrow = whole > width();
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    m_layout->removeWidget(m_work);
    if (narrow)
        m_layout->addWidget(m_work, 1, 0, 1, 3);
    else
        m_layout->addWidget(m_work, 0, 1);
}

/// Of the two lines: the window never grows for what can go below.
QSize TopBar::minimumSizeHint() const
{
    const QMargins margins = m_layout->contentsMargins();
    const int above = m_place->minimumSizeHint().width() + m_layout->horizontalSpacing()
        + m_state->minimumSizeHint().width();
    return {std::max(above, m_work->minimumSizeHint().width()) + margins.left() + margins.right(),
            QFrame::minimumSizeHint().height()};
}

bool TopBar::event(QEvent *event)
{
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest) // a word in it changed or came
        arrange();
    return done;
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Color::Surface));
    painter.fillRect(0, height() - 1, width(), 1, Theme::current().color(Color::Border));
}

} // namespace medcrm::ui
