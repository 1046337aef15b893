// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/reports/reportcommands.h"

#include "client/core/icalendar.h"
#include "client/ui/bidi.h"
#include "client/ui/reports/agendacsv.h"
#include "client/ui/widgets/toaststack.h"

#include <QDir>
#include <QFileDialog>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QProgressDialog>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr QPageSize::PageSizeId paper = QPageSize::A4;

NoteReport noteOf(const Agenda &agenda, ReportKind kind, ReportTarget target)
{
    return {agenda.clinic, kind, target, agenda.doctor, agenda.from, agenda.to, int(agenda.entries.size())};
}

/// "Dr Leila Farouk 2026-11-23", without what a file's name must not have.
QString fileNameOf(const Agenda &agenda)
{
    QString name = agenda.doctor ? agenda.doctorName : agenda.clinicName;
    for (QChar &c : name) {
        if (u"/\\:*?\"<>|"_s.contains(c) || !c.isPrint())
            c = u' ';
    }
    QString file = name.simplified() + u' ' + agenda.from.toString(Qt::ISODate);
    if (agenda.to != agenda.from)
        file += u'_' + agenda.to.toString(Qt::ISODate);
    while (file.startsWith(u'.'))
        file.remove(0, 1);
    return file;
}

QString shown(const QString &path)
{
    return isolateLtr(QDir::toNativeSeparators(path));
}

} // namespace

ReportCommands::ReportCommands(SessionWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_printers(&QPrinterInfo::availablePrinterNames)
{
    connect(&window.session().login(), &LoginState::sessionReady, this, &ReportCommands::sendUnnoted);
}

// What is chosen

void ReportCommands::print(const Agenda &agenda)
{
    if (m_printers().isEmpty()) {
        m_window.toasts().show(tr("Not printed: this computer has no printer."), tr("Save as PDF"), this,
                               [this, agenda] { savePdf(agenda); });
        return;
    }
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(paper));
    printer->setPageOrientation(QPageLayout::Portrait);
    printer->setFullPage(true);
    printer->setDocName(fileNameOf(agenda));
    auto *dialog = new QPrintDialog(printer.get(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print day sheet"));
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, agenda, printer] {
        const bool toFile = !printer->outputFileName().isEmpty();
        const QString name = toFile ? printer->outputFileName() : printer->printerName();
        note(noteOf(agenda, ReportKind::DaySheet, toFile ? ReportTarget::Pdf : ReportTarget::Print),
             [this, agenda, printer, name] {
                 printer->setFullPage(true); // the dialog may have set margins
                 const QSizeF size = printer->pageLayout().fullRect(QPageLayout::Point).size();
                 run(printer, sheetOf(agenda, size), [this, name](PrintJob::End end) {
                     if (end == PrintJob::End::Done)
                         say(tr("The day sheet was sent to %1.").arg(isolate(name)));
                     else if (end == PrintJob::End::Failed)
                         say(tr("Not printed: %1 did not take the day sheet.").arg(isolate(name)));
                     else
                         say(tr("Printing was cancelled."));
                 });
             });
    });
    dialog->open();
}

void ReportCommands::savePdf(const Agenda &agenda)
{
    askForFile(agenda, tr("PDF files (*.pdf)"), u"pdf"_s, [this, agenda](const QString &path) {
        note(noteOf(agenda, ReportKind::DaySheet, ReportTarget::Pdf),
             [this, path, agenda] { writePdf(path, agenda); });
    });
}

void ReportCommands::saveCalendar(const Agenda &agenda)
{
    askForFile(agenda, tr("Calendar files (*.ics)"), u"ics"_s, [this, agenda](const QString &path) {
        note(noteOf(agenda, ReportKind::Calendar, ReportTarget::File),
             [this, path, agenda] { writeFile(path, icalendar(agenda, m_window.session().clock().now())); });
    });
}

void ReportCommands::saveTable(const Agenda &agenda)
{
    askForFile(agenda, tr("Tables (*.csv)"), u"csv"_s, [this, agenda](const QString &path) {
        note(noteOf(agenda, ReportKind::Csv, ReportTarget::File),
             [this, path, agenda] { writeFile(path, agendaCsv(agenda)); });
    });
}

