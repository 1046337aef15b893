// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/formfield.h"

#include "client/core/refusals.h"
#include "client/ui/widgets/label.h"

#include <QAccessible>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace medcrm::ui {

FormField::FormField(const QString &name, const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_label(new Label(label, TextStyle::SmallStrong, Color::Text))
    , m_editor(editor)
    , m_note(new Label({}, TextStyle::Small, Color::TextMuted))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_label);
    layout->addWidget(m_editor);
    layout->addWidget(m_note);
    m_label->setBuddy(m_editor);
    m_editor->setAccessibleName(label);
    m_note->setWordWrap(true);
    Theme::current().bind(this, [layout] { layout->setSpacing(Theme::current().space(Space::Tiny)); });
    watchEditor();
    showNote();
}

void FormField::watchEditor()
{
    const auto clear = [this] { clearError(); };
    if (auto *line = qobject_cast<QLineEdit *>(m_editor))
        connect(line, &QLineEdit::textEdited, this, clear);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(m_editor))
        connect(text, &QPlainTextEdit::textChanged, this, clear);
    else if (auto *combo = qobject_cast<QComboBox *>(m_editor))
        connect(combo, &QComboBox::currentTextChanged, this, clear);
    else if (auto *number = qobject_cast<QSpinBox *>(m_editor))
        connect(number, &QSpinBox::valueChanged, this, clear);
    else if (auto *date = qobject_cast<QDateTimeEdit *>(m_editor))
        connect(date, &QDateTimeEdit::dateTimeChanged, this, clear);
}

QString FormField::error() const
{
    return m_error;
}

void FormField::setError(const QString &given)
{
    const QString message = refusalText(given);
    if (message == m_error)
        return;
    m_error = message;
    m_editor->setProperty("invalid", !message.isEmpty()); // what the style looks at
    m_editor->update();
    showNote();
    if (!message.isEmpty()) {
        QAccessibleEvent alert(m_note, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    showNote();
}

void FormField::showNote()
{
    m_note->setText(m_error.isEmpty() ? m_hint : m_error);
    m_note->setStyleAndColor(TextStyle::Small, m_error.isEmpty() ? Color::TextMuted : Color::DangerText);
    m_note->setVisible(!m_note->text().isEmpty());
    m_editor->setAccessibleDescription(m_note->text());
}

} // namespace medcrm::ui
