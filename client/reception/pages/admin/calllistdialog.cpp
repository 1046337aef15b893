// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/calllistdialog.h"

#include "client/ui/bidi.h"
#include "client/ui/booking/slotwords.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/label.h"
#include "common/protocol/patients.h"

#include <QGridLayout>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

QList<MovedBooking> byStart(QList<MovedBooking> bookings)
{
    std::sort(bookings.begin(), bookings.end(), [](const MovedBooking &a, const MovedBooking &b) {
        return std::pair(a.was.start, a.was.id) < std::pair(b.was.start, b.was.id);
    });
    return bookings;
}

} // namespace

QList<MovedBooking> movedOf(const QList<Appointment> &before, const QList<Appointment> &now)
{
    QList<MovedBooking> moved;
    for (const Appointment &is : now) {
        const auto was = std::find_if(before.begin(), before.end(),
                                      [&](const Appointment &hit) { return hit.id == is.id; });
        if (was != before.end()
            && std::tie(was->start, was->doctor, was->status) != std::tie(is.start, is.doctor, is.status))
            moved += {*was, is};
    }
    return moved;
}

CallListDialog::CallListDialog(SessionWindow &window, const QString &whose, std::optional<DoctorId> doctor,
                               const QList<MovedBooking> &bookings, QWidget *parent)
    : SessionDialog(window, tr("Whom to call · %1").arg(isolate(whose)), tr("Done"), parent)
    , m_whose(whose)
    , m_doctor(doctor)
    , m_bookings(byStart(bookings))
    , m_grid(new QGridLayout)
    , m_reports(window)
{
    content()->addLayout(m_grid);
    content()->addStretch();
    content()->addWidget(makeTools());
    m_grid->setColumnStretch(1, 1);
    for (const MovedBooking &booking : m_bookings) {
        const int row = m_grid->rowCount();
        auto *who = new Label(isolate(booking.was.patient.displayName()), TextStyle::BodyStrong);
        auto *what = new Label(outcomeText(booking));
        auto *number = new Label({}, TextStyle::BodyStrong);
        for (Label *label : {who, what, number})
            label->setWordWrap(true);
        number->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(who, row, 0);
        m_grid->addWidget(what, row, 1);
        m_grid->addWidget(number, row, 2);
        m_numbers += number;
    }
    setFirstFocus(primary());
    connect(this, &FormDialog::submitted, this, &QDialog::accept);
    Theme::current().bind(this, [this] {
        setMinimumWidth(Theme::current().px(560));
        m_grid->setHorizontalSpacing(Theme::current().space(Space::Large));
        m_grid->setVerticalSpacing(Theme::current().space(Space::Small));
    });
    askNext();
}

QWidget *CallListDialog::makeTools()
{
    auto *tools = new QWidget;
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *print = new ActionButton(tr("Print phone list"));
    auto *pdf = new ActionButton(tr("Phone list as PDF"));
    print->setSymbol(Icon::Printer);
    print->setKey(QKeySequence(Qt::CTRL | Qt::Key_P));
    for (ActionButton *button : {print, pdf}) {
        button->setButtonSize(ActionButton::Size::Small);
        layout->addWidget(button);
    }
    layout->addStretch();
    connect(print, &ActionButton::clicked, this, [this] { m_reports.print(phoneList()); });
    connect(pdf, &ActionButton::clicked, this, [this] { m_reports.savePdf(phoneList()); });
    Theme::current().bind(tools, [layout] { layout->setSpacing(Theme::current().space(Space::Small)); });
    return tools;
}

/// One file after another: each is noted in the audit log, and a long list must not hold up the window's other requests.
void CallListDialog::askNext()
{
    const auto next = std::find_if(m_bookings.begin(), m_bookings.end(), [this](const MovedBooking &booking) {
        return !m_phones.contains(booking.was.patient.id);
    });
    if (next == m_bookings.end())
        return;
    const PatientId patient = next->was.patient.id;
    session().api().call(GetPatient{patient}, this, [this, patient](const Result<PatientFile> &reply) {
        if (!reply)
            return showError(reply.error());
        m_phones.insert(patient, reply->patient.phones);
        showPhones(patient);
        askNext();
    });
}

void CallListDialog::showPhones(PatientId patient)
{
    QStringList phones;
    for (const QString &phone : m_phones.value(patient))
        phones += isolateLtr(phone);
    for (qsizetype i = 0; i < m_bookings.size(); ++i) {
        if (m_bookings[i].was.patient.id == patient)
            m_numbers[i]->setText(phones.isEmpty() ? tr("no phone number") : phones.join(u'\n'));
    }
}

/// With the doctor only when it is another one.
QString CallListDialog::newTime(const MovedBooking &booking) const
{
    return booking.is.doctor == booking.was.doctor ? whenText(booking.is.start, day())
                                                   : whenAndWhom(booking.is, day());
}

QString CallListDialog::outcomeText(const MovedBooking &booking) const
{
    const QString was = whenText(booking.was.start, day());
    if (booking.isCancelled())
        return tr("%1: cancelled").arg(isolate(was));
    return tr("%1, now %2").arg(isolate(was), isolate(newTime(booking)));
}

PhoneList CallListDialog::phoneList() const
{
    PhoneList list{.clinic = day().clinic().id,
                   .clinicName = day().clinic().name,
                   .doctor = m_doctor,
                   .doctorName = m_whose,
                   .day = businessDay(m_bookings.first().was.start, day().zone()),
                   .lastDay = businessDay(m_bookings.last().was.start, day().zone()),
                   .zone = day().zone()};
    for (const MovedBooking &booking : m_bookings) {
        list.entries += {booking.was, m_phones.value(booking.was.patient.id),
                         booking.isCancelled() ? tr("Cancelled") : newTime(booking), !booking.isCancelled()};
    }
    return list;
}

QStringList CallListDialog::describe() const
{
    QStringList lines;
    for (qsizetype i = 0; i < m_bookings.size(); ++i)
        lines += u"call: %1, %2, %3"_s.arg(m_bookings[i].was.patient.displayName(),
                                           outcomeText(m_bookings[i]), m_numbers[i]->text());
    return lines;
}

} // namespace medcrm::ui
