// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/reports/figuresview.h"

#include "client/reception/reports/behinddialog.h"
#include "client/reception/reports/figurecharts.h"
#include "client/reception/reports/figuretile.h"
#include "client/reception/reports/figuretiles.h"
#include "client/reception/reports/periodbar.h"
#include "client/ui/bidi.h"
#include "client/ui/reports/figurestakeaway.h"
#include "client/ui/reports/figurewords.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/card.h"
#include "client/ui/widgets/label.h"
#include "client/ui/widgets/toaststack.h"
#include "client/ui/wording.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

const QKeySequence printKey(Qt::CTRL | Qt::Key_P);

} // namespace

FiguresView::FiguresView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_window(context.window)
    , m_session(context.window.session())
    , m_commands(context.window)
    , m_figures(m_session)
    , m_bar(new PeriodBar(m_session.day()))
    , m_stack(new QStackedWidget)
    , m_message(new Label({}, TextStyle::Body, Color::TextMuted))
    , m_messageAction(new ActionButton(QString()))
    , m_tiles(new FigureTiles)
    , m_explanation(new Label({}, TextStyle::Small, Color::TextMuted))
    , m_charts(new FigureCharts)
    , m_table(new FiguresTable(m_model))
    , m_sums(new Label({}, TextStyle::Small, Color::TextMuted))
    , m_estimates(new Label({}, TextStyle::Small, Color::TextMuted))
    , m_counted(new Label({}, TextStyle::Small, Color::TextMuted))
    , m_again(new ActionButton(Icon::RefreshCw, tr("Count again"), ActionButton::Kind::Quiet))
    , m_take(new ActionButton(Icon::Printer, tr("Print and export"), ActionButton::Kind::Quiet))
    , m_countAgain(
          m_session, [this] { count(); }, this)
    , m_estimateAgain(
          m_session,
          [this] {
              if (m_question)
                  askEstimates(*m_question);
          },
          this)
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    m_bar->addTrailing(makeCount());
    m_stack->addWidget(makeMessage());
    m_stack->addWidget(makeContent());
    Theme::current().bind(this, [layout] {
        const int gap = Theme::current().space(Space::Medium);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(gap);
    });
    m_busySoon.setSingleShot(true);
    m_busySoon.setInterval(300);
    connect(&m_busySoon, &QTimer::timeout, this, &FiguresView::showBusy);
    connect(m_bar, &PeriodBar::changed, this, &FiguresView::count);
    connect(&m_figures, &PeriodFigures::answered, this, &FiguresView::show);
    connect(&m_figures, &PeriodFigures::failed, this, [this](const Error &error) {
        m_leaving = nullptr; // the message says why nothing leaves
        showMessage(tr("The figures could not be counted. %1").arg(error.message), tr("Try again"));
        m_countAgain.failed(error);
    });
    followDay();
    // Not by keyPressEvent(): the scrolling around the figures wants these keys too.
    for (const auto &[key, by] : {std::pair(Qt::Key_PageUp, -1), std::pair(Qt::Key_PageDown, 1)}) {
        auto *step = new QShortcut(key, this);
        step->setContext(Qt::WidgetWithChildrenShortcut);
        connect(step, &QShortcut::activated, m_bar, [this, by = by] { m_bar->step(by); });
    }
    auto *print = new QShortcut(printKey, this);
    connect(print, &QShortcut::activated, this,
            [this] { takeAlong(qOverload<const Takeaway &>(&ReportCommands::print)); });
}

void FiguresView::followDay()
{
    const ClinicDay &day = m_session.day();
    const auto changed = [this] { dayChanged(m_session.day().today()); };
    connect(&day, &ClinicDay::wasReset, this, changed); // perhaps while the server was away
    connect(&day, &ClinicDay::visitChanged, this, changed);
    connect(&day, &ClinicDay::appointmentChanged, this, changed);
}

void FiguresView::dayChanged(QDate day)
{
    const Period &period = m_bar->period();
    m_old = m_old || (period.from <= day && day <= period.to);
}

void FiguresView::countIfOld()
{
    if (m_old)
        count();
}

/// When the window is only uncovered nothing is counted: whoever looked at it meanwhile reads on.
void FiguresView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        countIfOld();
}

QWidget *FiguresView::makeCount()
{
    auto *count = new QWidget;
    auto *layout = new QHBoxLayout(count);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_counted, m_again, m_take})
        layout->addWidget(part);
    m_take->setMenu(new QMenu(m_take));
    Theme::current().bind(count, [layout] { layout->setSpacing(Theme::current().space(Space::Tiny)); });
    connect(m_take->menu(), &QMenu::aboutToShow, this, &FiguresView::fillTakeMenu);
    connect(m_again, &ActionButton::clicked, this, &FiguresView::count);
    return count;
}

