// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"

#include <QMap>
#include <QMetaType>
#include <QStringList>

namespace medcrm::reference {

/// One member of a struct, as a row of its table.
struct FieldRow
{
    QString name;
    QString type; ///< In words, with links to the types of this book.
    QString declaredIn; ///< The struct whose header tells about it: its own or a base.
    QString whenAbsent; ///< What it means when the key is absent; empty: it must be there.
};

/// "Visit", of medcrm::Visit; "Record", of medcrm::Record<…>.
template <typename T>
QString typeName()
{
    return QString::fromLatin1(QMetaType::fromType<T>().name()).section(u'<', 0, 0).section(u':', -1);
}

/// The structs and enums that messages are made of, each entered when something first mentions it.
class TypeBook
{
public:
    /// A type in words. Structs and enums are links.
    template <typename T>
    QString inWords()
    {
        return Words<T>::of(*this);
    }

    /// The members of a struct.
    template <HasFields T>
    QList<FieldRow> rows()
    {
        QList<FieldRow> rows;
        forEachField<T>([&](const auto &field) {
            if (field.onWire != OnWire::Never)
                rows.append(rowOf<T>(field));
        });
        return rows;
    }

    const QMap<QString, QList<FieldRow>> &structs() const { return m_structs; }
    const QMap<QString, QStringList> &enums() const { return m_enums; }

private:
    template <typename T>
    struct Words
    {
        static QString of(TypeBook &book) { return book.plainWords<T>(); }
    };
    template <typename T>
    struct Words<std::optional<T>>
    {
        static QString of(TypeBook &book) { return book.inWords<T>(); }
    };
    template <typename T>
    struct Words<QList<T>>
    {
        static QString of(TypeBook &book) { return QStringLiteral("list of ") + book.inWords<T>(); }
    };
    template <typename Tag>
    struct Words<Id<Tag>>
    {
        static QString of(TypeBook &) { return idInWords(QMetaType::fromType<Id<Tag>>().name()); }
    };

    template <typename T, typename Owner, typename FieldType>
    FieldRow rowOf(const Field<Owner, FieldType> &field)
    {
        FieldRow row{QString::fromLatin1(field.name), inWords<FieldType>(), typeName<Owner>(), {}};
        if constexpr (codec::isOptional<FieldType>)
            row.whenAbsent = QStringLiteral("none");
        else if (field.onWire == OnWire::UnlessDefault)
            row.whenAbsent =
                QLatin1Char('`') + QString::fromUtf8(encode(T{}.*field.member)) + QLatin1Char('`');
        return row;
    }

    template <typename T>
    QString plainWords()
    {
        if constexpr (HasFields<T>) {
            const QString name = typeName<T>();
            if (!m_structs.contains(name)) {
                m_structs.insert(name, {}); // before its members, which may be of the same type
                m_structs[name] = rows<T>();
            }
            return linkTo(name);
        } else if constexpr (NamedEnum<T>) {
            QStringList &names = m_enums[typeName<T>()];
            names.clear();
            for (const auto &[value, name] : enumNames(T{}))
                names.append(QString::fromLatin1(name));
            return linkTo(typeName<T>());
        } else {
            return Codec<T>::describe();
        }
    }

    static QString linkTo(const QString &name);
    /// "id of a doctor", of medcrm::Id<medcrm::DoctorTag>.
    static QString idInWords(const char *metaName);

    QMap<QString, QList<FieldRow>> m_structs;
    QMap<QString, QStringList> m_enums;
};

} // namespace medcrm::reference
