-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Booking: the weekly hours' revision and rooms, series, confirmations, the waiting list, merges of patients.

ALTER TABLE clinic ADD COLUMN settings_desk_may_overbook INTEGER NOT NULL DEFAULT 1
    CHECK (settings_desk_may_overbook IN (0, 1));

-- The weekly rules of a doctor are saved as a whole, so they have one revision. No row: never saved.
CREATE TABLE weekly_schedule (
    doctor_id INTEGER PRIMARY KEY REFERENCES doctor (id),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    updated_at INTEGER NOT NULL
) STRICT;
ALTER TABLE schedule_rule ADD COLUMN room_id INTEGER REFERENCES room (id);
CREATE INDEX schedule_exception_doctor ON schedule_exception (doctor_id, date);

-- What is taken of a doctor's time, answered from the index alone. The stores and triggers spell the condition like this.
CREATE INDEX appointment_taking ON appointment (doctor_id, "start", "end")
    WHERE status IN ('booked', 'checkedIn', 'fulfilled');

CREATE TABLE appointment_series (
    id INTEGER PRIMARY KEY,
    created_at INTEGER NOT NULL
) STRICT;
ALTER TABLE appointment ADD COLUMN confirmed_at INTEGER;
ALTER TABLE appointment ADD COLUMN series_id INTEGER REFERENCES appointment_series (id);
CREATE INDEX appointment_series_member ON appointment (series_id, "start") WHERE series_id IS NOT NULL;

-- The waiting list for appointments. "from" is quoted because FROM is a word of SQL.
CREATE TABLE wish (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    service_id INTEGER NOT NULL,
    doctor_id INTEGER,
    urgency TEXT NOT NULL CHECK (urgency IN ('routine', 'soon', 'urgent')),
    "from" TEXT CHECK ("from" IS date("from", '+0 days')),
    until TEXT CHECK (until IS date(until, '+0 days')),
    notes TEXT NOT NULL,
    clinic_id INTEGER NOT NULL REFERENCES clinic (id),
    patient_id INTEGER NOT NULL REFERENCES patient (id),
    status TEXT NOT NULL CHECK (status IN ('open', 'booked', 'withdrawn')),
    appointment_id INTEGER REFERENCES appointment (id),
    CHECK ("from" <= until),
    CHECK ((status = 'booked') = (appointment_id IS NOT NULL)),
    FOREIGN KEY (clinic_id, doctor_id) REFERENCES doctor (clinic_id, id),
    FOREIGN KEY (clinic_id, service_id) REFERENCES service (clinic_id, id)
) STRICT;
CREATE INDEX wish_open ON wish (clinic_id, urgency) WHERE status = 'open';
CREATE INDEX wish_patient ON wish (patient_id);
CREATE TRIGGER wish_stays BEFORE DELETE ON wish
BEGIN
    SELECT RAISE(ABORT, 'wishes end in a status, they are not deleted');
END;

-- What a merge of two records of one person moved and changed, so that it can be undone. All lists are JSON arrays of ids.
CREATE TABLE patient_merge (
    id INTEGER PRIMARY KEY,
    kept_id INTEGER NOT NULL REFERENCES patient (id),
    merged_id INTEGER NOT NULL REFERENCES patient (id) CHECK (merged_id <> kept_id),
    at INTEGER NOT NULL,
    user_id INTEGER NOT NULL REFERENCES user_account (id),
    details_before TEXT NOT NULL, -- the kept record's, JSON
    details_after TEXT NOT NULL, -- as the merge left them, JSON
    appointments TEXT NOT NULL CHECK (appointments LIKE '[%]'),
    visits TEXT NOT NULL CHECK (visits LIKE '[%]'),
    wishes TEXT NOT NULL CHECK (wishes LIKE '[%]'),
    undone_at INTEGER
) STRICT;
CREATE UNIQUE INDEX patient_merge_live ON patient_merge (merged_id) WHERE undone_at IS NULL;
CREATE INDEX patient_merge_kept ON patient_merge (kept_id);

CREATE INDEX audit_entry_at ON audit_entry (at);
CREATE INDEX audit_entry_user ON audit_entry (user_id, id);
CREATE INDEX audit_entry_kind ON audit_entry (entity, id);