QWidget *FiguresView::makeMessage()
{
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->addStretch();
    layout->addWidget(m_message, 0, Qt::AlignHCenter);
    layout->addWidget(m_messageAction, 0, Qt::AlignHCenter);
    m_messageAction->hide();
    layout->addStretch();
    connect(m_messageAction, &ActionButton::clicked, this, [this] {
        if (!m_figures.isBusy())
            return count();
        m_figures.cancel();
        m_leaving = nullptr;
        m_old = true;
        showMessage(tr("Counting was cancelled."), tr("Count again"));
    });
    return card;
}

QWidget *FiguresView::makeContent()
{
    auto *table = new Card(Card::Padding::None);
    auto *inside = new QVBoxLayout(table);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_table);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tiles);
    layout->addWidget(m_explanation);
    layout->addWidget(m_charts);
    layout->addWidget(table);
    layout->addWidget(m_sums);
    layout->addWidget(m_estimates);
    layout->addStretch();
    m_explanation->setWordWrap(true);
    m_sums->setWordWrap(true);
    m_estimates->setWordWrap(true);
    connect(m_tiles, &FigureTiles::looked, this, &FiguresView::explain);
    connect(m_tiles, &FigureTiles::wanted, this,
            [this](Figure figure) { openBehind(questionOf(figure), {}); });
    connect(m_charts, &FigureCharts::looked, this, &FiguresView::explain);
    connect(m_table, &FiguresTable::looked, this, &FiguresView::explain);
    connect(m_charts, &FigureCharts::wanted, this,
            [this](Figure figure, std::optional<int> hour, std::optional<int> weekday, QDate from, QDate to) {
                ListBehind question = questionOf(figure);
                question.hour = hour;
                question.weekday = weekday;
                question.from = from;
                question.to = to;
                openBehind(question,
                           hour          ? isolateLtr(u"%1:00"_s.arg(*hour, 2, 10, '0'_L1))
                               : weekday ? QLocale().standaloneDayName(*weekday)
                                         : QString());
            });
    connect(m_table, &FiguresTable::cellActivated, this, [this](const FiguresRow &row, Figure figure) {
        ListBehind question = questionOf(figure);
        question.doctor = row.doctor ? row.doctor : question.doctor;
        openBehind(question, {});
    });
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    Theme::current().bind(this, [this, layout] {
        const int gap = Theme::current().space(Space::Medium);
        layout->setSpacing(gap);
        m_explanation->setMinimumHeight(Theme::current().px(18)); // nothing jumps when it says something
    });
    return scroll;
}

void FiguresView::refresh()
{
    if (!m_session.day().isLoaded())
        return;
    m_bar->refreshDoctors();
    if (!m_bar->period().from.isValid())
        m_bar->showToday();
    else if (m_question && m_question->clinic != m_session.day().clinic().id && !m_figures.isBusy())
        count(); // the window went to another clinic
}

void FiguresView::count()
{
    if (!m_session.day().isLoaded() || !m_bar->period().from.isValid())
        return;
    m_busySoon.start();
    m_old = false;
    m_countAgain.forget();
    m_figures.ask({m_session.day().clinic().id, m_bar->period().from, m_bar->period().to, m_bar->doctor()});
}

void FiguresView::showBusy()
{
    if (m_figures.isBusy())
        showMessage(tr("Counting…"), tr("Cancel"));
}

void FiguresView::showMessage(const QString &text, const QString &action)
{
    m_question.reset();
    m_message->setText(text);
    m_messageAction->setText(action);
    m_messageAction->setVisible(!action.isEmpty());
    m_stack->setCurrentIndex(0);
    Q_EMIT contentsChanged();
}

void FiguresView::show(const GetReport &question, const PeriodReport &report)
{
    m_busySoon.stop();
    m_countedAt = m_session.clock().now();
    m_counted->setText(tr("Counted at %1").arg(clockTime(m_countedAt, m_session.day().zone())));
    m_report = report;
    if (report.total == Figures()) {
        showMessage(
            report.from == report.to
                ? tr("There are no arrivals and no bookings on %1.").arg(periodText(report.from, report.to))
                : tr("There are no arrivals and no bookings in %1.").arg(periodText(report.from, report.to)),
            {});
        m_question = question;
        m_estimates->clear();
        return handOver();
    }
    m_question = question;
    m_tiles->show(report.total);
    m_charts->show(report);
    QList<FiguresRow> rows;
    for (const DoctorFigures &each : report.doctors)
        rows += {each.doctor, doctorName(each.doctor), each.figures};
    if (rows.size() != 1)
        rows += {std::nullopt, tr("All"), report.total};
    m_model.reset(rows);
    m_sums->setText(tr("It adds up: %1.").arg(reconciliation(report.total).join(u" · "_s)));
    m_explanation->setText(
        tr("Point at a figure to read what it counts; Enter or a click shows the records behind it."));
    m_stack->setCurrentIndex(1);
    askEstimates(question);
    Q_EMIT contentsChanged();
}

