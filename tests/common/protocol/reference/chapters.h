// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/common/protocol/reference/sourcenotes.h"
#include "tests/common/protocol/reference/typebook.h"

#include <QString>

// The generated chapters of the reference, as Markdown.
namespace medcrm::reference {

/// Every request by its domain. Enters the types it mentions in the book.
QString requestChapter(TypeBook &book, const SourceNotes &notes);

/// Every event, and every notice.
QString eventChapter(TypeBook &book);
QString noticeChapter(TypeBook &book);

/// Every struct, and every enum, of the book.
QString typeChapter(const TypeBook &book, const SourceNotes &notes);
QString enumChapter(const TypeBook &book, const SourceNotes &notes);

/// The steps of visits and appointments.
QString stateChapter(const SourceNotes &notes);

/// Every error code and what it means.
QString errorTable(const SourceNotes &notes);

} // namespace medcrm::reference
