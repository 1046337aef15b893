// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QGridLayout;

namespace medcrm::ui {

class ActionButton;
class ElidedLabel;
class FreshnessIndicator;
class Label;
class SearchBox;
class SessionWindow;

/// The bar above the pages: clinic, date, the search box, the three ways to begin something, how fresh all this
/// is, and the clinic's time. In a narrow window the search box and its buttons stand in a line of their own.
class TopBar : public QFrame
{
    Q_OBJECT
public:
    /// `window` outlives the bar; `search` becomes its child.
    TopBar(SessionWindow &window, SearchBox *search, QWidget *parent = nullptr);

    /// Clinic and date are taken from the day again.
    void refresh();
    void tick();
    /// Shows a page's controls in place of clinic and date, and takes them; null shows clinic and date.
    void setPageControls(QWidget *controls);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void walkInWanted();
    void bookWanted();
    void newPatientWanted();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makePlace();
    QWidget *makeWork(SearchBox *search);
    QWidget *makeState();
    void showClinics();
    void followOutage();
    void arrange();

    SessionWindow &m_window;
    ElidedLabel *m_clinic;
    ActionButton *m_clinics; ///< Only for accounts with several clinics.
    ElidedLabel *m_date;
    Label *m_time;
    FreshnessIndicator *m_freshness;
    QGridLayout *m_layout;
    QList<ActionButton *> m_beginnings; ///< Of something new, which only the server can take.
    QWidget *m_place;
    QPointer<QWidget> m_pageControls; ///< Of the page in front.
    QWidget *m_work;
    QWidget *m_state;
    bool m_narrow = false;
};

} // namespace medcrm::ui
