// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/dialogs/typeddate.h"

#include <QObject>
#include <QWidgetList>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace medcrm::ui {

/// What the data of a patient is typed into, wherever a form has it: reads and writes PatientDetails. Several phones
/// stand in one line with commas between them, alerts one per line; a birth date as people say it (typeddate.h). An
/// untouched editor gives back exactly what was written into it. The form that lays the editors out owns them.
class PatientEditors : public QObject
{
    Q_OBJECT
public:
    explicit PatientEditors(QObject *parent = nullptr);

    QLineEdit *given;
    QLineEdit *family;
    QComboBox *sex;
    QLineEdit *birth;
    QLineEdit *phones;
    QLineEdit *nationalId;
    QLineEdit *address;
    QPlainTextEdit *alerts;
    QPlainTextEdit *notes;
    QCheckBox *active;

    /// Shows these details.
    void write(const PatientDetails &details, QDate today);
    /// The same, but what was typed stays: only editors whose text is that of `texts` show the new details.
    void writeOver(QStringList texts, const PatientDetails &details, QDate today);
    /// The text in each editor: as it was written, and as it is now.
    const QStringList &writtenTexts() const { return m_texts; }
    QStringList texts() const;
    /// Puts such texts back, as if they were typed.
    void setTexts(const QStringList &texts);
    /// What they show was written, not typed.
    bool isUntouched() const;
    /// What was typed, or the first thing that is wrong with it, naming its field.
    Result<PatientDetails> read(QDate today) const;
    /// The same without a check of anything, for finding similar patients while typing: a birth date that cannot be read
    /// is none.
    PatientDetails typed(QDate today) const;
    void setReadOnly(bool readOnly);
    /// What is understood of the typed birth date, or how to write one.
    QString birthHint(QDate today) const;

Q_SIGNALS:
    /// Something else is typed, chosen or written.
    void changed();

private:
    QWidgetList all() const;
    bool isTouched(QWidget *editor) const;
    Result<std::optional<TypedBirthDate>> readBirth(QDate today) const;
    void tellChange();

    PatientDetails m_written;
    QStringList m_texts; ///< Of each editor, as written.
    bool m_writing = false;
};

} // namespace medcrm::ui
