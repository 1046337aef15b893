-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The whole base of the schema (design: domain.md). Instants are UTC milliseconds, business days and birth dates ISO
-- text, enums their wire names, yes and no 1 and 0. A column is named after its field in common/model: in snake case,
-- with _id when it refers to a record, and with the group's name before a field of a group (settings_, pin_).
--
-- Shipped files never change: a test knows their hashes. Add a new file instead.

-- Facts about this database as a whole. `epoch` names this line of events; it is new after a restore.
CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO meta (name, value) VALUES ('epoch', lower(hex(randomblob(16))));

-- Numbers that are given out once: medical record numbers.
CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO counter (name, last) VALUES ('mrn', 100000);

---------------------------------------------------------------------------------------------------- the directory

CREATE TABLE clinic (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    time_zone TEXT NOT NULL CHECK (time_zone <> ''),
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    settings_ticket_privacy TEXT NOT NULL CHECK (settings_ticket_privacy IN ('ticketOnly', 'initials', 'fullName')),
    settings_no_show_grace_minutes INTEGER NOT NULL CHECK (settings_no_show_grace_minutes BETWEEN 0 AND 240),
    settings_ageing_minutes INTEGER NOT NULL CHECK (settings_ageing_minutes BETWEEN 5 AND 480),
    settings_slot_hold_minutes INTEGER NOT NULL CHECK (settings_slot_hold_minutes BETWEEN 1 AND 60),
    settings_wait_warning_minutes INTEGER NOT NULL CHECK (settings_wait_warning_minutes BETWEEN 1 AND 480),
    active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX clinic_name ON clinic (lower(name)) WHERE active = 1;

CREATE TABLE room (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    clinic_id INTEGER NOT NULL REFERENCES clinic (id),
    name TEXT NOT NULL CHECK (name <> ''),
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    UNIQUE (clinic_id, id)
) STRICT;
CREATE UNIQUE INDEX room_name ON room (clinic_id, lower(name));

CREATE TABLE user_account (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    username TEXT NOT NULL CHECK (username <> ''),
    full_name TEXT NOT NULL CHECK (full_name <> ''),
    role TEXT NOT NULL CHECK (role IN ('administrator', 'receptionist', 'doctor', 'display')),
    locale TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    must_change_password INTEGER NOT NULL CHECK (must_change_password IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX user_account_username ON user_account (lower(username));
CREATE TRIGGER user_account_keeps_an_administrator BEFORE UPDATE ON user_account
WHEN OLD.role = 'administrator' AND OLD.active = 1 AND (NEW.role <> 'administrator' OR NEW.active = 0)
    AND NOT EXISTS (SELECT 1 FROM user_account WHERE role = 'administrator' AND active = 1 AND id <> OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'the last active administrator stays one');
END;

CREATE TABLE user_clinic (
    user_id INTEGER NOT NULL REFERENCES user_account (id),
    clinic_id INTEGER NOT NULL REFERENCES clinic (id),
    PRIMARY KEY (user_id, clinic_id)
) STRICT, WITHOUT ROWID;

-- Apart from the account, so that no query for accounts can carry a hash along.
CREATE TABLE user_password (
    user_id INTEGER PRIMARY KEY REFERENCES user_account (id),
    hash TEXT NOT NULL CHECK (hash <> ''),
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE doctor (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    clinic_id INTEGER NOT NULL REFERENCES clinic (id),
    user_id INTEGER UNIQUE REFERENCES user_account (id),
    full_name TEXT NOT NULL CHECK (full_name <> ''),
    specialty TEXT NOT NULL,
    room_id INTEGER,
    ticket_prefix TEXT NOT NULL CHECK (length(ticket_prefix) BETWEEN 1 AND 3 AND NOT ticket_prefix GLOB '*[^A-Z]*'),
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    state TEXT NOT NULL CHECK (state IN ('available', 'late', 'break', 'away', 'finished')),
    late_minutes INTEGER CHECK (late_minutes BETWEEN 1 AND 480),
    UNIQUE (clinic_id, id),
    UNIQUE (clinic_id, ticket_prefix),
    FOREIGN KEY (clinic_id, room_id) REFERENCES room (clinic_id, id)
) STRICT;

CREATE TABLE service (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    clinic_id INTEGER NOT NULL REFERENCES clinic (id),
    name TEXT NOT NULL CHECK (name <> ''),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
    price_minor INTEGER NOT NULL CHECK (price_minor >= 0),
    colour TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    UNIQUE (clinic_id, id)
) STRICT;
CREATE UNIQUE INDEX service_name ON service (clinic_id, lower(name)) WHERE active = 1;

---------------------------------------------------------------------------------------------------- working hours

-- Minutes of the day in the clinic's zone. Several rows a day leave the breaks free; no row means not working.
CREATE TABLE schedule_rule (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    doctor_id INTEGER NOT NULL REFERENCES doctor (id),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7), -- ISO 8601: 1 is Monday
    from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
    to_minute INTEGER NOT NULL CHECK (to_minute BETWEEN 1 AND 1440),
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')),
    CHECK (from_minute < to_minute),
    CHECK (valid_from <= valid_to)
) STRICT;
CREATE INDEX schedule_rule_doctor ON schedule_rule (doctor_id, weekday);

-- A day that differs, for one doctor or, without one, for the whole clinic.
CREATE TABLE schedule_exception (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    clinic_id INTEGER NOT NULL REFERENCES clinic (id),
    doctor_id INTEGER,
    date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
    closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
    from_minute INTEGER CHECK (from_minute BETWEEN 0 AND 1439),
    to_minute INTEGER CHECK (to_minute BETWEEN 1 AND 1440),
    reason TEXT NOT NULL,
    CHECK (CASE closed WHEN 1 THEN from_minute IS NULL AND to_minute IS NULL
                       ELSE from_minute IS NOT NULL AND to_minute IS NOT NULL AND from_minute < to_minute END),
    FOREIGN KEY (clinic_id, doctor_id) REFERENCES doctor (clinic_id, id)
) STRICT;
CREATE INDEX schedule_exception_date ON schedule_exception (clinic_id, date);

---------------------------------------------------------------------------------------------------- patients

CREATE TABLE patient (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    sex TEXT NOT NULL CHECK (sex IN ('female', 'male', 'other', 'unknown')),
    birth_date TEXT CHECK (birth_date IS date(birth_date, '+0 days')),
    birth_precision TEXT NOT NULL CHECK (birth_precision IN ('day', 'month', 'year', 'estimated')),
    phones TEXT NOT NULL CHECK (phones LIKE '[%]'), -- a JSON array of texts; several patients may share one
    national_id TEXT NOT NULL,
    address TEXT NOT NULL,
    alerts TEXT NOT NULL CHECK (alerts LIKE '[%]'), -- a JSON array of texts
    notes TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    mrn TEXT NOT NULL UNIQUE CHECK (mrn <> ''),
    merged_into_id INTEGER REFERENCES patient (id) CHECK (merged_into_id <> id),
    CHECK (given_name <> '' OR family_name <> '')
) STRICT;
CREATE INDEX patient_national_id ON patient (national_id) WHERE national_id <> '';
CREATE INDEX patient_merged_into ON patient (merged_into_id) WHERE merged_into_id IS NOT NULL;

-- What a search compares, worked out by PatientStore whenever a patient is written (searchtokens.h). The index is made
-- from this table and can be rebuilt from it; PatientStore keeps both in step, because triggers may not write to a
-- virtual table where the schema is not trusted.
CREATE TABLE patient_search (
    patient_id INTEGER PRIMARY KEY REFERENCES patient (id),
    tokens TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE patient_index USING fts5 (
    tokens, content = 'patient_search', content_rowid = 'patient_id', tokenize = "ascii tokenchars '#~@'",
    prefix = '1 2 3 4 5 6 7 8', detail = none, columnsize = 0
);

---------------------------------------------------------------------------------------------------- appointments

-- "start" and "end" are quoted because END is a word of SQL.
CREATE TABLE appointment (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    clinic_id INTEGER NOT NULL REFERENCES clinic (id),
    doctor_id INTEGER NOT NULL,
    patient_id INTEGER NOT NULL REFERENCES patient (id),
    service_id INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('booked', 'checkedIn', 'fulfilled', 'cancelled', 'noShow', 'enteredInError')),
    reason TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('phone', 'desk', 'online')),
    overbooked INTEGER NOT NULL CHECK (overbooked IN (0, 1)),
    overbook_reason TEXT NOT NULL,
    booked_by_id INTEGER NOT NULL REFERENCES user_account (id),
    booked_at INTEGER NOT NULL,
    checked_in_at INTEGER,
    cancelled_at INTEGER,
    cancelled_by TEXT CHECK (cancelled_by IN ('patient', 'clinic')),
    cancel_reason TEXT NOT NULL,
    no_show_at INTEGER,
    rescheduled_count INTEGER NOT NULL CHECK (rescheduled_count >= 0),
    -- The bound on the length also bounds the search for overlaps.
    CHECK ("start" < "end" AND "end" - "start" <= 86400000),
    CHECK (overbooked = 0 OR overbook_reason <> ''),
    FOREIGN KEY (clinic_id, doctor_id) REFERENCES doctor (clinic_id, id),
    FOREIGN KEY (clinic_id, service_id) REFERENCES service (clinic_id, id)
) STRICT;
CREATE INDEX appointment_clinic ON appointment (clinic_id, "start");
CREATE INDEX appointment_doctor ON appointment (doctor_id, "start");
CREATE INDEX appointment_patient ON appointment (patient_id, "start");

-- The time of a doctor is promised once. A promise is checked when it is made, moved or made again, not when the person
-- arrives: someone who comes after all keeps their appointment although the time was given away meanwhile.
CREATE TRIGGER appointment_booked_free BEFORE INSERT ON appointment
WHEN NEW.overbooked = 0 AND NEW.status IN ('booked', 'checkedIn', 'fulfilled')
    AND EXISTS (SELECT 1 FROM appointment WHERE doctor_id = NEW.doctor_id AND "start" < NEW."end"
                AND "start" > NEW."start" - 86400000 AND "end" > NEW."start"
                AND status IN ('booked', 'checkedIn', 'fulfilled'))
BEGIN
    SELECT RAISE(ABORT, 'the time is taken');
END;
CREATE TRIGGER appointment_moved_free BEFORE UPDATE ON appointment
WHEN NEW.overbooked = 0 AND NEW.status = 'booked'
    AND (OLD.status IN ('cancelled', 'noShow', 'enteredInError') OR OLD.doctor_id <> NEW.doctor_id
         OR OLD."start" <> NEW."start" OR OLD."end" <> NEW."end" OR OLD.overbooked = 1)
    AND EXISTS (SELECT 1 FROM appointment WHERE doctor_id = NEW.doctor_id AND "start" < NEW."end"
                AND "start" > NEW."start" - 86400000 AND "end" > NEW."start"
                AND status IN ('booked', 'checkedIn', 'fulfilled') AND id <> NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'the time is taken');
END;

---------------------------------------------------------------------------------------------------- visits

CREATE TABLE visit (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    clinic_id INTEGER NOT NULL REFERENCES clinic (id),
    doctor_id INTEGER NOT NULL,
    patient_id INTEGER NOT NULL REFERENCES patient (id),
    service_id INTEGER,
    appointment_id INTEGER REFERENCES appointment (id),
    booked_start INTEGER,
    business_day TEXT NOT NULL CHECK (business_day IS date(business_day, '+0 days')),
    ticket TEXT NOT NULL CHECK (ticket <> ''),
    ticket_number INTEGER NOT NULL CHECK (ticket_number >= 1),
    status TEXT NOT NULL CHECK (status IN ('waiting', 'called', 'inService', 'onHold', 'completed', 'noShow', 'left',
                                           'cancelled', 'enteredInError')),
    priority TEXT NOT NULL CHECK (priority IN ('routine', 'urgent', 'emergency')),
    reason TEXT NOT NULL,
    not_before INTEGER,
    pin_place INTEGER,
    pin_reason TEXT CHECK (pin_reason <> ''),
    room_id INTEGER,
    call_count INTEGER NOT NULL CHECK (call_count >= 0),
    arrived_at INTEGER NOT NULL,
    first_called_at INTEGER,
    last_called_at INTEGER,
    started_at INTEGER,
    held_since INTEGER,
    hold_reason TEXT NOT NULL,
    held_ms INTEGER NOT NULL CHECK (held_ms >= 0),
    ended_at INTEGER,
    end_reason TEXT NOT NULL,
    returned_at INTEGER,
    CHECK ((pin_place IS NULL) = (pin_reason IS NULL)),
    FOREIGN KEY (clinic_id, doctor_id) REFERENCES doctor (clinic_id, id),
    FOREIGN KEY (clinic_id, service_id) REFERENCES service (clinic_id, id),
    FOREIGN KEY (clinic_id, room_id) REFERENCES room (clinic_id, id)
) STRICT;
CREATE UNIQUE INDEX visit_ticket ON visit (clinic_id, business_day, ticket);
CREATE UNIQUE INDEX visit_of_appointment ON visit (appointment_id)
    WHERE appointment_id IS NOT NULL AND status <> 'enteredInError';
CREATE UNIQUE INDEX visit_open_once ON visit (patient_id, doctor_id, business_day)
    WHERE status IN ('waiting', 'called', 'inService', 'onHold');
CREATE UNIQUE INDEX visit_called_once ON visit (doctor_id) WHERE status = 'called';
CREATE UNIQUE INDEX visit_in_service_once ON visit (doctor_id) WHERE status = 'inService';
CREATE INDEX visit_open ON visit (clinic_id, doctor_id, business_day)
    WHERE status IN ('waiting', 'called', 'inService', 'onHold');
CREATE INDEX visit_doctor ON visit (doctor_id, business_day);
CREATE INDEX visit_patient ON visit (patient_id, arrived_at);

CREATE TABLE ticket_counter (
    clinic_id INTEGER NOT NULL REFERENCES clinic (id),
    business_day TEXT NOT NULL CHECK (business_day IS date(business_day, '+0 days')),
    prefix TEXT NOT NULL,
    last INTEGER NOT NULL CHECK (last >= 1),
    PRIMARY KEY (clinic_id, business_day, prefix)
) STRICT, WITHOUT ROWID;

---------------------------------------------------------------------------------------------------- the server's own books

-- What happened, numbered without gaps per clinic, written with the change itself.
CREATE TABLE event (
    clinic_id INTEGER NOT NULL REFERENCES clinic (id),
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    at INTEGER NOT NULL,
    type TEXT NOT NULL CHECK (type <> ''),
    payload BLOB NOT NULL, -- JSON
    audience TEXT NOT NULL, -- who may hear it, so that a replay tells nobody more than the first time
    actor BLOB NOT NULL, -- who caused it, JSON; empty for the server itself
    PRIMARY KEY (clinic_id, sequence)
) STRICT, WITHOUT ROWID;

-- Who did what. Each entry's hash covers its own fields and the hash before it (auditstore.h).
CREATE TABLE audit_entry (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    at INTEGER NOT NULL,
    user_id INTEGER,
    session_id INTEGER,
    method TEXT NOT NULL CHECK (method <> ''),
    entity TEXT NOT NULL,
    entity_id INTEGER,
    before_value BLOB,
    after_value BLOB,
    reason TEXT NOT NULL,
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX audit_entry_entity ON audit_entry (entity, entity_id);

-- One sign-in on one device, until it is revoked or expires.
CREATE TABLE login_session (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES user_account (id),
    device_name TEXT NOT NULL,
    issued_at INTEGER NOT NULL,
    last_used_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT;
CREATE INDEX login_session_user ON login_session (user_id);
CREATE INDEX login_session_expires ON login_session (expires_at);

-- The refresh tokens of a sign-in, only as SHA-256: one is good, the spent ones betray whoever uses them again.
CREATE TABLE refresh_token (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
    session_id INTEGER NOT NULL REFERENCES login_session (id) ON DELETE CASCADE,
    issued_at INTEGER NOT NULL,
    spent_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX refresh_token_good ON refresh_token (session_id) WHERE spent_at IS NULL;
CREATE INDEX refresh_token_session ON refresh_token (session_id);

-- Answers already given, so that a repeated request is not done twice.
CREATE TABLE request_key (
    user_id INTEGER NOT NULL REFERENCES user_account (id),
    request_key BLOB NOT NULL CHECK (length(request_key) = 16),
    method TEXT NOT NULL,
    content_hash BLOB NOT NULL CHECK (length(content_hash) = 32),
    reply BLOB NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (user_id, request_key)
) STRICT;
CREATE INDEX request_key_at ON request_key (at);

---------------------------------------------------------------------------------------------------- what never goes away

CREATE TRIGGER audit_entry_is_final BEFORE UPDATE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;
CREATE TRIGGER audit_entry_stays BEFORE DELETE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;
CREATE TRIGGER clinic_stays BEFORE DELETE ON clinic
BEGIN
    SELECT RAISE(ABORT, 'clinics are deactivated, not deleted');
END;
CREATE TRIGGER room_stays BEFORE DELETE ON room
BEGIN
    SELECT RAISE(ABORT, 'rooms are deactivated, not deleted');
END;
CREATE TRIGGER user_account_stays BEFORE DELETE ON user_account
BEGIN
    SELECT RAISE(ABORT, 'accounts are deactivated, not deleted');
END;
CREATE TRIGGER doctor_stays BEFORE DELETE ON doctor
BEGIN
    SELECT RAISE(ABORT, 'doctors are deactivated, not deleted');
END;
CREATE TRIGGER service_stays BEFORE DELETE ON service
BEGIN
    SELECT RAISE(ABORT, 'services are deactivated, not deleted');
END;
CREATE TRIGGER patient_stays BEFORE DELETE ON patient
BEGIN
    SELECT RAISE(ABORT, 'patients are deactivated, not deleted');
END;
CREATE TRIGGER appointment_stays BEFORE DELETE ON appointment
BEGIN
    SELECT RAISE(ABORT, 'appointments end in a status, they are not deleted');
END;
CREATE TRIGGER visit_stays BEFORE DELETE ON visit
BEGIN
    SELECT RAISE(ABORT, 'visits end in a status, they are not deleted');
END;
