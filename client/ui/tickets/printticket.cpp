// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/tickets/printticket.h"

#include "client/ui/tickets/ticketpaper.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QPrinterInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

// The context of these words for translators.
struct Print
{
    Q_DECLARE_TR_FUNCTIONS(PrintTicket)
};

tl::unexpected<Error> notPrinted(const QString &why)
{
    return fail(ErrorCode::Unavailable, {}, why);
}

QPageLayout layoutFor(const TicketPaper &paper)
{
    const QPageSize size(paper.size(), QPageSize::Point, u"Ticket"_s, QPageSize::ExactMatch);
    // A short ticket on a wide roll would else count as landscape and be turned.
    return QPageLayout(size, QPageLayout::Portrait, {});
}

Result<QString> toPrinter(const TicketContent &content, const TicketTarget &target)
{
    const QPrinterInfo info = QPrinterInfo::printerInfo(target.printer);
    if (info.isNull())
        return notPrinted(Print::tr("this computer has no printer %1").arg(target.printer));
    if (info.state() == QPrinter::Error || info.state() == QPrinter::Aborted)
        return notPrinted(Print::tr("%1 is stopped").arg(target.printer));
    const TicketPaper paper(content, target.widthMm);
    QPrinter printer(info, QPrinter::HighResolution);
    printer.setPageLayout(layoutFor(paper));
    printer.setFullPage(true);
    printer.setDocName(content.ticket);
    QPainter painter;
    if (!printer.isValid() || !painter.begin(&printer))
        return notPrinted(Print::tr("%1 did not take it").arg(target.printer));
    paper.paint(painter);
    if (!painter.end() || printer.printerState() == QPrinter::Error)
        return notPrinted(Print::tr("%1 did not take it").arg(target.printer));
    return target.printer;
}

Result<QString> toFile(const TicketContent &content, const TicketTarget &target)
{
    const QString name = content.ticket + QDateTime::currentDateTime().toString(u" yyyy-MM-dd HHmmss"_s);
    const QString path = QDir(target.folder).filePath(name + u".pdf"_s);
    QSaveFile file(path);
    if (target.folder.isEmpty() || !file.open(QIODevice::WriteOnly))
        return notPrinted(Print::tr("nothing can be saved in %1").arg(target.folder));
    {
        const TicketPaper paper(content, target.widthMm);
        QPdfWriter writer(&file);
        writer.setPageLayout(layoutFor(paper));
        writer.setResolution(720);
        writer.setTitle(content.ticket);
        writer.setCreator(u"Medical CRM"_s);
        QPainter painter;
        if (!painter.begin(&writer))
            return notPrinted(file.errorString());
        paper.paint(painter);
    }
    if (!file.commit())
        return notPrinted(file.errorString());
    return QDir::toNativeSeparators(path);
}

} // namespace

Result<QString> printTicket(const TicketContent &content, const TicketTarget &target)
{
    switch (target.kind) {
    case TicketTarget::Kind::Nowhere:
        return notPrinted(Print::tr("no printer is chosen"));
    case TicketTarget::Kind::Printer:
        return toPrinter(content, target);
    case TicketTarget::Kind::Folder:
        return toFile(content, target);
    }
    Q_UNREACHABLE();
}

} // namespace medcrm::ui
