// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/waitlistpage.h"

#include "client/ui/arrivalcommands.h"
#include "client/ui/bidi.h"
#include "client/ui/booking/wishcommands.h"
#include "client/ui/models/timetext.h"
#include "client/ui/outagemenu.h"
#include "client/ui/personrowdelegate.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/card.h"
#include "client/ui/widgets/emptylist.h"
#include "client/ui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

PersonRow lookOfRow(const QModelIndex &index)
{
    const auto row = rowOf<WishRow>(index);
    PersonRow look;
    look.lines.title = isolate(row.wish.patient.displayName());
    QStringList facts{sexAndAgeText(row.wish.patient.sex, row.age), isolate(row.serviceName),
                      row.doctorName.isEmpty() ? WaitlistPage::tr("Any doctor") : isolate(row.doctorName),
                      row.days, isolate(row.wish.notes)};
    facts.removeAll(isolate({}));
    facts.removeAll(QString());
    look.lines.subtitle = facts.join(u" · "_s);
    if (row.wish.urgency != WishUrgency::Routine) {
        const bool urgent = row.wish.urgency == WishUrgency::Urgent;
        look.lines.pill = PillLook{.text = urgencyText(row.wish.urgency),
                                   .tone = urgent ? Tone::Urgent : Tone::Late,
                                   .icon = urgent ? Icon::TriangleAlert : Icon::Clock};
    }
    look.trailing = row.daysWaiting == 0 ? WaitlistPage::tr("since today")
        : row.daysWaiting == 1           ? WaitlistPage::tr("since yesterday")
                                         : WaitlistPage::tr("%n days", nullptr, row.daysWaiting);
    look.trailingLook = {TextStyle::Body, Color::TextMuted};
    return look;
}

} // namespace

WaitlistPage::WaitlistPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_arrivals(context.arrivals)
    , m_waitlist(context.arrivals.wishes().list())
    , m_model(m_waitlist, context.window.session().day(), context.window.session().clock())
    , m_title(new Label(tr("Waiting list"), TextStyle::Section))
    , m_add(new ActionButton(tr("Add…")))
    , m_all(new ActionButton(tr("Show all")))
    , m_freedBanner(new Banner)
    , m_view(new EmptyListView(tr("Nobody is on the waiting list.")))
{
    auto *card = new Card(Card::Padding::None);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 1, 1, 1);
    inner->setSpacing(0);
    inner->addWidget(makeHead());
    inner->addWidget(m_view, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_freedBanner);
    layout->addWidget(card, 1);
    Theme::current().bind(this, [layout] {
        const int gap = Theme::current().space(Space::Medium);
        layout->setContentsMargins(gap, gap, gap, gap);
        layout->setSpacing(gap);
    });
    makeList();
    follow();
    showFreed();
    showCount();
}

QWidget *WaitlistPage::makeHead()
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_all);
    layout->addWidget(m_add);
    m_add->setButtonSize(ActionButton::Size::Small);
    m_add->setSymbol(Icon::Plus);
    m_all->setButtonSize(ActionButton::Size::Small);
    m_all->hide();
    Theme::current().bind(head, [layout] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Medium);
        layout->setContentsMargins(side, side, side, side);
        layout->setSpacing(theme.space(Space::Small));
    });
    connect(m_add, &ActionButton::clicked, this, [this] { m_arrivals.wishes().openForm({}, window()); });
    connect(m_all, &ActionButton::clicked, this, [this] { showOnly(std::nullopt); });
    return head;
}

void WaitlistPage::makeList()
{
    m_view->setModel(&m_model);
    m_view->setModelColumn(WishModel::PatientColumn); // whose accessible text is the whole row
    m_view->setItemDelegate(new PersonRowDelegate(&lookOfRow, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Waiting list"));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    connect(m_view, &QListView::activated, this, &WaitlistPage::takeChoice);
    connect(m_view, &QListView::customContextMenuRequested, this,
            [this](const QPoint &at) { showMenu(m_view->indexAt(at), m_view->viewport()->mapToGlobal(at)); });
}

void WaitlistPage::follow()
{
    connect(&m_waitlist, &Waitlist::freedChanged, this, &WaitlistPage::showFreed);
    const auto changed = [this] {
        showCount();
        Q_EMIT contentsChanged();
    };
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, changed);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, changed);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, changed);
    const auto followOutage = [this] {
        const QString away = m_arrivals.window().outageReason();
        m_add->setEnabled(away.isEmpty());
        m_add->setToolTip(away);
    };
    connect(&m_arrivals.window().session().outage(), &Outage::changed, this, followOutage);
    followOutage();
    connect(m_freedBanner, &Banner::actionTriggered, this, [this] {
        if (!m_waitlist.freedTimes().isEmpty())
            showOnly(m_waitlist.freedTimes().last());
    });
}

