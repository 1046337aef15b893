// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/patientbox.h"

#include "client/core/clientsession.h"
#include "client/ui/bidi.h"
#include "client/ui/controlpainter.h"
#include "client/ui/dialogs/patientpicker.h"
#include "client/ui/models/timetext.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/rowpainter.h"
#include "client/ui/wording.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

ChosenPatient::ChosenPatient(QWidget *parent)
    : QFrame(parent)
    , m_change(new ActionButton(Icon::X, tr("Choose another patient")))
{
    m_change->setParent(this);
    m_change->setFocusPolicy(Qt::NoFocus); // Delete does it; one stop of the Tab key less
    m_change->setButtonSize(ActionButton::Size::Small);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_change, &ActionButton::clicked, this, [this] { Q_EMIT changeWanted({}); });
    Theme::current().follow(this);
}

void ChosenPatient::show(const PatientSummary &patient, QDate today)
{
    m_name = isolate(patient.displayName());
    m_facts = sexAndAgeText(patient.sex, patient.ageOn(today));
    setAccessibleName(tr("Patient: %1").arg(patient.displayName()));
    setToolTip(longPerson(patient, today).toHtmlEscaped());
    update();
}

void ChosenPatient::setFixed(bool fixed)
{
    m_fixed = fixed;
    m_change->setVisible(!fixed);
    setFocusPolicy(fixed ? Qt::NoFocus : Qt::StrongFocus);
    update();
}

QSize ChosenPatient::sizeHint() const
{
    return {Theme::current().px(240), Theme::current().px(34)};
}

void ChosenPatient::place()
{
    const QRect inner = rect().adjusted(4, 3, -4, -3);
    m_change->setGeometry(QStyle::alignedRect(layoutDirection(), Qt::AlignTrailing | Qt::AlignVCenter,
                                              m_change->sizeHint().boundedTo(inner.size()), inner));
}

void ChosenPatient::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    place();
}

void ChosenPatient::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintField(painter, rect(), {.focused = hasFocus(), .ground = m_fixed ? Color::Sunken : Color::Surface});
    QRect rest = rect().adjusted(theme.px(10), 0, -theme.px(10), 0);
    if (!m_fixed)
        takeTrailing(painter, rest, m_change->width());
    const int facts = m_facts.isEmpty() ? 0 : textWidth(m_facts, TextStyle::Body);
    const int name = std::min(textWidth(m_name, TextStyle::BodyStrong), rest.width() - facts - theme.px(8));
    paintText(painter, takeLeading(painter, rest, std::max(name, 0), theme.px(8)), m_name,
              {TextStyle::BodyStrong});
    paintText(painter, rest, m_facts, {TextStyle::Body, Color::TextMuted});
}

void ChosenPatient::keyPressEvent(QKeyEvent *event)
{
    const QString letter = event->text();
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT changeWanted({});
    else if (plain && !letter.isEmpty() && letter.at(0).isPrint())
        Q_EMIT changeWanted(letter);
    else
        QFrame::keyPressEvent(event);
}

void ChosenPatient::mousePressEvent(QMouseEvent *event)
{
    event->accept(); // takes the keyboard, and stays chosen
}

bool ChosenPatient::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::LayoutRequest)
        place();
    return QFrame::event(event);
}

PatientBox::PatientBox(ClientSession &session, QWidget *host)
    : m_session(session)
    , m_picker(new PatientPicker(session, host))
    , m_shown(new ChosenPatient)
{
    addWidget(m_picker);
    addWidget(m_shown);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusProxy(m_picker);
    connect(m_picker, &PatientPicker::chosen, this, [this](const PatientSummary &patient) {
        m_shown->show(patient, m_session.day().today());
        setCurrentWidget(m_shown);
        setFocusProxy(m_shown);
        Q_EMIT chosen(patient);
    });
    connect(m_picker, &PatientPicker::registerWanted, this, &PatientBox::registerWanted);
    connect(m_shown, &ChosenPatient::changeWanted, this, &PatientBox::change);
}

std::optional<PatientSummary> PatientBox::patient() const
{
    return currentWidget() == m_shown ? m_picker->patient() : std::nullopt;
}

void PatientBox::setPatient(const PatientSummary &patient)
{
    m_picker->setPatient(patient);
}

void PatientBox::clear()
{
    setFixed(false);
    setFocusProxy(m_picker);
    setCurrentWidget(m_picker);
    m_picker->setModified(true); // as if typed: the choice is taken back
    m_picker->clear();
}

void PatientBox::search(const QString &typed)
{
    m_picker->setFocus(Qt::OtherFocusReason);
    m_picker->clear();
    m_picker->insert(typed);
}

void PatientBox::change(const QString &typed)
{
    clear();
    search(typed);
    Q_EMIT unchosen();
}

} // namespace medcrm::ui