/// How right the estimates of waits were; asked for by itself, since it is kept for fewer days.
void FiguresView::askEstimates(const GetReport &question)
{
    m_estimates->clear();
    const GetEstimateFigures request{question.clinic, question.from, question.to};
    if (!request.validate()) {
        m_estimates->setText(tr("How right the estimates were is shown for up to 92 days."));
        return handOver();
    }
    m_session.api().call(request, this, [this, question](const Result<QList<EstimateFigures>> &reply) {
        if (!m_question || encode(*m_question) != encode(question))
            return;
        m_estimateAgain.heard(reply);
        m_estimates->setText(
            reply ? estimatesText(*reply, question.doctor)
                  : tr("How right the estimates were is not known. %1").arg(reply.error().message));
        if (!m_figures.isBusy()) // else these belong to figures that are counted anew before they leave
            handOver();
        Q_EMIT contentsChanged();
    });
}

void FiguresView::explain(const QString &words)
{
    m_explanation->setText(words);
}

QString FiguresView::doctorName(DoctorId doctor) const
{
    return m_session.day().doctorName(doctor);
}

ListBehind FiguresView::questionOf(Figure figure) const
{
    ListBehind question;
    question.clinic = m_session.day().clinic().id;
    question.from = m_report.from;
    question.to = m_report.to;
    question.doctor = m_question ? m_question->doctor : std::nullopt;
    question.figure = figure;
    return question;
}

void FiguresView::openBehind(ListBehind question, const QString &where)
{
    QStringList subject{where, question.doctor ? isolate(doctorName(*question.doctor)) : QString(),
                        periodText(question.from, question.to)};
    subject.removeAll(QString());
    auto *dialog = new BehindDialog(m_window, question, subject.join(u" · "_s));
    dialog->open();
}

std::optional<Takeaway> FiguresView::takeaway() const
{
    if (!m_question || !m_session.day().isLoaded())
        return std::nullopt;
    return takeawayOf(m_report, m_session.day(), m_question->doctor, m_countedAt, m_estimates->text(),
                      m_commands.occasion(), layoutDirection());
}

/// What leaves is as new as can be: what is old is counted first.
void FiguresView::takeAlong(void (ReportCommands::*how)(const Takeaway &))
{
    if (!m_question && !m_figures.isBusy())
        return m_window.toasts().show(tr("There is nothing to take along yet."));
    m_leaving = how;
    if (!m_old && !m_figures.isBusy())
        return handOver();
    countIfOld();
}

void FiguresView::handOver()
{
    const auto how = std::exchange(m_leaving, nullptr);
    if (const auto what = takeaway(); what && how)
        (m_commands.*how)(*what);
}

void FiguresView::fillTakeMenu()
{
    QMenu *menu = m_take->menu();
    menu->clear();
    if (!m_question) {
        menu->addAction(tr("There is nothing to take along yet."))->setEnabled(false);
        return;
    }
    menu->addAction(icon(Icon::Printer), tr("Print…") + u'\t' + printKey.toString(QKeySequence::NativeText),
                    this, [this] { takeAlong(qOverload<const Takeaway &>(&ReportCommands::print)); });
    menu->addAction(tr("As PDF…"), this,
                    [this] { takeAlong(qOverload<const Takeaway &>(&ReportCommands::savePdf)); });
    menu->addAction(tr("Table (CSV)…"), this,
                    [this] { takeAlong(qOverload<const Takeaway &>(&ReportCommands::saveTable)); });
}

void FiguresView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_T:
        return m_bar->showToday();
    case Qt::Key_R:
        return count();
    case Qt::Key_Escape:
        if (m_figures.isBusy() && m_stack->currentIndex() == 0)
            return m_messageAction->click();
        break;
    default:
        break;
    }
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (plain && !event->text().isEmpty() && event->text().at(0).isPrint() && event->text() != u" ")
        Q_EMIT typed(event->text()); // letters begin a search, as on every page
    else
        QWidget::keyPressEvent(event);
}

QStringList FiguresView::describe() const
{
    if (m_stack->currentIndex() == 0)
        return {u"report: "_s + m_message->text()};
    QStringList lines{u"report: "_s + periodText(m_report.from, m_report.to)};
    lines += m_tiles->describe();
    for (const FiguresRow &row : m_model.rows())
        lines += u"doctor %1: %2 bookings, %3 arrivals"_s.arg(row.name)
                     .arg(row.figures.bookings)
                     .arg(row.figures.arrivals);
    lines += u"estimates: "_s + m_estimates->text();
    return lines + m_charts->describe();
}

QList<KeyHelp> FiguresView::keyHelp()
{
    return {{tr("PgUp, PgDn"), tr("In the figures: the days before and after")},
            {tr("T"), tr("In the figures: today")},
            {tr("R"), tr("Count again")},
            {tr("Enter"), tr("On a figure, a bar or a cell: the records behind it")},
            {printKey.toString(QKeySequence::NativeText), tr("Print the report")}};
}

QWidget *FiguresView::mainPlace() const
{
    return m_tiles->first();
}

} // namespace medcrm::ui
