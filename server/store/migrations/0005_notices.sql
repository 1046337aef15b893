-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Notices: from when a stay in a state is amber and red, what may be named, what the waiting room hears.

ALTER TABLE clinic ADD COLUMN settings_notices_wait_alarm_minutes INTEGER NOT NULL DEFAULT 60
    CHECK (settings_notices_wait_alarm_minutes BETWEEN 1 AND 480);
ALTER TABLE clinic ADD COLUMN settings_notices_called_warning_minutes INTEGER NOT NULL DEFAULT 5
    CHECK (settings_notices_called_warning_minutes BETWEEN 1 AND 480);
ALTER TABLE clinic ADD COLUMN settings_notices_called_alarm_minutes INTEGER NOT NULL DEFAULT 10
    CHECK (settings_notices_called_alarm_minutes BETWEEN 1 AND 480);
ALTER TABLE clinic ADD COLUMN settings_notices_service_warning_minutes INTEGER NOT NULL DEFAULT 45
    CHECK (settings_notices_service_warning_minutes BETWEEN 1 AND 480);
ALTER TABLE clinic ADD COLUMN settings_notices_service_alarm_minutes INTEGER NOT NULL DEFAULT 90
    CHECK (settings_notices_service_alarm_minutes BETWEEN 1 AND 480);
ALTER TABLE clinic ADD COLUMN settings_notices_hold_warning_minutes INTEGER NOT NULL DEFAULT 20
    CHECK (settings_notices_hold_warning_minutes BETWEEN 1 AND 480);
ALTER TABLE clinic ADD COLUMN settings_notices_hold_alarm_minutes INTEGER NOT NULL DEFAULT 40
    CHECK (settings_notices_hold_alarm_minutes BETWEEN 1 AND 480);
ALTER TABLE clinic ADD COLUMN settings_notices_names_in_notices INTEGER NOT NULL DEFAULT 0
    CHECK (settings_notices_names_in_notices IN (0, 1));
ALTER TABLE clinic ADD COLUMN settings_notices_announces_calls INTEGER NOT NULL DEFAULT 1
    CHECK (settings_notices_announces_calls IN (0, 1));
ALTER TABLE clinic ADD COLUMN settings_notices_language TEXT NOT NULL DEFAULT ''
    CHECK (settings_notices_language IN ('', 'en', 'ar'));
