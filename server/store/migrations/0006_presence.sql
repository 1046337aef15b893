-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Until when a doctor's word about being there holds, and the estimates of waits that were given.

ALTER TABLE doctor ADD COLUMN state_until INTEGER;
ALTER TABLE doctor ADD COLUMN state_day TEXT CHECK (state_day IS date(state_day, '+0 days'));
-- What was said before this version held until it was changed; from now on it is over after its day.
UPDATE doctor SET state_day = date(updated_at / 1000, 'unixepoch') WHERE state <> 'available';

-- What patients were told at arrival. When they were called is in their visit, so how wrong it was follows from both.
CREATE TABLE wait_estimate (
    visit_id INTEGER PRIMARY KEY REFERENCES visit (id),
    clinic_id INTEGER NOT NULL REFERENCES clinic (id),
    doctor_id INTEGER NOT NULL REFERENCES doctor (id),
    business_day TEXT NOT NULL CHECK (business_day IS date(business_day, '+0 days')),
    from_minutes INTEGER NOT NULL CHECK (from_minutes >= 0),
    to_minutes INTEGER NOT NULL CHECK (to_minutes > from_minutes)
) STRICT;
CREATE INDEX wait_estimate_day ON wait_estimate (clinic_id, business_day);
