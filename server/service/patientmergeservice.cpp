// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/patientmergeservice.h"

#include "server/service/entities.h"
#include "server/service/patientdetails.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

QString toText(const PatientDetails &details)
{
    return QString::fromUtf8(encode(details));
}

Result<PatientDetails> fromText(const QString &json)
{
    return decode<PatientDetails>(QJsonDocument::fromJson(json.toUtf8()).object());
}

/// An obstacle as this account may hear of it. A patient is the whole house's, a line is a clinic's.
template <typename Obstacle>
Obstacle toldTo(const Actor &actor, const Obstacle &obstacle)
{
    const ClinicId clinic(obstacle.what.value(u"clinic"_s).toInteger());
    if (!clinic.isValid() || actor.seesClinic(clinic))
        return obstacle;
    return {u"Both are in a line of another clinic. One of the visits has to end there first."_s, {}};
}

/// The lists of what moved, for the audit log.
QByteArray moveNote(const store::MovedRecords &moved)
{
    QByteArray json = "{\"appointments\":";
    Codec<QList<AppointmentId>>::write(json, moved.appointments);
    json += ",\"visits\":";
    Codec<QList<VisitId>>::write(json, moved.visits);
    json += ",\"wishes\":";
    Codec<QList<WishId>>::write(json, moved.wishes);
    return json + '}';
}

} // namespace

PatientMergeService::PatientMergeService(store::Database &database)
    : m_patients(database)
    , m_merges(database)
    , m_visits(database)
    , m_doctors(database)
    , m_news(database)
    , m_revisions(database)
{
}

Result<MergePreview> PatientMergeService::handle(Context &ctx, const PreviewMerge &request)
{
    const Result<Pair> pair = findPair(request.kept, request.merged);
    if (!pair)
        return tl::unexpected(pair.error());
    const store::PatientCounts moving = m_merges.countOf(request.merged);
    const std::optional<Obstacle> obstacle = obstacleTo(*pair);
    return MergePreview{
        pair->kept,          pair->merged,  combined(pair->kept, pair->merged),
        moving.appointments, moving.visits, obstacle ? toldTo(ctx.actor(), *obstacle).why : QString()};
}

Result<Patient> PatientMergeService::handle(Context &ctx, const MergePatients &request)
{
    if (const Result<> ok = validateDetails("details", request.details, ctx.now()); !ok)
        return tl::unexpected(ok.error());
    const Result<Pair> pair = findPair(request.kept, request.merged);
    if (!pair)
        return tl::unexpected(pair.error());
    if (const Result<> latest = requireLatest("keptRevision", pair->kept, request.keptRevision); !latest)
        return tl::unexpected(latest.error());
    if (const Result<> latest = requireLatest("mergedRevision", pair->merged, request.mergedRevision);
        !latest)
        return tl::unexpected(latest.error());
    if (const std::optional<Obstacle> obstacle = obstacleTo(*pair)) {
        const Obstacle told = toldTo(ctx.actor(), *obstacle);
        return fail(ErrorCode::Conflict, u"merged"_s, told.why, told.what);
    }

    const store::MovedRecords moved = m_merges.moveAll(request.merged, request.kept, ctx.now());
    Patient merged = pair->merged;
    merged.mergedInto = request.kept;
    changed(ctx, pair->merged, merged);
    Patient kept = pair->kept;
    static_cast<PatientDetails &>(kept) = tidied(request.details);
    kept = changed(ctx, pair->kept, kept); // after the other one, whose words it is found by from now on
    m_merges.insert({.kept = kept.id,
                     .merged = merged.id,
                     .at = ctx.now(),
                     .user = ctx.actor().user.id,
                     .detailsBefore = toText(pair->kept),
                     .detailsAfter = toText(kept),
                     .appointments = moved.appointments,
                     .visits = moved.visits,
                     .wishes = moved.wishes});
    ctx.audit(entityOf(kept), kept.id.value(), {}, moveNote(moved), u"merged with %1"_s.arg(merged.mrn));
    m_news.tellMoved(ctx, moved, merged.id, kept);
    m_news.tellChanged(ctx, merged);
    m_news.tellChanged(ctx, kept);
    return kept;
}

