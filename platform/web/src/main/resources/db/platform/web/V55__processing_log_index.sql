-- SPDX-License-Identifier: EUPL-1.2

-- The households of a record are indexed when it is sealed: behind the writers, and once instead of at its insert and
-- again at its seal. Unsealed records are few, and found by the index of the sealer.
drop index audit_record_subjects;
create index audit_record_subjects on audit_record using gin (subjects) with (gin_pending_list_limit = 16384)
    where activity is not null and seal is not null;