void WaitlistPage::showOnly(const std::optional<TimeFreed> &freed)
{
    m_only = freed;
    m_model.setOnly(freed ? std::optional(freed->wishes) : std::nullopt);
    m_all->setVisible(freed.has_value());
    showFreed();
    showCount();
    if (freed && m_model.rowCount() > 0)
        m_view->setCurrentIndex(m_model.index(0, WishModel::PatientColumn));
}

void WaitlistPage::showFreed()
{
    const QList<TimeFreed> &freed = m_waitlist.freedTimes();
    if (m_only && !freed.contains(*m_only))
        return showOnly(std::nullopt); // taken, over, or nobody wants it any more
    if (freed.isEmpty())
        return m_freedBanner->clear();
    const TimeFreed &shown = m_only.value_or(freed.last());
    m_freedBanner->showMessage(m_arrivals.wishes().inWords(shown), Tone::Booked);
    m_freedBanner->setAction(m_only ? QString() : tr("Show them"));
}

void WaitlistPage::showCount()
{
    m_title->setText(tr("Waiting list · %1").arg(m_model.rowCount()));
}

std::optional<Wish> WaitlistPage::chosen() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? std::optional(rowOf<WishRow>(index).wish) : std::nullopt;
}

void WaitlistPage::takeChoice()
{
    if (const auto wish = chosen())
        m_arrivals.wishes().book(*wish, m_only);
}

void WaitlistPage::edit()
{
    if (const auto wish = chosen())
        m_arrivals.wishes().openForm({.wish = wish}, window());
}

void WaitlistPage::withdraw()
{
    if (const auto wish = chosen())
        m_arrivals.wishes().withdraw(*wish);
}

void WaitlistPage::showMenu(const QModelIndex &index, const QPoint &at)
{
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Book a time…"), this, &WaitlistPage::takeChoice);
    menu->addAction(tr("Change…"), this, &WaitlistPage::edit);
    menu->addAction(tr("Take off the list"), this, &WaitlistPage::withdraw);
    greyInOutage(*menu, m_arrivals.window());
    menu->popup(at);
}

bool WaitlistPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->isAutoRepeat())
        return Page::eventFilter(watched, event);
    switch (key->key()) {
    case Qt::Key_Insert:
        if (!m_arrivals.window().refuseInOutage()) // its button is greyed
            m_add->click();
        return true;
    case Qt::Key_Space:
        edit();
        return true;
    case Qt::Key_Delete:
        withdraw();
        return true;
    case Qt::Key_Menu:
        showMenu(m_view->currentIndex(),
                 m_view->viewport()->mapToGlobal(m_view->visualRect(m_view->currentIndex()).center()));
        return true;
    default:
        break;
    }
    const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!plain || key->text().isEmpty() || !key->text().at(0).isPrint())
        return Page::eventFilter(watched, event);
    Q_EMIT typed(key->text()); // letters begin a search, as on every page
    return true;
}

void WaitlistPage::refresh()
{
    showFreed();
}

void WaitlistPage::tick(Instant now)
{
    m_model.refreshTimes(now);
}

QStringList WaitlistPage::describe() const
{
    QStringList lines;
    if (!m_freedBanner->text().isEmpty())
        lines += u"freed: "_s + m_freedBanner->text();
    for (const WishRow &row : m_model.rows())
        lines += u"wish: %1, %2, %3"_s.arg(row.wish.patient.displayName(), toText(row.wish.urgency),
                                           row.serviceName);
    return lines;
}

QList<KeyHelp> WaitlistPage::keyHelp() const
{
    return {{tr("Enter"), tr("On a wish: book a time for it")},
            {tr("Ins"), tr("Put a patient on the list")},
            {tr("Space"), tr("Change the wish")},
            {tr("Del"), tr("Take off the list")}};
}

QWidget *WaitlistPage::mainPlace() const
{
    return m_view;
}

std::optional<PatientSummary> WaitlistPage::chosenPatient() const
{
    const auto wish = m_view->hasFocus() ? chosen() : std::nullopt;
    return wish ? std::optional(wish->patient) : std::nullopt;
}

void WaitlistPage::moveChoice(int by)
{
    const int rows = m_model.rowCount();
    const int from = m_view->currentIndex().isValid() ? m_view->currentIndex().row() : by > 0 ? -1 : rows;
    if (rows > 0)
        m_view->setCurrentIndex(m_model.index(std::clamp(from + by, 0, rows - 1), WishModel::PatientColumn));
}

} // namespace medcrm::ui
