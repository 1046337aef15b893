-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Tickets on paper, the closing of a day, and the reports.

ALTER TABLE clinic ADD COLUMN settings_printed_privacy TEXT NOT NULL DEFAULT 'ticketOnly'
    CHECK (settings_printed_privacy IN ('ticketOnly', 'initials', 'fullName'));

ALTER TABLE visit ADD COLUMN closed_by_id INTEGER REFERENCES user_account (id);

-- That a business day was worked off. A day that is opened and closed again keeps the last one; the audit log has all.
CREATE TABLE day_closing (
    clinic_id INTEGER NOT NULL REFERENCES clinic (id),
    business_day TEXT NOT NULL CHECK (business_day IS date(business_day, '+0 days')),
    at INTEGER NOT NULL,
    closed_by_id INTEGER NOT NULL REFERENCES user_account (id),
    PRIMARY KEY (clinic_id, business_day)
) STRICT, WITHOUT ROWID;

-- Who was expected and neither came nor was ended: what a day that is to be closed has left. The stores spell the
-- condition like this.
CREATE INDEX appointment_booked ON appointment (clinic_id, "start") WHERE status = 'booked';
