// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/similarpatients.h"

#include "client/core/clientsession.h"
#include "client/ui/bidi.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/label.h"
#include "client/ui/wording.h"
#include "common/core/textfold.h"

#include <QVBoxLayout>
#include <memory>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr Milliseconds pauseBetweenLetters{250};
constexpr int mostShown = 3;
constexpr int leastLetters = 4;
constexpr int leastDigits = 6;

} // namespace

SimilarPatients::SimilarPatients(ClientSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_rows(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new Label(tr("Already registered? Choose instead of registering twice:"),
                                TextStyle::SmallStrong, Color::WarningText));
    layout->addLayout(m_rows);
    Theme::current().bind(this, [this, layout] {
        layout->setSpacing(Theme::current().space(Space::Tiny));
        m_rows->setSpacing(Theme::current().space(Space::Tiny));
    });
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBetweenLetters);
    connect(&m_pause, &QTimer::timeout, this, &SimilarPatients::search);
    hide();
}

void SimilarPatients::lookFor(const QString &name, const QString &phone)
{
    const QString wantedName = foldText(name).size() >= leastLetters ? name.simplified() : QString();
    const QString wantedPhone = digitsOf(phone).size() >= leastDigits ? digitsOf(phone) : QString();
    if (wantedName == m_name && wantedPhone == m_phone)
        return;
    m_name = wantedName;
    m_phone = wantedPhone;
    m_pause.start();
}

void SimilarPatients::search()
{
    ++m_question;
    m_byName.clear();
    m_byPhone.clear();
    ask(m_name, &SimilarPatients::m_byName);
    ask(m_phone, &SimilarPatients::m_byPhone);
    show();
}

void SimilarPatients::ask(const QString &text, QList<FoundPatient> SimilarPatients::*answer)
{
    if (text.isEmpty())
        return;
    const FindPatients request{text, mostShown};
    m_session.api().call(request, this,
                         [this, answer, asked = m_question](const Result<QList<FoundPatient>> &reply) {
                             // Without an answer the form goes on: the server's own checks stand.
                             if (asked != m_question || !reply)
                                 return;
                             this->*answer = *reply;
                             show();
                         });
}

void SimilarPatients::show()
{
    QList<FoundPatient> wanted = m_byPhone;
    for (const FoundPatient &patient : std::as_const(m_byName)) {
        if (!wanted.contains(patient))
            wanted.append(patient);
    }
    wanted = wanted.mid(0, mostShown);
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    while (m_rows->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_rows->takeAt(0));
        item->widget()->deleteLater();
    }
    for (const FoundPatient &patient : std::as_const(m_shown)) {
        QStringList parts{isolate(patient.patient.displayName()),
                          longPerson(patient.patient, m_session.day().today())};
        if (!patient.phones.isEmpty())
            parts += isolateLtr(patient.phones.first());
        auto *row = new ActionButton(parts.join(u" · "_s));
        row->setButtonSize(ActionButton::Size::Small);
        row->setSymbol(Icon::UserCheck);
        row->setKey(Qt::CTRL | Qt::Key(Qt::Key_1 + m_rows->count())); // Tab goes on to the fields unhindered
        m_rows->addWidget(row, 0, Qt::AlignLeading);
        connect(row, &ActionButton::clicked, this,
                [this, summary = patient.patient] { Q_EMIT chosen(summary); });
    }
    setVisible(!m_shown.isEmpty());
}

} // namespace medcrm::ui
