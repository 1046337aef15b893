// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/shell/gatepage.h"

#include "client/ui/icons.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/card.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace medcrm::ui {

GatePage::GatePage(const QString &heading, const QString &primaryText, QWidget *parent)
    : QWidget(parent)
    , m_heading(new Label(heading, TextStyle::Heading))
    , m_explanation(new Label({}, TextStyle::Body, Color::TextMuted))
    , m_fieldsLayout(new QVBoxLayout)
    , m_banner(new Banner)
    , m_primary(new ActionButton(primaryText, ActionButton::Kind::Primary))
{
    auto *mark = new QLabel;
    mark->setPixmap(programIcon().pixmap(48, 48));
    m_heading->setWordWrap(true);
    m_explanation->setWordWrap(true);
    m_explanation->hide();

    auto *card = new Card(Card::Padding::Roomy);
    auto *layout = new QVBoxLayout(card);
    layout->addWidget(mark, 0, Qt::AlignLeading);
    layout->addWidget(m_heading);
    layout->addWidget(m_explanation);
    layout->addWidget(m_banner);
    layout->addLayout(m_fieldsLayout);
    layout->addWidget(m_primary);
    Theme::current().bind(this, [card, layout, this] {
        const Theme &theme = Theme::current();
        card->setFixedWidth(theme.px(380));
        layout->setSpacing(theme.space(Space::Medium));
        m_fieldsLayout->setSpacing(theme.space(Space::Medium));
        layout->setContentsMargins(theme.space(Space::Huge), theme.space(Space::Huge),
                                   theme.space(Space::Huge), theme.space(Space::Huge));
    });

    // Between stretches and not aligned: an aligned widget gets the height that its texts need in the window's width.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card);
    middle->addStretch(1);
    auto *page = new QVBoxLayout(this);
    page->addStretch(1);
    page->addLayout(middle);
    page->addStretch(2);
    connect(m_primary, &ActionButton::clicked, this, &GatePage::submitted);
}

void GatePage::setHeading(const QString &heading, const QString &explanation)
{
    m_heading->setText(heading);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
}

QLineEdit *GatePage::addLine(const QString &name, const QString &label)
{
    return addField(name, label, new QLineEdit);
}

QLineEdit *GatePage::addPassword(const QString &name, const QString &label)
{
    auto *editor = new QLineEdit;
    editor->setEchoMode(QLineEdit::Password);
    return addField(name, label, editor);
}

QLineEdit *GatePage::addField(const QString &name, const QString &label, QLineEdit *editor)
{
    auto *field = new FormField(name, label, editor);
    m_fields.append(field);
    m_fieldsLayout->addWidget(field);
    return editor;
}

void GatePage::addWidget(QWidget *widget)
{
    m_fieldsLayout->addWidget(widget);
}

void GatePage::setBusy(bool busy)
{
    m_primary->setBusy(busy);
    for (FormField *field : std::as_const(m_fields))
        static_cast<QLineEdit *>(field->editor())->setReadOnly(busy);
}

void GatePage::showError(const Error &error)
{
    setBusy(false);
    clearErrors();
    for (FormField *field : std::as_const(m_fields)) {
        if (field->name() == error.field) {
            field->setError(error.message);
            field->editor()->setFocus();
            return;
        }
    }
    m_banner->showMessage(error.message);
    focusFirstEmpty();
}

void GatePage::showMessage(const QString &text)
{
    m_banner->showMessage(text, Tone::Booked);
}

void GatePage::clearErrors()
{
    m_banner->clear();
    for (FormField *field : std::as_const(m_fields))
        field->clearError();
}

QString GatePage::message() const
{
    return m_banner->text();
}

void GatePage::focusFirstEmpty()
{
    for (FormField *field : std::as_const(m_fields)) {
        auto *editor = static_cast<QLineEdit *>(field->editor());
        if (editor->text().isEmpty()) {
            editor->setFocus();
            return;
        }
    }
    if (!m_fields.isEmpty()) {
        auto *last = static_cast<QLineEdit *>(m_fields.last()->editor());
        last->setFocus();
        last->selectAll();
    } else {
        m_primary->setFocus();
    }
}

void GatePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_firstFocus)
        m_firstFocus->setFocus();
    else
        focusFirstEmpty();
}

void GatePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_primary->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace medcrm::ui