Result<Patient> PatientMergeService::handle(Context &ctx, const UnmergePatients &request)
{
    const std::optional<Patient> before = m_patients.find(request.merged);
    if (!before)
        return fail(ErrorCode::NotFound, u"merged"_s, u"There is no such patient."_s);
    if (const Result<> latest = requireLatest("revision", *before, request.revision); !latest)
        return tl::unexpected(latest.error());
    const std::optional<store::PatientMerge> merge = m_merges.findLive(before->id);
    if (!before->mergedInto || !merge)
        return invalid(u"merged"_s, u"This record is not merged into another one."_s);
    const Patient keptBefore = m_patients.find(merge->kept).value();
    if (keptBefore.mergedInto) {
        return fail(ErrorCode::Conflict, u"merged"_s,
                    u"The record of %1 was merged into that of %2 since. Undo that first."_s.arg(
                        named(keptBefore), named(m_patients.findKept(keptBefore))),
                    toJsonObject(keptBefore));
    }
    const store::MovedRecords moved = m_merges.moveBack(*merge, ctx.now());
    m_merges.setUndone(merge->id, ctx.now());
    Patient merged = *before;
    merged.mergedInto.reset();
    merged = changed(ctx, *before, merged);
    const Patient kept = restoredKept(ctx, keptBefore, *merge);
    ctx.audit(entityOf(kept), kept.id.value(), moveNote(moved), {}, u"separated from %1"_s.arg(merged.mrn));
    m_news.tellMoved(ctx, moved, kept.id, merged);
    m_news.tellChanged(ctx, merged);
    m_news.tellChanged(ctx, kept);
    return merged;
}

Patient PatientMergeService::changed(Context &ctx, const Patient &before, Patient after)
{
    after.revision = before.revision + 1;
    after.updatedAt = ctx.now();
    m_patients.update(after);
    ctx.auditChanged(entityOf(after), before, after);
    return after;
}

/// Written again even where nothing is restored: searches must not find it by the other's words any more.
Patient PatientMergeService::restoredKept(Context &ctx, const Patient &kept, const store::PatientMerge &merge)
{
    Patient restored = kept;
    const Result<PatientDetails> before = fromText(merge.detailsBefore);
    const Result<PatientDetails> after = fromText(merge.detailsAfter);
    if (before && after)
        static_cast<PatientDetails &>(restored) = withoutGain(kept, *before, *after);
    return changed(ctx, kept, restored);
}

Result<PatientMergeService::Pair> PatientMergeService::findPair(PatientId kept, PatientId merged) const
{
    const std::optional<Patient> one = m_patients.find(kept);
    if (!one)
        return fail(ErrorCode::NotFound, u"kept"_s, u"There is no such patient."_s);
    const std::optional<Patient> other = m_patients.find(merged);
    if (!other)
        return fail(ErrorCode::NotFound, u"merged"_s, u"There is no such patient."_s);
    return Pair{*one, *other};
}

Result<> PatientMergeService::requireLatest(const char *field, const Patient &patient, qint64 seen) const
{
    Result<> latest = m_revisions.requireLatest(patient, seen);
    if (!latest)
        latest.error().field = QString::fromLatin1(field);
    return latest;
}

std::optional<PatientMergeService::Obstacle> PatientMergeService::obstacleTo(const Pair &pair) const
{
    for (const Patient &patient : {pair.kept, pair.merged}) {
        if (patient.mergedInto)
            return Obstacle{u"The record of %1 was already merged into that of %2."_s.arg(
                                named(patient), named(m_patients.findKept(patient))),
                            toJsonObject(patient)};
    }
    return sameLine(pair);
}

/// Nobody can stand in a doctor's line twice.
std::optional<PatientMergeService::Obstacle> PatientMergeService::sameLine(const Pair &pair) const
{
    const QDate never(9999, 12, 31);
    const QList<Visit> open = m_visits.listOf(pair.kept.id, never);
    for (const Visit &other : m_visits.listOf(pair.merged.id, never)) {
        for (const Visit &visit : open) {
            if (visit.doctor != other.doctor || visit.businessDay != other.businessDay)
                continue;
            const std::optional<Doctor> doctor = m_doctors.find(visit.doctor);
            return Obstacle{
                u"Both are in the line of %1, tickets %2 and %3. End one of the visits first."_s.arg(
                    doctor ? doctor->fullName : QString(), visit.ticket, other.ticket),
                toJsonObject(other)};
        }
    }
    return std::nullopt;
}

} // namespace medcrm
