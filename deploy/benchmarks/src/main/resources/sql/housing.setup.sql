insert into coupling (id, coa_reference, municipality, persons, permit_on, coupled_on, version, recorded_at)
select ('00000000-0000-7000-8000-' || lpad((client * 100000 + i)::text, 12, '0'))::uuid,
    'pgbench-' || (client * 100000 + i), 'GM0001', 1, current_date - 40, current_date - 30, 1, now()
from generate_series(0, :clients - 1) as client, generate_series(0, :each - 1) as i;
