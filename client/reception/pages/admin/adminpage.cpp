// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/adminpage.h"

#include "client/core/organisation.h"
#include "client/reception/pages/admin/auditlogpage.h"
#include "client/reception/pages/admin/clinicspage.h"
#include "client/reception/pages/admin/doctorspage.h"
#include "client/reception/pages/admin/hourspage.h"
#include "client/reception/pages/admin/roomspage.h"
#include "client/reception/pages/admin/servicespage.h"
#include "client/reception/pages/admin/userspage.h"
#include "client/ui/widgets/segmentedtabs.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

AdminPage::AdminPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_window(context.window)
    , m_tabs(new SegmentedTabs)
    , m_stack(new QStackedWidget)
{
    add(tr("Clinics"), [this] { return new ClinicsPage(m_window, *m_organisation); });
    add(tr("Rooms"), [this] { return new RoomsPage(m_window); });
    add(tr("Doctors"), [this] { return new DoctorsPage(m_window, *m_organisation); });
    add(tr("Services"), [this] { return new ServicesPage(m_window); });
    add(tr("Working hours"), [this] { return new HoursPage(m_window); });
    add(tr("Users"), [this] { return new UsersPage(m_window, *m_organisation); });
    add(tr("Audit log"), [this] { return new AuditLogPage(m_window, *m_organisation); });
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setAccessibleName(tr("What to administer"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &AdminPage::showCurrent);
    for (const auto &[key, by] : {std::pair(Qt::Key_PageUp, -1), std::pair(Qt::Key_PageDown, 1)}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(shortcut, &QShortcut::activated, this, [this, by = by] { step(by); });
    }
    Theme::current().bind(this, [layout] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Large);
        layout->setContentsMargins(side, theme.space(Space::Small), side, side);
        layout->setSpacing(theme.space(Space::Medium));
    });
}

AdminPage::~AdminPage() = default;

void AdminPage::add(const QString &title, std::function<AdminSection *()> make)
{
    m_sections.append({std::move(make), nullptr});
    m_tabs->addTab(title);
}

void AdminPage::open(Section section)
{
    m_tabs->setCurrentIndex(section);
}

AdminPage::Section AdminPage::section() const
{
    return Section(m_tabs->currentIndex());
}

void AdminPage::step(int by)
{
    const int count = m_tabs->count();
    m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + count) % count);
    takeKeyboard(Qt::OtherFocusReason);
}

/// Only when it can be seen: nobody else's sign-in should ask for all accounts.
void AdminPage::showCurrent()
{
    if (!m_organisation)
        return;
    SectionOf &section = m_sections[m_tabs->currentIndex()];
    if (!section.page) {
        section.page = section.make();
        m_stack->addWidget(section.page);
        connect(section.page, &AdminSection::contentsChanged, this, &Page::contentsChanged);
    }
    m_stack->setCurrentWidget(section.page);
    Q_EMIT contentsChanged();
}

QWidget *AdminPage::mainPlace() const
{
    return m_tabs;
}

/// To the list of the section that is shown.
void AdminPage::takeKeyboard(Qt::FocusReason reason)
{
    if (QWidget *page = m_stack->currentWidget())
        page->setFocus(reason);
}

QStringList AdminPage::describe() const
{
    const AdminSection *section = m_sections[m_tabs->currentIndex()].page;
    const QString title = u"administration: "_s + m_tabs->tabText(m_tabs->currentIndex());
    return QStringList{title} + (section ? section->describe() : QStringList());
}

QList<KeyHelp> AdminPage::keyHelp() const
{
    return {{tr("Ctrl+PgUp PgDn"), tr("To the next part of the administration")},
            {tr("Enter"), tr("From a list into its form")},
            {u"Ctrl+N"_s, tr("A new one")},
            {u"Ctrl+S"_s, tr("Save")},
            {tr("Esc"), tr("Take back what was typed")},
            {u"Ctrl+1"_s, tr("When somebody else saved too: keep mine; Ctrl+2 takes theirs")},
            {u"Ctrl+Shift+R"_s, tr("In the audit log: show new entries")}};
}

void AdminPage::showEvent(QShowEvent *event)
{
    if (!m_organisation) {
        m_organisation = std::make_unique<Organisation>(m_window.session());
        connect(m_organisation.get(), &Organisation::failed, &m_window, &SessionWindow::showFailure);
    }
    showCurrent();
    QWidget::showEvent(event);
}

} // namespace medcrm::ui
