// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/admin/recordeditor.h"

#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/elidedlabel.h"
#include "client/ui/widgets/findfield.h"
#include "client/ui/widgets/fittingscroll.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/pill.h"
#include "client/ui/widgets/rule.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

RecordEditor::RecordEditor(const QString &hint, QWidget *parent)
    : Card(Padding::None, parent)
    , m_hint(new Label(hint, TextStyle::Body, Color::TextMuted))
    , m_heading(new ElidedLabel({}, TextStyle::Section))
    , m_pill(new Pill({tr("Inactive"), Tone::Ended, {}}))
    , m_fields(new QVBoxLayout)
    , m_banner(new Banner)
    , m_differences(new Differences)
    , m_save(new ActionButton(tr("Save"), ActionButton::Kind::Primary))
    , m_revert(new ActionButton(tr("Revert")))
    , m_activity(new ActionButton(tr("Deactivate")))
    , m_form(makeForm())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_form, 1);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_save->setKey(Qt::CTRL | Qt::Key_S);
    m_revert->setKeyHint(Qt::Key_Escape);
    connect(m_save, &ActionButton::clicked, this, &RecordEditor::saveWanted);
    connect(m_revert, &ActionButton::clicked, this, &RecordEditor::revertWanted);
    connect(m_activity, &ActionButton::clicked, this, &RecordEditor::activityWanted);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        const auto act = std::exchange(m_act, nullptr);
        m_banner->clear();
        if (act)
            act();
    });
    showState();
}

QWidget *RecordEditor::makeForm()
{
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_pill);
    auto *content = new QWidget;
    auto *above = new QVBoxLayout(content); // few fields stay above
    above->setContentsMargins(0, 0, 0, 0);
    above->addLayout(m_fields);
    above->addStretch();
    m_scroll = new FittingScroll(content);
    layout->addLayout(head);
    layout->addWidget(makeButtons()); // above, where no message of the window covers them
    layout->addWidget(new Rule);
    layout->addWidget(m_differences);
    layout->addWidget(m_banner);
    layout->addWidget(m_scroll, 1);
    Theme::current().bind(form, [this, layout] {
        const Theme &theme = Theme::current();
        const int side = theme.space(Space::Huge);
        layout->setContentsMargins(side, theme.space(Space::Medium), side, theme.space(Space::Medium));
        layout->setSpacing(theme.space(Space::Medium));
        m_fields->setSpacing(theme.space(Space::Medium));
    });
    return form;
}

QWidget *RecordEditor::makeButtons()
{
    auto *buttons = new QWidget;
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_save);
    layout->addWidget(m_revert);
    layout->addStretch();
    m_own = new QHBoxLayout;
    layout->addLayout(m_own);
    layout->addWidget(m_activity);
    return buttons;
}

FormField *RecordEditor::addField(const QString &name, const QString &label, QWidget *editor)
{
    auto *field = new FormField(name, label, editor);
    if (m_row)
        m_row->addWidget(field, 1, Qt::AlignTop);
    else
        m_fields->addWidget(field);
    if (auto *text = qobject_cast<QPlainTextEdit *>(editor))
        text->setTabChangesFocus(true);
    if (!m_first)
        m_first = editor;
    setTabOrder(editor, m_save);
    setTabOrder(m_save, m_revert);
    setTabOrder(m_revert, m_activity);
    watch(editor);
    return field;
}

void RecordEditor::beginRow()
{
    m_row = new QHBoxLayout;
    m_fields->addLayout(m_row);
    Theme::current().bind(m_row, [row = m_row] { row->setSpacing(Theme::current().space(Space::Medium)); });
}

void RecordEditor::endRow()
{
    m_row = nullptr;
}

void RecordEditor::addHeading(const QString &text)
{
    m_fields->addWidget(new Label(text, TextStyle::BodyStrong, Color::TextMuted));
}

ActionButton *RecordEditor::addButton(const QString &text)
{
    auto *button = new ActionButton(text);
    m_own->addWidget(button);
    m_ownButtons += button;
    return button;
}

