// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/agenda.h"
#include "client/ui/reports/phonesheet.h"
#include "client/ui/reports/printjob.h"
#include "client/ui/reports/takeaway.h"
#include "client/ui/shell/sessionwindow.h"

namespace medcrm::ui {

/// Takes lists of appointments and reports out of the system: prints, PDFs, calendar files, tables. Each is noted at the server
/// before it leaves. A day sheet is what a clinic works by while the server is away, so it leaves also then, and its
/// note follows when the server is back; other files wait for the server. Every command ends in a message, with the
/// file's or the printer's name.
class ReportCommands : public QObject
{
    Q_OBJECT
public:
    /// `window` outlives the commands.
    explicit ReportCommands(SessionWindow &window, QObject *parent = nullptr);

    /// Of an agenda of one day; asks for the printer.
    void print(const Agenda &agenda);
    /// The others ask for the file.
    void savePdf(const Agenda &agenda);
    void saveCalendar(const Agenda &agenda);
    void saveTable(const Agenda &agenda);

    void print(const PhoneList &list);
    void savePdf(const PhoneList &list);

    /// The same of anything that can be taken along.
    void print(const Takeaway &what);
    void savePdf(const Takeaway &what);
    void saveTable(const Takeaway &what);

    /// When, by whom and in what state of the line paper leaves now.
    DaySheet::Occasion occasion() const;

    /// Where the names of the printers come from: the system, or a test.
    void setPrinters(std::function<QStringList()> printers) { m_printers = std::move(printers); }
    /// How long a day sheet waits for its note.
    void setPatience(Milliseconds patience) { m_patience = patience; }

private:
    using Leave = std::function<void()>;
    using Write = std::function<void(const QString &path)>;

    Takeaway takeawayOf(const Agenda &agenda) const;
    Takeaway takeawayOf(const PhoneList &list) const;
    void askForFile(const QString &name, const QString &filter, const QString &suffix, Write write);
    void note(const NoteReport &request, Leave leave);
    void noteAgain(const NoteReport &request);
    void sendUnnoted();
    void writePdf(const QString &path, const Takeaway &what);
    void writeFile(const QString &path, const QByteArray &content);
    void run(std::shared_ptr<QPagedPaintDevice> device, const Takeaway &what, QSizeF paper,
             std::function<void(PrintJob::End)> ended);
    QString folder() const;
    void say(const QString &message);
    void saySaved(const QString &path);
    void sayNotSaved(const QString &path, const QString &why);

    SessionWindow &m_window;
    std::function<QStringList()> m_printers;
    Milliseconds m_patience = std::chrono::seconds(3);
    QList<NoteReport> m_unnoted; ///< Of sheets that left while the server was away.
};

} // namespace medcrm::ui
