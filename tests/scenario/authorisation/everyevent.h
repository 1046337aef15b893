// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/scenario/authorisation/twoclinics.h"

namespace medcrm::test {

/// A day of a clinic on which everything happens of which the server tells an event or a notice, done by the
/// administrator and, where it takes a doctor, by one. What only some may hear carries a word of its own.
class EveryEvent
{
public:
    /// Words that mark who may hear what of the doctor's patients.
    struct Words
    {
        QString patient; ///< Family name: desks, also those of other clinics, and the doctor.
        QString reason; ///< Why they come: the desk and the doctor.
        QString wish; ///< Notes of the wish: desk.
        QString account; ///< Full name of a new account: administrators.
    };

    EveryEvent(TwoClinics &house, const Clinic &clinic, const Service &service, const Words &words);

    /// `doctor` is the clinic's, `colleague` another one there.
    void happenTo(const Doctor &doctor, const Doctor &colleague);

private:
    void directory(const Doctor &doctor);
    void schedule(const Doctor &doctor);
    void booking(const Doctor &doctor, const Patient &patient);
    void line(const Doctor &doctor, const Doctor &colleague, const Patient &patient);
    void endOfYesterday();

    TwoClinics &m_house;
    WireClient &m_admin;
    const Clinic m_clinic;
    const Service m_service;
    const Words m_words;
};

} // namespace medcrm::test
