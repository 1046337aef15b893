// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/reloadwhenback.h"
#include "client/ui/shell/sessionwindow.h"
#include "client/ui/widgets/card.h"
#include "common/protocol/patients.h"

namespace medcrm::ui {

class Banner;
class Label;
class PatientForm;
class PatientHead;

/// One patient's record: who it is, what can be done, and their data to edit. Saves, and settles it when somebody else
/// saved meanwhile; merges with another record, and separates again what was merged.
class PatientCard : public Card
{
    Q_OBJECT
public:
    /// `window` outlives the card.
    explicit PatientCard(SessionWindow &window, QWidget *parent = nullptr);

    /// Asks for this patient's file and shows it; what was typed of another one is dropped.
    void open(PatientId patient);
    /// Nothing until a file is shown.
    const std::optional<PatientFile> &file() const { return m_file; }
    bool hasUnsaved() const;
    void save();
    /// Shows what is saved; what was typed can be had back from a toast.
    void revert();
    void drop();

    PatientForm *form() const { return m_form; }
    Banner *banner() const { return m_banner; }
    QStringList describe() const;

Q_SIGNALS:
    /// The file of the asked-for patient is shown.
    void opened(const medcrm::PatientFile &file);
    /// Its data were saved by this desk, and nothing typed is left.
    void saved();
    /// Saving needs the user first: something is wrong with what was typed, or with the line.
    void saveRefused();
    void bookingWanted(const medcrm::PatientSummary &patient);
    void walkInWanted(const medcrm::PatientSummary &patient);
    /// Another record is to be shown.
    void openWanted(medcrm::PatientId patient);
    /// This record is part of another one now and found no more.
    void merged(medcrm::PatientId patient);
    void contentsChanged();

private:
    void show(const PatientFile &file);
    void showMissing(const Error &error);
    void showBanner();
    void bannerActed();
    void take(const Patient &saved, const QStringList &sent);
    void changedElsewhere(const PatientSummary &summary);
    void readAgain();
    void saveFailed(const PatientDetails &mine, const QStringList &sent, const Error &error);
    void resolve(const PatientDetails &mine, const Error &conflict);
    void undoSave(const Patient &saved, const PatientDetails &before);
    void openMerge();
    void tellMerged(const Patient &kept, const PatientSummary &merged, qint64 revision);
    void unmerge(PatientId merged, qint64 revision);

    SessionWindow &m_window;
    ClientSession &m_session;
    PatientHead *m_head;
    Banner *m_banner;
    PatientForm *m_form;
    QWidget *m_contents;
    Label *m_empty;
    std::optional<PatientFile> m_file;
    PatientId m_wanted; ///< The last one asked for.
    ReloadWhenBack m_again;
    bool m_saving = false;
};

} // namespace medcrm::ui
