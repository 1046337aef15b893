// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace medcrm::ui {

/// A person as a disc with the first letters of the first and last word of the name.
class Avatar : public QLabel
{
    Q_OBJECT
public:
    explicit Avatar(const QString &fullName = {}, QWidget *parent = nullptr);

    void setFullName(const QString &fullName);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// "Sara Haddad" → "SH"; Arabic letters are kept from joining. Empty for an empty name.
QString initialsOf(const QString &fullName);

} // namespace medcrm::ui
