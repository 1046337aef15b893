// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/waitlist.h"
#include "client/reception/pages/page.h"
#include "client/ui/models/wishmodel.h"

class QListView;

namespace medcrm::ui {

class ActionButton;
class Banner;
class Label;

/// The waiting list for appointments: who wants a time, most urgent and then oldest first. Enter books a time for the
/// chosen one; a time that freed up shows the wishes it suits.
class WaitlistPage : public Page
{
    Q_OBJECT
public:
    explicit WaitlistPage(const PageContext &context, QWidget *parent = nullptr);

    /// Only the wishes that this time suits; nothing: all.
    void showOnly(const std::optional<TimeFreed> &freed);

    void refresh() override;
    void tick(Instant now) override;
    QStringList describe() const override;
    QList<KeyHelp> keyHelp() const override;
    QWidget *mainPlace() const override;
    std::optional<PatientSummary> chosenPatient() const override;
    void moveChoice(int by) override;
    void takeChoice() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    void makeList();
    void follow();
    void showFreed();
    void showCount();
    void showMenu(const QModelIndex &index, const QPoint &at);
    void edit();
    void withdraw();
    std::optional<Wish> chosen() const;

    ArrivalCommands &m_arrivals;
    Waitlist &m_waitlist;
    WishModel m_model;
    Label *m_title;
    ActionButton *m_add;
    ActionButton *m_all;
    Banner *m_freedBanner;
    QListView *m_view;
    std::optional<TimeFreed> m_only;
};

} // namespace medcrm::ui
