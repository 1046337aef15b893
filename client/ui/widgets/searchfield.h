// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace medcrm::ui {

/// The one search box: a magnifier, a placeholder and the key that leads here, which is shown and works while
/// the field is in a visible window (it also selects what is typed). Escape empties it, and is left to the
/// page when empty.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(const QString &placeholder, const QKeySequence &key = {}, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();

    QString m_keyText;
};

} // namespace medcrm::ui
