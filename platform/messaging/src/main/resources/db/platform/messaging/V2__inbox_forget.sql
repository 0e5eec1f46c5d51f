-- SPDX-License-Identifier: EUPL-1.2

-- Deletes the progress of a consumer. When no other consumer has rows here the table is truncated, which is fast at any
-- size and which only its owner may do.
create function inbox_forget(forgetful text) returns void language plpgsql security definer set search_path from current
as $$
begin
    -- no row may be added between the check and the truncation
    lock table inbox_progress;
    if (select coalesce(min(consumer) = forgetful and max(consumer) = forgetful, true) from inbox_progress) then
        truncate inbox_progress;
    else
        delete from inbox_progress where consumer = forgetful;
    end if;
    delete from inbox_parked where consumer = forgetful;
end
$$;
