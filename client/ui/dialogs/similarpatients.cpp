// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/similarpatients.h"

#include "client/core/clientsession.h"
#include "client/ui/bidi.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/elidedlabel.h"
#include "client/ui/wording.h"
#include "common/core/textfold.h"

#include <QHBoxLayout>
#include <memory>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr Milliseconds pauseBetweenLetters{250};
constexpr qsizetype mostShown = 3;
constexpr qsizetype leastLetters = 3;
constexpr qsizetype leastDigits = 6;
constexpr qsizetype leastNationalId = 4;

/// What of a person is worth comparing, within the bounds of the request.
PatientDetails comparable(const PatientDetails &person)
{
    constexpr qsizetype longestName = 80;
    constexpr qsizetype mostPhones = 5;
    constexpr qsizetype longestNationalId = 40;
    PatientDetails question;
    if (foldText(QString(person.givenName + person.familyName)).size() >= leastLetters) {
        question.givenName = person.givenName.left(longestName);
        question.familyName = person.familyName.left(longestName);
    }
    question.birthDate = person.birthDate;
    question.birthPrecision = person.birthPrecision;
    for (const QString &phone : person.phones) {
        if (digitsOf(phone).size() >= leastDigits && question.phones.size() < mostPhones)
            question.phones += phone;
    }
    if (person.nationalId.size() >= leastNationalId)
        question.nationalId = person.nationalId.left(longestNationalId);
    return question;
}

/// A birth date alone says nothing.
bool isWorthAsking(const PatientDetails &question)
{
    return !question.givenName.isEmpty() || !question.familyName.isEmpty() || !question.phones.isEmpty()
        || !question.nationalId.isEmpty();
}

QString word(Likeness likeness)
{
    switch (likeness) {
    case Likeness::Name:
        return SimilarPatients::tr("name");
    case Likeness::Phone:
        return SimilarPatients::tr("phone");
    case Likeness::BirthDate:
        return SimilarPatients::tr("birth date");
    case Likeness::NationalId:
        return SimilarPatients::tr("national id");
    }
    Q_UNREACHABLE();
}

/// "Alike: name, birth date"
QString words(const QList<Likeness> &likenesses)
{
    if (likenesses == QList{Likeness::Phone})
        return SimilarPatients::tr("Only the phone: perhaps family");
    QStringList all;
    for (const Likeness likeness : likenesses)
        all += word(likeness);
    return SimilarPatients::tr("Alike: %1").arg(all.join(SimilarPatients::tr(", ", "between alike things")));
}

} // namespace

SimilarPatients::SimilarPatients(ClientSession &session, const QString &heading, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_rows(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new Label(heading, TextStyle::SmallStrong, Color::WarningText));
    layout->addLayout(m_rows);
    Theme::current().bind(this, [this, layout] {
        layout->setSpacing(Theme::current().space(Space::Tiny));
        m_rows->setSpacing(Theme::current().space(Space::Tiny));
    });
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBetweenLetters);
    connect(&m_pause, &QTimer::timeout, this, &SimilarPatients::ask);
    hide();
}

void SimilarPatients::lookFor(const PatientDetails &person, std::optional<PatientId> except)
{
    const PatientDetails wanted = comparable(person);
    if (wanted == m_wanted && except == m_except)
        return;
    m_wanted = wanted;
    m_except = except;
    m_pause.start();
}

void SimilarPatients::ask()
{
    const int asked = ++m_question;
    if (!isWorthAsking(m_wanted))
        return show({});
    const FindSimilarPatients request{.givenName = m_wanted.givenName,
                                      .familyName = m_wanted.familyName,
                                      .birthDate = m_wanted.birthDate,
                                      .birthPrecision = m_wanted.birthPrecision,
                                      .phones = m_wanted.phones,
                                      .nationalId = m_wanted.nationalId,
                                      .except = m_except};
    m_session.api().call(request, this, [this, asked](const Result<QList<SimilarPatient>> &reply) {
        // Without an answer the form goes on: the server's own checks stand.
        if (asked == m_question)
            show(reply.value_or(QList<SimilarPatient>()));
    });
}

void SimilarPatients::show(QList<SimilarPatient> similar)
{
    similar = similar.mid(0, mostShown);
    if (similar == m_shown)
        return;
    m_shown = similar;
    while (m_rows->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_rows->takeAt(0));
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    for (const SimilarPatient &each : std::as_const(m_shown))
        m_rows->addWidget(makeRow(each, m_rows->count()));
    setVisible(!m_shown.isEmpty());
}

QWidget *SimilarPatients::makeRow(const SimilarPatient &similar, int place)
{
    const PatientSummary &patient = similar.found.patient;
    const QString who = longPerson(patient, m_session.day().today());
    auto *button = new ActionButton(isolate(patient.displayName()) + u" · "_s + who);
    button->setButtonSize(ActionButton::Size::Small);
    button->setSymbol(Icon::UserCheck);
    button->setKey(Qt::CTRL | Qt::Key(Qt::Key_1 + place)); // Tab goes on to the fields unhindered
    connect(button, &ActionButton::clicked, this, [this, patient] { Q_EMIT chosen(patient); });
    auto *alike = new ElidedLabel(words(similar.likenesses), TextStyle::Small, Color::TextMuted);
    button->setAccessibleDescription(alike->text());
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(button);
    layout->addWidget(alike, 1);
    Theme::current().bind(row, [layout] { layout->setSpacing(Theme::current().space(Space::Small)); });
    return row;
}

} // namespace medcrm::ui
