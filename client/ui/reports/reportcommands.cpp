// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/reports/reportcommands.h"

#include "client/core/icalendar.h"
#include "client/ui/bidi.h"
#include "client/ui/reports/agendacsv.h"
#include "client/ui/shell/outagestrip.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/formdialog.h"
#include "client/ui/widgets/toaststack.h"

#include <QApplication>
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

/// Without what a file's name must not have.
QString fileName(QString name)
{
    for (QChar &c : name) {
        if (u"/\\:*?\"<>|"_s.contains(c) || !c.isPrint())
            c = u' ';
    }
    name = name.simplified();
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name;
}

/// "Dr Leila Farouk 2026-11-23"
QString fileNameOf(const Agenda &agenda)
{
    QString days = agenda.from.toString(Qt::ISODate);
    if (agenda.to != agenda.from)
        days += u'_' + agenda.to.toString(Qt::ISODate);
    return fileName((agenda.doctor ? agenda.doctorName : agenda.clinicName) + u' ' + days);
}

/// What a clinic works by while the server is away.
bool isPaper(ReportKind kind)
{
    return kind == ReportKind::DaySheet || kind == ReportKind::PhoneList;
}

constexpr QFileDevice::Permissions onlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// The file that is then written to is nobody else's to read: it is full of patients.
void makePrivate(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.setPermissions(onlyOwner);
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

Takeaway ReportCommands::takeawayOf(const Agenda &agenda) const
{
    Takeaway what;
    what.note = noteOf(agenda, ReportKind::DaySheet, ReportTarget::Print);
    what.name = tr("The day sheet");
    what.file = fileNameOf(agenda);
    what.pages = [agenda, when = occasion(), direction = m_window.layoutDirection()](QSizeF paper) {
        return PaperPages(DaySheet(agenda, when, paper, direction));
    };
    what.table = [agenda] { return agendaCsv(agenda); };
    return what;
}

Takeaway ReportCommands::takeawayOf(const PhoneList &list) const
{
    Takeaway what;
    const QDate last = list.isOfSeveralDays() ? list.lastDay : list.day;
    what.note = {list.clinic, ReportKind::PhoneList,   ReportTarget::Print, list.doctor, list.day,
                 last,        int(list.entries.size())};
    what.name = tr("The phone list");
    what.file = fileName(tr("Phone list %1 %2").arg(list.doctorName, list.day.toString(Qt::ISODate)));
    what.pages = [list, when = occasion(), direction = m_window.layoutDirection()](QSizeF paper) {
        return PaperPages(PhoneSheet(list, when, paper, direction));
    };
    return what;
}

void ReportCommands::print(const PhoneList &list)
{
    print(takeawayOf(list));
}

void ReportCommands::savePdf(const PhoneList &list)
{
    savePdf(takeawayOf(list));
}

void ReportCommands::print(const Agenda &agenda)
{
    print(takeawayOf(agenda));
}

void ReportCommands::savePdf(const Agenda &agenda)
{
    savePdf(takeawayOf(agenda));
}

void ReportCommands::saveTable(const Agenda &agenda)
{
    saveTable(takeawayOf(agenda));
}

void ReportCommands::saveCalendar(const Agenda &agenda)
{
    askForFile(fileNameOf(agenda), tr("Calendar files (*.ics)"), u"ics"_s,
               [this, agenda](const QString &path) {
                   note(noteOf(agenda, ReportKind::Calendar, ReportTarget::File), [this, path, agenda] {
                       writeFile(path, icalendar(agenda, m_window.session().clock().running()));
                   });
               });
}

void ReportCommands::print(const Takeaway &what)
{
    if (m_printers().isEmpty()) {
        const QString why = tr("Not printed: this computer has no printer.");
        // A message of the window could not be reached from a dialog that stands before it.
        if (auto *dialog = qobject_cast<FormDialog *>(QApplication::activeModalWidget()))
            dialog->banner()->showMessage(tr("%1 Save it as a PDF instead.").arg(why), Tone::Late);
        else
            m_window.toasts().tell(why, tr("Save as PDF"), this, [this, what] { savePdf(what); });
        return;
    }
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(paper));
    printer->setPageOrientation(QPageLayout::Portrait);
    printer->setFullPage(true);
    printer->setDocName(what.file);
    auto *dialog = new QPrintDialog(printer.get(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print"));
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, what, printer] {
        const bool toFile = !printer->outputFileName().isEmpty();
        const QString name = toFile ? printer->outputFileName() : printer->printerName();
        note(what.noted(toFile ? ReportTarget::Pdf : ReportTarget::Print), [this, what, printer, name] {
            printer->setFullPage(true); // the dialog may have set margins
            if (!printer->outputFileName().isEmpty())
                makePrivate(printer->outputFileName());
            const QSizeF size = printer->pageLayout().fullRect(QPageLayout::Point).size();
            run(printer, what, size, [this, what, name](PrintJob::End end) {
                if (end == PrintJob::End::Done)
                    say(tr("%1 was sent to %2.").arg(what.name, isolate(name)));
                else if (end == PrintJob::End::Failed)
                    say(tr("Not printed: %1 did not take it.").arg(isolate(name)));
                else
                    say(tr("Printing was cancelled."));
            });
        });
    });
    dialog->open();
}

