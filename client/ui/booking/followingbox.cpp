// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/followingbox.h"

#include "client/core/clientsession.h"
#include "client/ui/booking/repeatbox.h"
#include "client/ui/booking/slotwords.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/label.h"

#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr Milliseconds pauseBetweenKeys{150};

bool same(const PreviewMoves &a, const PreviewMoves &b)
{
    return a.appointment == b.appointment && a.doctor == b.doctor && a.service == b.service
        && a.start == b.start;
}

} // namespace

FollowingBox::FollowingBox(ClientSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(session.day())
    , m_dates(new SeriesView(m_model))
    , m_summary(new Label({}, TextStyle::Small, Color::TextMuted))
{
    m_summary->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_dates);
    layout->addWidget(m_summary);
    Theme::current().bind(this, [layout] { layout->setSpacing(Theme::current().space(Space::Small)); });
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseBetweenKeys);
    connect(&m_soon, &QTimer::timeout, this, &FollowingBox::look);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &FollowingBox::showSummary);
    hide();
}

void FollowingBox::ask(const std::optional<PreviewMoves> &question)
{
    if (question && m_question && same(*question, *m_question))
        return;
    m_question = question;
    setVisible(question.has_value());
    askAgain();
}

void FollowingBox::askAgain()
{
    ++m_number;
    m_soon.stop();
    m_answer.clear();
    m_model.reset({});
    m_problem = tr("Looking for the dates…");
    if (m_question)
        m_soon.start();
    showSummary();
}

void FollowingBox::look()
{
    m_session.api().call(*m_question, this,
                         [this, number = m_number](const Result<QList<SeriesMoveDate>> &reply) {
                             if (number == m_number)
                                 answered(reply);
                         });
}

void FollowingBox::answered(const Result<QList<SeriesMoveDate>> &reply)
{
    m_problem = reply ? QString() : reply.error().message;
    m_answer = reply.value_or(QList<SeriesMoveDate>());
    std::stable_sort(m_answer.begin(), m_answer.end(), [](const SeriesMoveDate &a, const SeriesMoveDate &b) {
        return a.date.start < b.date.start;
    });
    QList<SeriesDate> dates;
    QStringList now;
    for (const SeriesMoveDate &each : std::as_const(m_answer)) {
        dates += each.date;
        now += whenText(each.appointment.start, m_session.day());
    }
    m_model.show(dates, now);
    showSummary();
    Q_EMIT datesShown();
}

QString FollowingBox::problem() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    return moves().isEmpty() ? tr("All stay where they are.") : QString();
}

QList<SeriesMove> FollowingBox::moves() const
{
    QList<SeriesMove> moves;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const std::optional<Instant> start = m_model.at(row).start();
        if (!start)
            continue;
        SeriesMove move = m_answer.at(row).move;
        move.start = *start;
        moves += move;
    }
    return moves;
}

QList<Appointment> FollowingBox::movedOnes() const
{
    QList<Appointment> moved;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.at(row).start())
            moved += m_answer.at(row).appointment;
    }
    return moved;
}

void FollowingBox::refuse(int move, const SlotConflict &conflict)
{
    const int row = m_model.refuse(moves().value(move).start, conflict);
    showSummary();
    if (row < 0)
        return;
    m_dates->setCurrentIndex(m_model.index(row, 0));
    m_dates->setFocus(Qt::OtherFocusReason);
}

void FollowingBox::showSummary()
{
    const int all = m_model.rowCount();
    m_dates->setVisible(all > 0);
    m_dates->updateGeometry();
    const QString counts =
        tr("%1 of %n bookings move. Space changes what becomes of one.", nullptr, all).arg(moves().size());
    m_summary->setText(m_problem.isEmpty() ? counts : m_problem);
    Q_EMIT changed();
}

QStringList FollowingBox::describe() const
{
    return m_model.describe();
}

} // namespace medcrm::ui
