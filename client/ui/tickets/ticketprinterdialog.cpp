// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/tickets/ticketprinterdialog.h"

#include "client/ui/bidi.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/formfield.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

using Kind = TicketTarget::Kind;

TicketPrinterDialog::TicketPrinterDialog(const TicketTarget &target, const QStringList &printers,
                                         QWidget *parent)
    : FormDialog(tr("Ticket printer of this computer"), tr("Save"), parent)
    , m_printer(new QComboBox)
    , m_paper(new QComboBox)
    , m_folder(new QLineEdit)
    , m_test(new ActionButton(tr("Print a test page")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    addField(u"printer"_s, tr("Tickets go to"), m_printer)
        ->setHint(tr("Printed when somebody is checked in or walks in here"));
    addField(u"folder"_s, tr("Folder"), makeFolder());
    addField(u"paper"_s, tr("Paper"), m_paper);
    content()->addWidget(m_test, 0, Qt::AlignLeading);
    m_test->setSymbol(Icon::Printer);
    fill(target, printers);
    connect(m_printer, &QComboBox::currentIndexChanged, this, &TicketPrinterDialog::adjust);
    connect(m_test, &ActionButton::clicked, this, [this] {
        clearErrors();
        if (!check(answer()))
            return;
        m_test->setBusy(true);
        Q_EMIT testWanted(answer());
    });
    connect(this, &FormDialog::submitted, this, [this] {
        if (!check(answer()))
            return;
        Q_EMIT chosen(answer());
        accept();
    });
    Theme::current().bind(this, [this] { setMinimumWidth(Theme::current().px(460)); });
    adjust();
}

QWidget *TicketPrinterDialog::makeFolder()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *browse = new ActionButton(tr("Choose…"));
    layout->addWidget(m_folder, 1);
    layout->addWidget(browse);
    row->setFocusProxy(m_folder);
    m_folder->setAccessibleName(tr("Folder"));
    connect(browse, &ActionButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Folder for tickets"), m_folder->text());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        connect(dialog, &QFileDialog::fileSelected, m_folder,
                [this](const QString &path) { m_folder->setText(QDir::toNativeSeparators(path)); });
        dialog->open();
    });
    return row;
}

void TicketPrinterDialog::fill(const TicketTarget &target, const QStringList &printers)
{
    m_printer->addItem(tr("Nowhere: no tickets are printed"), int(Kind::Nowhere));
    QStringList names = printers;
    if (target.kind == Kind::Printer && !names.contains(target.printer))
        names += target.printer; // switched off perhaps; it stays chosen
    for (const QString &name : names) {
        m_printer->addItem(isolate(name), int(Kind::Printer));
        m_printer->setItemData(m_printer->count() - 1, name, Qt::UserRole + 1);
    }
    m_printer->addItem(tr("PDF files in a folder"), int(Kind::Folder));
    for (int i = 0; i < m_printer->count(); ++i) {
        const bool kind = m_printer->itemData(i).toInt() == int(target.kind);
        if (kind
            && (target.kind != Kind::Printer || m_printer->itemData(i, Qt::UserRole + 1) == target.printer))
            m_printer->setCurrentIndex(i);
    }
    m_folder->setText(QDir::toNativeSeparators(target.folder));
    m_paper->addItem(tr("Roll, 80 mm"), 80);
    m_paper->addItem(tr("Roll, 58 mm"), 58);
    m_paper->setCurrentIndex(target.widthMm == 58 ? 1 : 0);
}

/// Only what the choice needs is asked.
void TicketPrinterDialog::adjust()
{
    const Kind kind = answer().kind;
    field(u"folder"_s)->setVisible(kind == Kind::Folder);
    field(u"paper"_s)->setVisible(kind != Kind::Nowhere);
    m_test->setVisible(kind != Kind::Nowhere);
}

TicketTarget TicketPrinterDialog::answer() const
{
    return {Kind(m_printer->currentData().toInt()), m_printer->currentData(Qt::UserRole + 1).toString(),
            QDir::fromNativeSeparators(m_folder->text().trimmed()), m_paper->currentData().toInt()};
}

bool TicketPrinterDialog::check(const TicketTarget &target)
{
    const bool ok = target.kind != Kind::Folder || QFileInfo(target.folder).isDir();
    if (!ok)
        showError({ErrorCode::Invalid, u"folder"_s, tr("Choose a folder that exists.")});
    return ok;
}

void TicketPrinterDialog::showTested(const Result<QString> &outcome)
{
    m_test->setBusy(false);
    if (outcome)
        banner()->showMessage(tr("The test page was sent to %1.").arg(isolate(*outcome)), Tone::Success);
    else
        banner()->showMessage(tr("The test page was not printed: %1.").arg(outcome.error().message),
                              Tone::Urgent);
}

} // namespace medcrm::ui
