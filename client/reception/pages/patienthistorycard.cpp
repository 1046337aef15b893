// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/patienthistorycard.h"

#include "client/ui/personrowdelegate.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/emptylist.h"
#include "client/ui/widgets/label.h"
#include "client/ui/widgets/rule.h"

#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

PersonRow lookOfRow(const QModelIndex &index)
{
    const auto row = rowOf<PatientHistoryRow>(index);
    const StateLook state = row.state();
    PersonRow look;
    look.lines.title = index.siblingAtColumn(PatientHistoryModel::TextColumn).data().toString();
    look.lines.titleLook = {TextStyle::BodyStrong, Color::Text, row.isStruck()};
    look.lines.subtitle = row.what;
    look.lines.pill = PillLook{.text = state.word, .tone = state.tone, .icon = state.icon};
    return look;
}

} // namespace

PatientHistoryCard::PatientHistoryCard(ClientSession &session, QWidget *parent)
    : Card(Padding::None, parent)
    , m_session(session)
    , m_model(session)
    , m_list(new EmptyListView({}))
    , m_note(new Label({}, TextStyle::Small, Color::TextMuted))
    , m_older(new ActionButton(tr("Older"), ActionButton::Kind::Quiet))
    , m_again(
          session, [this] { ask(m_before); }, this)
{
    auto *title = new Label(tr("History"), TextStyle::Section);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(title);
    layout->addWidget(new Rule);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_older);
    foot->addStretch();
    layout->addWidget(new Rule);
    layout->addLayout(foot);
    m_note->setWordWrap(true);
    m_note->hide();
    m_older->setButtonSize(ActionButton::Size::Small);
    m_older->setSymbol(Icon::History);
    m_older->hide();
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setAccessibleName(tr("Appointments and visits"));
    m_list->setModel(&m_model);
    m_list->setModelColumn(PatientHistoryModel::TextColumn);
    m_list->setItemDelegate(new PersonRowDelegate(&lookOfRow, this));
    connect(m_older, &ActionButton::clicked, this,
            [this] { ask(m_model.rowCount() > 0 ? std::optional(m_model.oldest()) : std::nullopt); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, [this] { Q_EMIT contentsChanged(); });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] { Q_EMIT contentsChanged(); });
    Theme::current().bind(this, [this, title, foot] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Large);
        title->setContentsMargins(side, theme.space(Space::Medium), side, theme.space(Space::Medium));
        const int edge = theme.space(Space::Small);
        foot->setContentsMargins(edge, edge, edge, edge);
        m_note->setContentsMargins(side, theme.space(Space::Small), side, theme.space(Space::Small));
    });
}

void PatientHistoryCard::open(PatientId patient)
{
    m_patient = patient;
    m_model.begin(patient);
    m_older->hide();
    ask({});
}

void PatientHistoryCard::ask(std::optional<Instant> before)
{
    m_before = before;
    m_note->hide();
    m_older->setBusy(true);
    m_list->setEmptyText(tr("Loading…"));
    m_session.api().call(GetPatientHistory{m_patient, before, {}}, this,
                         [this, asked = ++m_question](const Result<PatientHistory> &reply) {
                             if (asked == m_question)
                                 answered(reply);
                         });
}

void PatientHistoryCard::answered(const Result<PatientHistory> &reply)
{
    m_older->setBusy(false);
    m_again.heard(reply);
    if (!reply) {
        m_list->setEmptyText({});
        m_note->setText(reply.error().message);
        m_note->show();
        m_older->setText(tr("Try again"));
        m_older->show();
        return;
    }
    m_list->setEmptyText(tr("No appointments and no visits yet."));
    m_model.add(*reply);
    m_older->setText(tr("Older"));
    m_older->setVisible(m_model.hasMore());
    Q_EMIT contentsChanged();
}

QStringList PatientHistoryCard::describe() const
{
    QStringList lines;
    for (const PatientHistoryRow &row : m_model.rows()) {
        const QString what = row.what.isEmpty() ? QString() : u", "_s + row.what;
        lines += u"history: %1 %2%3"_s.arg(row.when.toString(u"yyyy-MM-dd HH:mm"_s), row.state().word, what);
    }
    return lines;
}

} // namespace medcrm::ui
