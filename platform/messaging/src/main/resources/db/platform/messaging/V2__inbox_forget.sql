-- SPDX-License-Identifier: EUPL-1.2

-- Forgets what a consumer has taken. When nobody else keeps anything here the tables are emptied at once, whatever their
-- size; that is what the owner may and the service itself may not.
create function inbox_forget(forgetful text) returns void language plpgsql security definer set search_path from current
as $$
begin
    -- between looking and emptying nobody adds what nobody would see go
    lock table inbox, inbox_progress;
    if (select coalesce(min(consumer) = forgetful and max(consumer) = forgetful, true) from inbox)
            and (select coalesce(min(consumer) = forgetful and max(consumer) = forgetful, true) from inbox_progress) then
        truncate inbox, inbox_progress;
    else
        delete from inbox where consumer = forgetful;
        delete from inbox_progress where consumer = forgetful;
    end if;
    delete from inbox_parked where consumer = forgetful;
end
$$;
