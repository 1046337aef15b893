// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/reports/behinddialog.h"

#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "client/ui/personrowdelegate.h"
#include "client/ui/reports/figurewords.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/emptylist.h"
#include "client/ui/widgets/label.h"
#include "client/ui/wording.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

PersonRow lookOfRow(const QModelIndex &index)
{
    const auto row = rowOf<BehindRow>(index);
    PersonRow look;
    look.tile = row.visit ? row.visit->ticket : row.when.time().toString(u"HH:mm"_s);
    look.tileTone = Tone::Neutral;
    look.lines.title = isolate(row.patient().displayName());
    QStringList facts{isolate(dateText(row.when.date(), u"ddd d MMM yyyy"_s)), timeText(row.when.time())};
    if (!row.doctorName.isEmpty())
        facts += isolate(row.doctorName);
    if (row.visit && row.visit->closedBy)
        facts += BehindDialog::tr("ended when the day was closed");
    look.lines.subtitle = facts.join(u" · "_s);
    look.trailing = row.measure.isEmpty()
        ? row.visit ? statusText(row.visit->status) : statusText(row.booking->status)
        : row.measure;
    look.trailingLook = {row.measure.isEmpty() ? TextStyle::Body : TextStyle::BodyStrong,
                         row.measure.isEmpty() ? Color::TextMuted : Color::Text};
    return look;
}

QString sentence(const BehindRow &row)
{
    return QStringList{row.visit ? isolateLtr(row.visit->ticket) : timeText(row.when.time()),
                       row.patient().displayName(), row.doctorName,
                       row.visit ? statusText(row.visit->status) : statusText(row.booking->status),
                       row.measure}
        .join(u", "_s);
}

} // namespace

BehindModel::BehindModel(QObject *parent)
    : RecordModel(parent)
{
    setColumns({{[] { return tr("Patient"); },
                 {{Qt::DisplayRole, [](const BehindRow &row) { return row.patient().displayName(); }},
                  {Qt::AccessibleTextRole, sentence}}}});
}

BehindDialog::BehindDialog(SessionWindow &window, const ListBehind &question, const QString &subject)
    : QDialog(&window)
    , m_window(window)
    , m_question(question)
    , m_title(new Label(nameOf(question.figure), TextStyle::Heading))
    , m_note(new Label(explanationOf(question.figure), TextStyle::Small, Color::TextMuted))
    , m_view(new EmptyListView(tr("…")))
    , m_more(new ActionButton(tr("Show more")))
    , m_again(
          window.session(), [this] { load(); }, this)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(nameOf(question.figure));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(new Label(subject, TextStyle::Body, Color::TextMuted));
    layout->addWidget(m_note);
    layout->addWidget(m_view, 1);
    auto *foot = new QHBoxLayout;
    auto *close = new ActionButton(tr("Close"));
    foot->addWidget(m_more);
    foot->addStretch();
    foot->addWidget(close);
    layout->addLayout(foot);
    m_note->setWordWrap(true);
    m_more->hide();
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new PersonRowDelegate(&lookOfRow, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(nameOf(question.figure));
    m_view->setFocus();
    connect(close, &ActionButton::clicked, this, &QDialog::accept);
    connect(m_more, &ActionButton::clicked, this, &BehindDialog::load);
    Theme::current().bind(this, [this, layout] {
        const int side = Theme::current().space(Space::Large);
        layout->setContentsMargins(side, side, side, side);
        resize(QSize(Theme::current().px(620), Theme::current().px(640)).boundedTo(m_window.size()));
    });
    load();
}

void BehindDialog::load()
{
    m_more->setBusy(true);
    m_window.session().api().call(m_question, this, [this](const Result<FigurePage> &reply) {
        m_more->setBusy(false);
        m_again.heard(reply);
        if (reply)
            return take(*reply);
        m_view->setEmptyText(reply.error().message);
        m_more->show(); // tries again
        if (m_model.rowCount() > 0)
            m_window.showFailure(reply.error());
    });
}

void BehindDialog::take(const FigurePage &page)
{
    for (const Visit &visit : page.visits)
        m_model.upsert(rowFor(visit));
    for (const Appointment &booking : page.bookings)
        m_model.upsert(rowFor(booking));
    m_title->setText(tr("%1: %2").arg(nameOf(m_question.figure)).arg(page.total));
    m_view->setEmptyText(tr("Nothing is counted here."));
    m_question.after = page.next;
    m_more->setVisible(page.next.has_value());
    m_more->setText(tr("Show more (%1 of %2)").arg(m_model.rowCount()).arg(page.total));
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model.index(0, 0));
}

BehindRow BehindDialog::rowFor(const Visit &visit) const
{
    const ClinicDay &day = m_window.session().day();
    BehindRow row;
    row.visit = visit;
    row.doctorName = day.doctorName(visit.doctor);
    row.when = inZone(visit.arrivedAt, day.zone());
    if (m_question.figure == Figure::Waits)
        row.measure = minutesText(waitOf(visit, {}));
    if (m_question.figure == Figure::ServiceTimes)
        row.measure = minutesText(serviceTimeOf(visit, {}));
    return row;
}

BehindRow BehindDialog::rowFor(const Appointment &booking) const
{
    const ClinicDay &day = m_window.session().day();
    BehindRow row;
    row.booking = booking;
    row.doctorName = day.doctorName(booking.doctor);
    row.when = inZone(booking.start, day.zone());
    return row;
}

QStringList BehindDialog::describe() const
{
    QStringList lines{u"behind: "_s + m_title->text()};
    for (const BehindRow &row : m_model.rows())
        lines += u"behind: "_s + sentence(row);
    return lines;
}

} // namespace medcrm::ui