void RecordEditor::watch(QWidget *editor)
{
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        connect(line, &QLineEdit::textChanged, this, &RecordEditor::edited);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(editor))
        connect(text, &QPlainTextEdit::textChanged, this, &RecordEditor::edited);
    else if (auto *combo = qobject_cast<QComboBox *>(editor))
        connect(combo, &QComboBox::currentIndexChanged, this, &RecordEditor::edited);
    else if (auto *number = qobject_cast<QSpinBox *>(editor))
        connect(number, &QSpinBox::valueChanged, this, &RecordEditor::edited);
    else if (auto *price = qobject_cast<QDoubleSpinBox *>(editor))
        connect(price, &QDoubleSpinBox::valueChanged, this, &RecordEditor::edited);
    else if (auto *check = qobject_cast<QCheckBox *>(editor))
        connect(check, &QCheckBox::toggled, this, &RecordEditor::edited);
    else if (auto *list = qobject_cast<QListWidget *>(editor))
        connect(list, &QListWidget::itemChanged, this, &RecordEditor::edited);
}

void RecordEditor::setState(const State &state)
{
    if (state.dirty && !m_state.dirty)
        dismissQuestion();
    m_state = state;
    showState();
}

void RecordEditor::showState()
{
    m_hint->setVisible(!m_state.open);
    m_form->setVisible(m_state.open);
    m_heading->setText(m_state.heading);
    m_pill->setVisible(!m_state.active && !m_state.isNew);
    const bool mayWrite = m_connected && m_state.open;
    m_save->setEnabled(mayWrite && (m_state.dirty || m_state.isNew) && !m_differences->isShown());
    m_revert->setEnabled(m_state.dirty || m_state.isNew);
    m_activity->setVisible(!m_state.isNew);
    m_activity->setText(m_state.active ? tr("Deactivate") : tr("Activate"));
    m_activity->setEnabled(mayWrite);
    for (ActionButton *button : std::as_const(m_ownButtons)) {
        button->setVisible(!m_state.isNew);
        button->setEnabled(mayWrite);
    }
}

void RecordEditor::setBusy(bool busy)
{
    m_busy = busy;
    m_save->setBusy(busy);
}

void RecordEditor::setConnected(bool connected)
{
    if (connected == m_connected)
        return;
    m_connected = connected;
    if (connected)
        m_banner->clear();
    else
        m_banner->showMessage(tr("No connection to the server. What you typed is kept; it can be saved when "
                                 "the connection is back."),
                              Tone::Late);
    showState();
}

void RecordEditor::takeFocus()
{
    if (!m_state.open)
        return;
    if (m_differences->isShown())
        m_differences->takeFocus();
    else if (m_first)
        m_first->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(m_first); line && line->hasFocus())
        line->selectAll();
}

void RecordEditor::showError(const Error &error)
{
    if (FormField *wrong = findField(*this, error.field)) {
        wrong->setError(error.message);
        wrong->editor()->setFocus(Qt::OtherFocusReason);
        m_scroll->ensureWidgetVisible(wrong);
        return;
    }
    dismissQuestion();
    m_banner->showMessage(error.message, Tone::Urgent);
}

void RecordEditor::clearErrors()
{
    for (FormField *field : findChildren<FormField *>())
        field->clearError();
    dismissQuestion();
    if (m_connected)
        m_banner->clear();
}

void RecordEditor::ask(const QString &consequences, const QString &button, std::function<void()> act)
{
    m_act = std::move(act);
    m_banner->setAction(button);
    m_banner->showMessage(consequences, Tone::Late);
    if (auto *first = m_banner->findChild<QAbstractButton *>())
        first->setFocus(Qt::OtherFocusReason);
}

void RecordEditor::dismissQuestion()
{
    if (!std::exchange(m_act, nullptr))
        return;
    m_banner->clear();
}

QString RecordEditor::notice() const
{
    return m_banner->isHidden() ? QString() : m_banner->text();
}

void RecordEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        Card::keyPressEvent(event);
    } else if (m_act) {
        dismissQuestion();
        m_activity->setFocus(Qt::OtherFocusReason);
    } else if (m_state.open && (m_state.dirty || m_state.isNew)) {
        Q_EMIT revertWanted();
    } else {
        Q_EMIT left();
    }
}

} // namespace medcrm::ui
