// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/page.h"

#include <functional>
#include <memory>

class QStackedWidget;

namespace medcrm {
class Organisation;
}

namespace medcrm::ui {

class AdminSection;
class SegmentedTabs;

/// What an administrator changes: clinics, rooms, doctors, services, working hours, users; and the audit log. A section
/// is made when it is first looked at and keeps what was typed in it. Ctrl+PgUp and Ctrl+PgDn go through them.
class AdminPage : public Page
{
    Q_OBJECT
public:
    enum Section { Clinics, Rooms, Doctors, Services, Hours, Users, Audit };

    explicit AdminPage(const PageContext &context, QWidget *parent = nullptr);
    ~AdminPage() override;

    void open(Section section);
    Section section() const;
    QStringList describe() const override;
    QList<KeyHelp> keyHelp() const override;
    QWidget *mainPlace() const override;
    void takeKeyboard(Qt::FocusReason reason) override;
    /// The widget of a section that was looked at already, for tests.
    template <typename Page>
    Page *page() const
    {
        for (const auto &section : m_sections) {
            if (auto *page = dynamic_cast<Page *>(section.page))
                return page;
        }
        return nullptr;
    }

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct SectionOf
    {
        std::function<AdminSection *()> make;
        AdminSection *page = nullptr;
    };

    void add(const QString &title, std::function<AdminSection *()> make);
    void showCurrent();
    void step(int by);

    SessionWindow &m_window;
    std::unique_ptr<Organisation> m_organisation; ///< Once the page was shown.
    SegmentedTabs *m_tabs;
    QStackedWidget *m_stack;
    QList<SectionOf> m_sections;
};

} // namespace medcrm::ui
