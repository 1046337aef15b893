-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The line: pins with who set them and where they stand, lines that several doctors share, how often a clinic calls.

ALTER TABLE clinic ADD COLUMN settings_no_show_calls INTEGER NOT NULL DEFAULT 3
    CHECK (settings_no_show_calls BETWEEN 1 AND 20);

-- A shared line is no person, so it has no account.
ALTER TABLE doctor ADD COLUMN shared INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1) AND (shared = 0 OR user_id IS NULL));
ALTER TABLE doctor ADD COLUMN takes_shared INTEGER NOT NULL DEFAULT 1 CHECK (takes_shared IN (0, 1));

ALTER TABLE visit ADD COLUMN pin_by TEXT;
ALTER TABLE visit ADD COLUMN pin_down INTEGER CHECK (pin_down IN (0, 1));
ALTER TABLE visit ADD COLUMN pin_behind_aged INTEGER CHECK (pin_behind_aged IN (0, 1));
ALTER TABLE visit ADD COLUMN pin_behind_due INTEGER;
ALTER TABLE visit ADD COLUMN pin_behind_ticket_number INTEGER;
ALTER TABLE visit ADD COLUMN pin_behind_visit_id INTEGER REFERENCES visit (id);
ALTER TABLE visit ADD COLUMN shared_line_id INTEGER REFERENCES doctor (id);
UPDATE visit SET pin_by = '', pin_down = 0 WHERE pin_place IS NOT NULL;
