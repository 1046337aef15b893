// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/icons.h"

#include <QKeySequence>
#include <QPushButton>
#include <QTimer>
#include <optional>

class QShortcut;

namespace medcrm::ui {

/// The button of the windows: a word, perhaps an icon before it, its key on a cap after it.
///
/// `setKey` shows the key *and* makes it work: in the whole window, also while the button has no focus; it
/// does what a click does, and nothing while the button is disabled or busy. Showing a key that the page
/// handles itself (Enter in the search box): `setKeyHint`. Enter and Space press a focused button. With
/// setMenu() a chevron follows the word, and Enter, Space or Down open the menu. Busy (a
/// command is on its way) shows a turning ring and refuses clicks without giving up the focus.
class ActionButton : public QPushButton
{
    Q_OBJECT
public:
    /// Quiet: without a border, for rows and tool strips. OnToast: on a toast's dark ground.
    enum class Kind { Normal, Primary, Danger, Quiet, OnToast };
    enum class Size { Small, Normal, Large }; ///< Small for rows, Large for the doctor's "Call next"

    explicit ActionButton(const QString &text, Kind kind = Kind::Normal, QWidget *parent = nullptr);
    /// Only an icon; `name` is its tooltip and what screen readers say.
    ActionButton(Icon icon, const QString &name, Kind kind = Kind::Quiet, QWidget *parent = nullptr);

    void setKind(Kind kind);
    void setButtonSize(Size size);
    void setSymbol(std::optional<Icon> icon);
    /// A filled dot in a tone's strong colour before the word: the doctor's own state.
    void setDot(std::optional<Tone> tone);
    void setKey(const QKeySequence &key);
    void setKeyHint(const QKeySequence &key);
    void setBusy(bool busy);

    Kind kind() const { return m_kind; }
    bool isBusy() const { return m_busy; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool hitButton(const QPoint &at) const override;

private:
    int padding() const;
    int lineHeight() const;
    int symbolWidth() const;
    int contentWidth() const;
    QColor ground() const;
    QColor border() const;
    QColor ink() const;
    void paintContent(QPainter &painter) const;
    bool hasSymbol() const { return m_icon || m_dot || m_busy; }
    void paintSymbol(QPainter &painter, const QRect &rect) const;
    void paintBusy(QPainter &painter, const QRect &rect) const;

    Kind m_kind;
    Size m_size = Size::Normal;
    std::optional<Icon> m_icon;
    std::optional<Tone> m_dot;
    QString m_keyText;
    bool m_busy = false;
    int m_turn = 0;
    bool m_ringed = false;
    QTimer m_turning;
    QShortcut *m_shortcut = nullptr;
};

} // namespace medcrm::ui
