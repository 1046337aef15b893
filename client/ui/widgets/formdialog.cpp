// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/widgets/formdialog.h"

#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/discarddialog.h"
#include "client/ui/widgets/findfield.h"
#include "client/ui/widgets/fittingscroll.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/label.h"
#include "client/ui/widgets/searchfield.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScreen>
#include <QVBoxLayout>

namespace medcrm::ui {

FormDialog::FormDialog(const QString &heading, const QString &primaryText, QWidget *parent)
    : QDialog(parent)
    , m_content(new QVBoxLayout)
    , m_banner(new Banner)
    , m_cancel(new ActionButton(tr("Cancel")))
    , m_primary(new ActionButton(primaryText, ActionButton::Kind::Primary))
    , m_state(*this, *m_primary, *m_banner)
{
    setWindowTitle(heading);
    auto *layout = new QVBoxLayout(this);
    auto *buttons = new QHBoxLayout;
    layout->addWidget(new Label(heading, TextStyle::Section));
    auto *content = new QWidget;
    content->setLayout(m_content);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_scroll = new FittingScroll(content);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_banner);
    layout->addLayout(buttons);
    buttons->addWidget(m_primary);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    m_primary->setKeyHint(Qt::Key_Return);
    connect(m_primary, &ActionButton::clicked, this, &FormDialog::submit);
    connect(m_cancel, &ActionButton::clicked, this, &FormDialog::reject);
    connect(this, &QDialog::finished, this, &FormDialog::giveKeyboardBack);
    Theme::current().follow(this);
    Theme::current().bind(this, [this, layout, buttons] {
        const Theme &theme = Theme::current();
        const int edge = theme.space(Space::Huge);
        layout->setContentsMargins(edge, edge, edge, edge);
        layout->setSpacing(theme.space(Space::Large));
        m_content->setSpacing(theme.space(Space::Medium));
        buttons->setSpacing(theme.space(Space::Small));
        setMinimumWidth(theme.px(380));
    });
}

FormField *FormDialog::addField(const QString &name, const QString &label, QWidget *editor)
{
    auto *field = new FormField(name, label, editor);
    if (m_row)
        m_row->addWidget(field, 1, Qt::AlignTop);
    else
        m_content->addWidget(field);
    setTabOrder(editor, m_primary);
    setTabOrder(m_primary, m_cancel);
    if (!m_firstFocus)
        m_firstFocus = editor;
    if (auto *text = qobject_cast<QPlainTextEdit *>(editor)) {
        text->setTabChangesFocus(true);
        m_primary->setKeyHint(Qt::CTRL | Qt::Key_Return); // Enter alone is a new line there
    }
    return field;
}

void FormDialog::beginRow()
{
    m_row = new QHBoxLayout;
    m_content->addLayout(m_row);
    Theme::current().bind(m_row, [row = m_row] { row->setSpacing(Theme::current().space(Space::Medium)); });
}

void FormDialog::endRow()
{
    m_row = nullptr;
}

FormField *FormDialog::field(const QString &name) const
{
    return findField(*this, name);
}

void FormDialog::withoutCancel()
{
    m_cancel->hide();
}

void FormDialog::setConnected(bool connected)
{
    const bool was = m_state.isConnected();
    if (was && !connected && isVisible())
        m_heightOnline = height();
    m_state.setConnected(connected);
    if (const auto before = connected ? std::exchange(m_heightOnline, std::nullopt) : std::nullopt)
        shrinkTo(*before);
}

/// What somebody typed and would have to type again. What was searched for, or chosen from a list, is soon chosen again.
bool FormDialog::hasTyped() const
{
    const QList<QLineEdit *> lines = findChildren<QLineEdit *>();
    const QList<QPlainTextEdit *> texts = findChildren<QPlainTextEdit *>();
    return std::any_of(lines.begin(), lines.end(),
                       [](const QLineEdit *line) {
                           return line->isModified() && !line->text().trimmed().isEmpty()
                               && !qobject_cast<const SearchField *>(line);
                       })
        || std::any_of(texts.begin(), texts.end(), [](const QPlainTextEdit *text) {
               return text->document()->isModified() && !text->toPlainText().trimmed().isEmpty();
           });
}

void FormDialog::reject()
{
    if (m_cancel->isHidden() || !hasTyped())
        return QDialog::reject();
    auto *ask = new DiscardDialog(this);
    connect(ask, &DiscardDialog::discardWanted, this, [this] { QDialog::reject(); });
    ask->open();
}

void FormDialog::showError(const Error &error)
{
    m_state.showError(error, *m_scroll);
}

QString FormDialog::bannerText() const
{
    return m_banner->text();
}

void FormDialog::submit()
{
    if (!m_state.maySubmit())
        return;
    clearErrors();
    Q_EMIT submitted();
}

void FormDialog::keyPressEvent(QKeyEvent *event)
{
    // QDialog would look for a default button; here Enter means the same wherever it is pressed.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            submit();
        return;
    }
    QDialog::keyPressEvent(event);
}

void FormDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    // The first time only: after a lock the focus goes back to where it was.
    if (QWidget *first = std::exchange(m_firstFocus, nullptr))
        first->setFocus(Qt::OtherFocusReason);
}

bool FormDialog::event(QEvent *event)
{
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        grow();
    return done;
}

/// To the form that was opened meanwhile, else to the window; not every window system does that by itself.
void FormDialog::giveKeyboardBack()
{
    QWidget *next = QApplication::activeModalWidget();
    if (!next && parentWidget())
        next = parentWidget()->window();
    if (next)
        next->activateWindow();
}

/// A word under a field or a further field makes room for itself, up to the size of the screen; it shrinks only when the
/// connection is back.
void FormDialog::grow()
{
    if (!isVisible())
        return;
    layout()->activate();
    const int most = screen()->availableSize().height() - (frameSize().height() - height());
    const int wanted = std::min(height() + m_scroll->missingHeight(), most);
    if (wanted > height())
        resize(width(), wanted);
}

/// By the room that the fields do not need.
void FormDialog::shrinkTo(int least)
{
    layout()->activate();
    const int lower = height() - m_scroll->spareHeight();
    if (isVisible() && lower < height())
        resize(width(), std::min(height(), std::max(least, lower)));
}

void FormDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Color::Surface));
}

} // namespace medcrm::ui