void ReportCommands::savePdf(const Takeaway &what)
{
    askForFile(what.file, tr("PDF files (*.pdf)"), u"pdf"_s, [this, what](const QString &path) {
        note(what.noted(ReportTarget::Pdf), [this, path, what] { writePdf(path, what); });
    });
}

void ReportCommands::saveTable(const Takeaway &what)
{
    askForFile(what.file, tr("Tables (*.csv)"), u"csv"_s, [this, what](const QString &path) {
        note(what.notedAsTable(), [this, path, what] { writeFile(path, what.table()); });
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

void ReportCommands::askForFile(const QString &name, const QString &filter, const QString &suffix,
                                Write write)
{
    auto *dialog = new QFileDialog(&m_window, tr("Save"), folder(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name + u'.' + suffix);
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
    const bool sheet = isPaper(request.kind);
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

DaySheet::Occasion ReportCommands::occasion() const
{
    const Freshness freshness = m_window.freshness();
    ClientSession &session = m_window.session();
    QString remark;
    if (freshness.state == Freshness::State::Offline && !freshness.offlineSince.isEmpty())
        remark = tr("without the server since %1").arg(isolateLtr(freshness.offlineSince));
    else if (session.outage().isOn()) // a day that was kept
        remark = tr("without the server, as it was %1").arg(momentText(session.outage().asOf(), session));
    return {session.clock().running(), m_window.session().login().account().user.fullName, remark};
}

void ReportCommands::writePdf(const QString &path, const Takeaway &what)
{
    const auto file = std::make_shared<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly))
        return sayNotSaved(path, file->errorString());
    file->setPermissions(onlyOwner);
    const auto writer = std::make_shared<QPdfWriter>(file.get());
    writer->setPageLayout(QPageLayout(QPageSize(paper), QPageLayout::Portrait, {}));
    writer->setResolution(int(DaySheet::unitsPerInch));
    writer->setTitle(what.file);
    writer->setCreator(u"Medical CRM"_s);
    run(writer, what, QPageSize(paper).sizePoints(), [this, file, path](PrintJob::End end) {
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
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(onlyOwner)
        && file.write(content) == content.size() && file.commit())
        saySaved(path);
    else
        sayNotSaved(path, file.errorString());
}

void ReportCommands::run(std::shared_ptr<QPagedPaintDevice> device, const Takeaway &what, QSizeF paper,
                         std::function<void(PrintJob::End)> ended)
{
    auto *job = new PrintJob(std::move(device), what.pages(paper), this);
    auto *progress = new QProgressDialog(tr("%1 is being printed.").arg(what.name), tr("Cancel"), 0,
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
