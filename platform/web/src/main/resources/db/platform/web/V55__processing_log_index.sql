-- SPDX-License-Identifier: EUPL-1.2

-- Whose data a record is about is indexed when it is sealed: behind the writers, and once instead of at its insert and
-- again at its seal. What waits for its seal is little, and found by the index that the sealer has.
drop index audit_record_subjects;
create index audit_record_subjects on audit_record using gin (subjects) with (gin_pending_list_limit = 16384)
    where activity is not null and seal is not null;
