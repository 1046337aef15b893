// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/mergefields.h"

#include "client/ui/dialogs/mergecell.h"
#include "client/ui/dialogs/typeddate.h"
#include "client/ui/widgets/label.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

/// A part of a patient's data that is chosen as one.
struct Trait
{
    QString field;
    QString label;
    std::function<QString(const PatientDetails &, QDate today)> text;
    std::function<void(PatientDetails &, const PatientDetails &)> copy;
};

template <typename T>
Trait traitOf(const QString &field, const QString &label, T PatientDetails::*member,
              std::function<QString(const T &)> text)
{
    return {field, label,
            [member, text](const PatientDetails &details, QDate) { return text(details.*member); },
            [member](PatientDetails &to, const PatientDetails &from) { to.*member = from.*member; }};
}

QString sexText(Sex sex)
{
    switch (sex) {
    case Sex::Female:
        return MergeFields::tr("Female");
    case Sex::Male:
        return MergeFields::tr("Male");
    case Sex::Other:
        return MergeFields::tr("Other");
    case Sex::Unknown:
        return MergeFields::tr("Not said");
    }
    Q_UNREACHABLE();
}

Trait birthTrait()
{
    return {u"birthDate"_s, MergeFields::tr("Birth date"),
            [](const PatientDetails &details, QDate today) {
                return details.birthDate
                    ? describeBirthDate({*details.birthDate, details.birthPrecision}, today)
                    : QString();
            },
            [](PatientDetails &to, const PatientDetails &from) {
                to.birthDate = from.birthDate;
                to.birthPrecision = from.birthPrecision;
            }};
}

/// In the order of the form.
QList<Trait> traits()
{
    const std::function<QString(const QString &)> plain = [](const QString &text) { return text; };
    const std::function<QString(const QList<QString> &)> lines = [](const QList<QString> &list) {
        return list.join(u'\n');
    };
    const std::function<QString(const bool &)> yesOrNo = [](bool active) {
        return active ? MergeFields::tr("Active") : MergeFields::tr("Not active");
    };
    return {traitOf(u"givenName"_s, MergeFields::tr("Given name"), &PatientDetails::givenName, plain),
            traitOf(u"familyName"_s, MergeFields::tr("Family name"), &PatientDetails::familyName, plain),
            birthTrait(),
            traitOf<Sex>(u"sex"_s, MergeFields::tr("Sex"), &PatientDetails::sex, sexText),
            traitOf<QList<QString>>(u"phones"_s, MergeFields::tr("Phone"), &PatientDetails::phones, lines),
            traitOf(u"nationalId"_s, MergeFields::tr("National id"), &PatientDetails::nationalId, plain),
            traitOf(u"address"_s, MergeFields::tr("Address"), &PatientDetails::address, plain),
            traitOf(u"alerts"_s, MergeFields::tr("Alerts"), &PatientDetails::alerts, lines),
            traitOf(u"notes"_s, MergeFields::tr("Notes"), &PatientDetails::notes, plain),
            traitOf(u"active"_s, MergeFields::tr("Record"), &PatientDetails::active, yesOrNo)};
}

bool same(const Trait &trait, const PatientDetails &a, const PatientDetails &b)
{
    PatientDetails copied = a;
    trait.copy(copied, b);
    return copied == a;
}

} // namespace

MergeFields::MergeFields(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    Theme::current().bind(this, [this] {
        m_grid->setHorizontalSpacing(Theme::current().space(Space::Small));
        m_grid->setVerticalSpacing(Theme::current().space(Space::Tiny));
    });
}

void MergeFields::setVersions(const QList<Version> &versions, const PatientDetails &chosen, QDate today)
{
    clear();
    m_versions = versions;
    m_same = chosen;
    for (int i = 0; i < versions.size(); ++i) {
        m_grid->addWidget(new Label(versions[i].heading, TextStyle::SmallStrong, Color::TextMuted), 0, i + 1);
        m_grid->setColumnStretch(i + 1, 1);
    }
    for (int trait = 0; trait < traits().size(); ++trait)
        addRow(trait, chosen, today);
}

void MergeFields::clear()
{
    for (const Row &row : std::as_const(m_rows))
        row.choices->deleteLater();
    m_rows.clear();
    while (m_grid->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_grid->takeAt(0));
        item->widget()->hide(); // not painted over the new ones until it goes
        item->widget()->deleteLater();
    }
}

void MergeFields::addRow(int index, const PatientDetails &chosen, QDate today)
{
    const Trait trait = traits()[index];
    const bool differs = std::any_of(m_versions.begin(), m_versions.end(), [&](const Version &version) {
        return !same(trait, version.details, m_versions.first().details);
    });
    if (!differs)
        return;
    Row row{trait.field, index, new QButtonGroup(this)};
    const int line = int(m_rows.size()) + 1;
    auto *label = new Label(trait.label, TextStyle::SmallStrong);
    Theme::current().bind(label, [label] { // on a line with the first of the texts
        label->setContentsMargins(0, Theme::current().space(Space::Small) + 1, 0, 0);
    });
    m_grid->addWidget(label, line, 0, Qt::AlignTop);
    for (int i = 0; i < m_versions.size(); ++i) {
        const PatientDetails &details = m_versions[i].details;
        const bool repeats =
            std::any_of(m_versions.begin(), m_versions.begin() + i,
                        [&](const Version &before) { return same(trait, details, before.details); });
        if (repeats)
            continue;
        auto *cell = new MergeCell(trait.text(details, today));
        cell->setAccessibleDescription(trait.label + u": "_s + m_versions[i].heading);
        row.choices->addButton(cell, i);
        cell->setChecked(same(trait, details, chosen));
        m_grid->addWidget(cell, line, i + 1);
    }
    if (!row.choices->checkedButton())
        row.choices->buttons().constFirst()->setChecked(true);
    m_rows += row;
}

void MergeFields::chooseAll(int version)
{
    const QList<Trait> all = traits();
    for (const Row &row : std::as_const(m_rows)) {
        for (QAbstractButton *cell : row.choices->buttons()) {
            const PatientDetails &details = m_versions[row.choices->id(cell)].details;
            if (same(all[row.trait], details, m_versions[version].details))
                cell->setChecked(true);
        }
    }
}

PatientDetails MergeFields::chosen() const
{
    PatientDetails details = m_same;
    const QList<Trait> all = traits();
    for (const Row &row : m_rows)
        all[row.trait].copy(details, m_versions[row.choices->checkedId()].details);
    return details;
}

QWidget *MergeFields::firstCell() const
{
    return m_rows.isEmpty() ? nullptr : m_rows.first().choices->checkedButton();
}

QStringList MergeFields::fields() const
{
    QStringList names;
    for (const Row &row : m_rows)
        names += row.field;
    return names;
}

} // namespace medcrm::ui
