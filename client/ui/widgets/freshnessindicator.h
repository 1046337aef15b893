// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace medcrm::ui {

/// How current what the window shows is. Times are ready to show, in the clinic's zone.
struct Freshness
{
    enum class State { Live, Behind, Offline };
    State state = State::Offline;
    int secondsBehind = 0; ///< Behind: since the last sign of the server
    QString offlineSince; ///< Offline: "10:42"; empty when there never was a connection
    int retrySeconds = 0; ///< Offline: until the next try; 0 while trying

    bool operator==(const Freshness &) const = default;
};

/// "Live", "4 s behind", "Offline since 10:42, trying again in 5 s": a dot or icon and words. Has no timer:
/// the owner of the connection says when something changed. Screen readers are told when the state changes,
/// not each second.
class FreshnessIndicator : public QLabel
{
    Q_OBJECT
public:
    explicit FreshnessIndicator(QWidget *parent = nullptr);

    void setFreshness(const Freshness &freshness);
    const Freshness &freshness() const { return m_freshness; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString words() const;

    Freshness m_freshness;
};

} // namespace medcrm::ui
