insert into coupling
    (id, coa_reference, municipality, coupled_to, arrival, permit_on, coupled_on, version, recorded_at, state, persons, waiting)
select ('00000000-0000-7000-8000-' || lpad((client * 100000 + i)::text, 12, '0'))::uuid,
    'pgbench-' || (client * 100000 + i), 'GM0001', 'GM0001', 'ASYLUM', current_date - 40, current_date - 30, 1, now(),
    'COUPLED', 1, 1
from generate_series(0, :clients - 1) as client, generate_series(0, :each - 1) as i;
insert into member_version (coupling_id, number, version, recorded_at, role, age_band, arrived_on)
select id, 1, 1, recorded_at, 'APPLICANT', 'AGE_23_66', coupled_on from coupling where coa_reference like 'pgbench-%';