QString ReportCommands::folder() const
{
    const QSettings settings(m_window.session().options().settingsFile(), QSettings::IniFormat);
    const QString last = settings.value("reports/folder"_L1).toString();
    return !last.isEmpty() && QDir(last).exists()
        ? last
        : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void ReportCommands::askForFile(const Agenda &agenda, const QString &filter, const QString &suffix,
                                Write write)
{
    auto *dialog = new QFileDialog(&m_window, tr("Save"), folder(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(fileNameOf(agenda) + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, write](const QString &path) {
        QSettings settings(m_window.session().options().settingsFile(), QSettings::IniFormat);
        settings.setValue("reports/folder"_L1, QFileInfo(path).absolutePath());
        write(path);
    });
    dialog->open();
}

// What is noted

void ReportCommands::note(const NoteReport &request, Leave leave)
{
    const bool sheet = request.kind == ReportKind::DaySheet;
    const bool away = m_window.freshness().state == Freshness::State::Offline;
    if (away && !sheet) {
        say(tr("Not saved: the server cannot be reached. The day sheet can be printed meanwhile."));
        return;
    }
    const auto hasLeft = std::make_shared<bool>(false);
    const auto leaveOnce = [hasLeft, leave] {
        if (!std::exchange(*hasLeft, true))
            leave();
    };
    const auto answered = [this, request, sheet, hasLeft, leaveOnce](const Result<Done> &reply) {
        if (reply)
            return leaveOnce();
        if (sheet && reply.error().code == ErrorCode::Unavailable) {
            m_unnoted += request;
            return leaveOnce();
        }
        if (std::exchange(*hasLeft, true))
            say(tr("That the day sheet was printed could not be noted: %1").arg(reply.error().message));
        else
            m_window.showFailure(reply.error());
    };
    m_window.session().api().call(request, this, answered);
    if (sheet)
        QTimer::singleShot(away ? Milliseconds(0) : m_patience, this, leaveOnce);
}

void ReportCommands::sendUnnoted()
{
    for (const NoteReport &request : std::exchange(m_unnoted, {}))
        noteAgain(request);
}

void ReportCommands::noteAgain(const NoteReport &request)
{
    m_window.session().api().call(request, this, [this, request](const Result<Done> &reply) {
        if (!reply && reply.error().code == ErrorCode::Unavailable)
            m_unnoted += request;
        else if (!reply)
            say(tr("That the day sheet was printed could not be noted: %1").arg(reply.error().message));
    });
}

// What leaves

DaySheet ReportCommands::sheetOf(const Agenda &agenda, QSizeF size) const
{
    const Freshness freshness = m_window.freshness();
    const QString remark = freshness.state == Freshness::State::Offline && !freshness.offlineSince.isEmpty()
        ? tr("without the server since %1").arg(isolateLtr(freshness.offlineSince))
        : QString();
    return DaySheet(
        agenda,
        {m_window.session().clock().now(), m_window.session().login().account().user.fullName, remark}, size,
        m_window.layoutDirection());
}

void ReportCommands::writePdf(const QString &path, const Agenda &agenda)
{
    const auto file = std::make_shared<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly))
        return sayNotSaved(path, file->errorString());
    const auto writer = std::make_shared<QPdfWriter>(file.get());
    writer->setPageLayout(QPageLayout(QPageSize(paper), QPageLayout::Portrait, {}));
    writer->setResolution(int(DaySheet::unitsPerInch));
    writer->setTitle(fileNameOf(agenda));
    writer->setCreator(u"Medical CRM"_s);
    run(writer, sheetOf(agenda, QPageSize(paper).sizePoints()), [this, file, path](PrintJob::End end) {
        if (end == PrintJob::End::Cancelled)
            return sayNotSaved(path, tr("cancelled")); // what was there before stays
        if (end == PrintJob::End::Failed || !file->commit())
            return sayNotSaved(path, file->errorString());
        saySaved(path);
    });
}

void ReportCommands::writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        saySaved(path);
    else
        sayNotSaved(path, file.errorString());
}

void ReportCommands::run(std::shared_ptr<QPagedPaintDevice> device, DaySheet sheet,
                         std::function<void(PrintJob::End)> ended)
{
    auto *job = new PrintJob(std::move(device), std::move(sheet), this);
    auto *progress = new QProgressDialog(tr("The day sheet is being printed."), tr("Cancel"), 0,
                                         job->pageCount(), &m_window);
    progress->setMinimumDuration(700); // a short one shows nothing
    connect(job, &PrintJob::progressed, progress, &QProgressDialog::setValue);
    connect(progress, &QProgressDialog::canceled, job, &PrintJob::cancel);
    connect(job, &PrintJob::ended, this, [job, progress, ended](PrintJob::End end) {
        progress->deleteLater();
        job->deleteLater();
        ended(end);
    });
    job->start();
}

void ReportCommands::say(const QString &message)
{
    m_window.toasts().show(message);
}

void ReportCommands::saySaved(const QString &path)
{
    say(tr("Saved: %1").arg(shown(path)));
}

void ReportCommands::sayNotSaved(const QString &path, const QString &why)
{
    say(tr("%1 was not saved: %2").arg(shown(path), why));
}

} // namespace medcrm::ui
