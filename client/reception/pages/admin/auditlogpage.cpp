// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/auditlogpage.h"

#include "client/reception/pages/admin/auditdetails.h"
#include "client/reception/pages/admin/auditfilters.h"
#include "client/ui/bidi.h"
#include "client/ui/shell/sessionwindow.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/label.h"
#include "client/ui/widgets/rule.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr int screenful = 100;
// Where few entries fit, one request may find none; it goes on by itself only so often.
constexpr int mostRequests = 10;

} // namespace

AuditLogPage::AuditLogPage(SessionWindow &window, const Organisation &organisation)
    : m_window(window)
    , m_names(window.session().day(), organisation)
    , m_filters(new AuditFilters(window.session(), organisation))
    , m_view(new AuditView(m_rows))
    , m_details(new AuditDetails(m_names))
    , m_foot(new Label({}, TextStyle::Small, Color::TextMuted))
    , m_further(new ActionButton(tr("Look further back")))
    , m_refresh(new ActionButton(tr("Look for new entries")))
    , m_again(
          window.session(), [this] { askOlder(); }, this)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(Card::Padding::None);
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(0, 0, 0, 0);
    cardLayout->addWidget(m_filters);
    auto *body = new QHBoxLayout;
    body->addWidget(makeList(), 3);
    body->addWidget(m_details, 2);
    layout->addWidget(card);
    layout->addLayout(body, 1);
    setFocusProxy(m_view);
    m_refresh->setKey(Qt::CTRL | Qt::SHIFT | Qt::Key_R); // Ctrl+R opens the reports
    connect(m_filters, &AuditFilters::changed, this, &AuditLogPage::reload);
    connect(m_view, &AuditView::endReached, this, [this] {
        if (m_loading)
            return;
        m_asked = 0;
        loadOlder();
    });
    connect(m_view, &AuditView::chosen, this, [this](const QModelIndex &index) {
        m_details->setEntry(index.isValid() ? std::optional(m_rows.at(index.row())) : std::nullopt,
                            m_window.session().day().zone());
    });
    connect(m_further, &ActionButton::clicked, this, [this] {
        m_asked = 0;
        m_wanted = m_rows.rowCount() + screenful;
        loadOlder();
    });
    connect(m_refresh, &ActionButton::clicked, this, &AuditLogPage::lookForNews);
    connect(&window.session().api(), &Api::eventArrived, this, [this] { setNews(true); });
    Theme::current().bind(this, [layout, body] {
        layout->setSpacing(Theme::current().space(Space::Medium));
        body->setSpacing(Theme::current().space(Space::Medium));
    });
    reload();
}

QWidget *AuditLogPage::makeList()
{
    auto *card = new Card(Card::Padding::None);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->addWidget(m_foot, 1);
    row->addWidget(m_further);
    row->addWidget(m_refresh);
    m_further->setButtonSize(ActionButton::Size::Small);
    m_refresh->setButtonSize(ActionButton::Size::Small);
    layout->addWidget(m_view, 1);
    layout->addWidget(new Rule);
    layout->addWidget(foot);
    Theme::current().bind(foot, [row] {
        const Theme &theme = Theme::current();
        row->setContentsMargins(theme.space(Space::Large), theme.space(Space::Small),
                                theme.space(Space::Large), theme.space(Space::Small));
    });
    return card;
}

QStringList AuditLogPage::describe() const
{
    QStringList lines;
    for (const AuditRow &row : m_rows.rows().mid(0, 50)) // what a screen holds
        lines += u"audit: %1 %2 %3"_s.arg(row.when, row.entry.method, row.record);
    return lines;
}

/// The filters with the usual size of a page.
ListAudit AuditLogPage::request() const
{
    ListAudit request = m_filters->wanted();
    request.limit = screenful;
    return request;
}

void AuditLogPage::reload()
{
    ++m_attempt;
    m_rows.reset({});
    m_view->setCurrentIndex({});
    m_next = std::nullopt;
    m_newest = 0;
    m_asked = 0;
    m_wanted = screenful;
    m_loading = false;
    setNews(false);
    askOlder();
}

void AuditLogPage::loadOlder()
{
    if (!m_loading && m_next)
        askOlder();
}

void AuditLogPage::askOlder()
{
    m_loading = true;
    m_again.forget();
    ++m_asked;
    ListAudit older = request();
    older.before = m_next;
    showFoot();
    m_window.session().api().call(older, this, [this, attempt = m_attempt](const Result<AuditPage> &reply) {
        if (attempt != m_attempt)
            return;
        m_loading = false;
        m_again.heard(reply);
        if (reply) {
            olderArrived(*reply);
        } else {
            m_window.showFailure(reply.error());
            showFoot();
        }
    });
}

void AuditLogPage::olderArrived(const AuditPage &page)
{
    const bool first = m_rows.rowCount() == 0;
    add(page);
    if (first && m_view->hasFocus() && m_rows.rowCount() > 0)
        m_view->setCurrentIndex(m_rows.index(0, 0)); // where the keys begin
    m_next = page.next;
    const bool few = page.entries.isEmpty() || m_rows.rowCount() < m_wanted;
    if (m_next && few && m_asked < mostRequests)
        askOlder();
    showFoot();
}

void AuditLogPage::add(const AuditPage &page)
{
    const QTimeZone &zone = m_window.session().day().zone();
    for (const AuditEntry &entry : page.entries) {
        m_newest = std::max(m_newest, entry.id);
        const QString refused = u"refused: "_s; // how the log begins such a reason
        AuditRow row{entry, isolateLtr(inZone(entry.at, zone).toString(u"d.M.yyyy HH:mm:ss"_s))};
        row.record = m_names.record(entry);
        row.who = m_names.who(entry);
        row.isRefused = entry.reason.startsWith(refused);
        row.reason = row.isRefused ? entry.reason.mid(refused.size()) : entry.reason;
        m_rows.upsert(row);
    }
}

void AuditLogPage::lookForNews()
{
    setNews(false);
    ListAudit newer = request();
    newer.after = m_newest;
    newer.limit = 200;
    m_refresh->setBusy(true);
    m_window.session().api().call(newer, this, [this, attempt = m_attempt](const Result<AuditPage> &reply) {
        m_refresh->setBusy(false);
        if (attempt != m_attempt)
            return;
        if (!reply)
            return m_window.showFailure(reply.error());
        newsArrived(*reply);
    });
}

void AuditLogPage::newsArrived(const AuditPage &page)
{
    if (page.next && page.entries.size() == 200) {
        reload(); // more than a list's worth: begin again at the top
        return;
    }
    add(page);
    if (!m_view->currentIndex().isValid())
        m_view->scrollToTop();
    showFoot();
}

void AuditLogPage::setNews(bool news)
{
    m_news = news;
    m_refresh->setText(news ? tr("There may be new entries") : tr("Look for new entries"));
    m_refresh->setDot(news ? std::optional(Tone::InService) : std::nullopt);
}

void AuditLogPage::showFoot()
{
    Q_EMIT contentsChanged();
    const int count = m_rows.rowCount();
    QString text = tr("%n entries", nullptr, count);
    if (m_loading)
        text = tr("Looking …");
    else if (m_next && count == 0)
        text = tr("Nothing that fits so far.");
    else if (m_next)
        text = tr("%n entries, and older ones", nullptr, count);
    m_foot->setText(text);
    m_further->setVisible(m_next && !m_loading && m_asked >= mostRequests);
    m_view->setEmptyText(m_loading ? QString() : tr("Nothing fits these filters."));
}

} // namespace medcrm::ui
