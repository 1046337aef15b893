// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/admin/differences.h"
#include "client/ui/widgets/card.h"
#include "common/core/result.h"

#include <functional>

class QHBoxLayout;
class QStackedLayout;
class QVBoxLayout;

namespace medcrm::ui {

class ActionButton;
class Banner;
class ElidedLabel;
class FittingScroll;
class FormField;
class Label;
class Pill;

/// The form side of every administration page: what is edited, its fields, what is wrong or differs, and the buttons
/// Save (Ctrl+S), Revert (Esc) and Deactivate. Knows no record: the page fills it and answers its signals.
class RecordEditor : public Card
{
    Q_OBJECT
public:
    /// What the form looks like; a page sets the whole each time.
    struct State
    {
        bool open = false; ///< A record or a new one is shown; else only a hint what to do.
        QString heading;
        bool isNew = false;
        bool active = true;
        bool dirty = false;
    };

    explicit RecordEditor(const QString &hint, QWidget *parent = nullptr);

    FormField *addField(const QString &name, const QString &label, QWidget *editor);
    void beginRow();
    void endRow();
    void addHeading(const QString &text);
    /// A button of the page's own, beside Save; only for records that are there already.
    ActionButton *addButton(const QString &text);

    void setState(const State &state);
    const State &state() const { return m_state; }
    void setBusy(bool busy);
    bool isBusy() const { return m_busy; }
    void setConnected(bool connected);
    /// To the first field, or to what is to be decided.
    void takeFocus();

    /// Under the field that the error names, else above the buttons.
    void showError(const Error &error);
    void clearErrors();
    /// Something to confirm before it is done: what follows from it, and the button that does it. Escape or any change
    /// of the form takes it back.
    void ask(const QString &consequences, const QString &button, std::function<void()> act);
    QString notice() const;
    Differences *differences() const { return m_differences; }

Q_SIGNALS:
    /// The user changed an answer.
    void edited();
    void saveWanted();
    void revertWanted();
    void activityWanted();
    /// Escape with nothing to revert.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeForm();
    QWidget *makeButtons();
    void watch(QWidget *editor);
    void showState();
    void dismissQuestion();

    State m_state;
    Label *m_hint;
    ElidedLabel *m_heading;
    Pill *m_pill;
    QVBoxLayout *m_fields;
    FittingScroll *m_scroll = nullptr;
    QHBoxLayout *m_row = nullptr;
    QHBoxLayout *m_own = nullptr; ///< Where the page's own buttons go.
    Banner *m_banner;
    Differences *m_differences;
    ActionButton *m_save;
    ActionButton *m_revert;
    ActionButton *m_activity;
    QWidget *m_form;
    QWidget *m_first = nullptr;
    QList<ActionButton *> m_ownButtons;
    std::function<void()> m_act; ///< While something is asked.
    bool m_busy = false;
    bool m_connected = true;
};

} // namespace medcrm::ui
