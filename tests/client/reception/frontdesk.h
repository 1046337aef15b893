// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/receptionwindow.h"
#include "tests/client/core/desk.h"
#include "tests/client/reception/morningclinic.h"

class QListView;

namespace medcrm::ui {
class ExpectedView;
class SearchBox;
} // namespace medcrm::ui

namespace medcrm::test {

/// The desk's real window, shown, active and signed in at a clinic in the middle of a morning.
class FrontDesk
{
public:
    FrontDesk();
    ~FrontDesk();

    MorningClinic clinic;
    Desk desk{clinic};

    ui::ReceptionWindow &window() { return *m_window; }
    ui::SearchBox &search();
    ui::ExpectedView &expected();
    /// The list of matches under the search box.
    QListView &matches();
    /// The open dialog of this kind; null when there is none.
    template <typename Dialog>
    Dialog *dialog()
    {
        for (Dialog *found : m_window->findChildren<Dialog *>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    /// Of all messages that stand at the window's lower edge, the newest below.
    QStringList messages();
    bool says(const QString &part);
    /// The window's lines that begin so, as --trace writes them.
    QStringList lines(const QString &beginning);
    /// How many requests of a kind the server has got, waited for.
    template <Request R>
    bool gets(int count = 1)
    {
        return await([&] { return clinic.requestsOf<R>().size() == count; });
    }
    /// The last request of a kind that the server has got.
    template <Request R>
    R sent()
    {
        return decode<R>(clinic.requestsOf<R>().last().params).value();
    }
    /// Everything on its way has arrived.
    void settle();

private:
    std::unique_ptr<ui::ReceptionWindow> m_window;
};

} // namespace medcrm::test
