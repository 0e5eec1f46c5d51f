-- SPDX-License-Identifier: EUPL-1.2

-- A scheme of the state as it is from a day on. Where that day was not found, it is the first one of the year named.
-- The days of each year for applications and for the account are written as month and day.
create view scheme_version as
select scheme, effective_on, day_known, valid_until::date as valid_until, closes_at::timestamptz as closes_at,
       apply_before, account_by, status, source, mark
  from (values
        ('FLEX_HOUSING', date '2023-01-01', false, '2024-12-31', null, null, null, 'PUBLISHED', 'rvo.nl', 'VERIFIED'),
        ('FLEX_HOUSING', '2025-02-03', true, null, null, null, null, 'PUBLISHED', 'rijksoverheid.nl, 3-2-2025', 'VERIFIED'),
        ('FLEX_SHARE', '2023-01-01', false, null, null, null, null, 'STATED',
         'BZK, Een verkenning: in gesprek met gemeenten (maart 2024)', 'STATED'),
        ('STATE_CONTRIBUTION', '2025-02-01', false, null, null, null, null, 'ANNOUNCED',
         'nhnieuws.nl, februari 2025', 'VERIFIED'),
        ('TRANSIT_FACILITY', '2025-04-09', true, '2028-12-31', '2027-10-02 00:00 Europe/Amsterdam', '11-01', '07-15',
         'PUBLISHED', 'BWBR0050928', 'VERIFIED'),
        ('LARGE_FAMILIES', '2021-01-01', false, '2021-12-31', null, null, null, 'PUBLISHED', 'Stcrt. 2021, 34491',
         'VERIFIED'),
        ('LARGE_FAMILIES', '2023-07-03', true, '2023-11-01', null, null, null, 'PUBLISHED', 'rvo.nl', 'VERIFIED'),
        ('LARGE_FAMILIES', '2024-06-03', true, '2026-10-15', '2026-10-15 17:00 Europe/Amsterdam', null, null,
         'PUBLISHED', 'volkshuisvestingnederland.nl, 6-6-2024', 'VERIFIED'),
        ('RELOCATION_GUARANTEE', '2023-01-01', false, null, null, null, null, 'PUBLISHED', 'rvo.nl', 'VERIFIED')
  ) as dated (scheme, effective_on, day_known, valid_until, closes_at, apply_before, account_by, status, source,
           mark);

-- Its amounts and conditions; from_persons is 0 when the size of a family does not matter.
create view scheme_term as
select scheme, effective_on, kind, from_persons, value::bigint as value, source, mark
  from (values
        ('FLEX_HOUSING', date '2023-01-01', 'AMOUNT_PER_DWELLING', 0, 780000, 'rvo.nl; ongeveer', 'VERIFIED'),
        ('FLEX_HOUSING', '2023-01-01', 'RESERVED_SHARE', 0, 30, 'rvo.nl', 'VERIFIED'),
        ('FLEX_HOUSING', '2023-01-01', 'RESERVED_FOR', 0, 10, 'rvo.nl', 'VERIFIED'),
        ('FLEX_HOUSING', '2023-01-01', 'START_WITHIN', 0, 12, 'rijksoverheid.nl, 3-2-2025', 'VERIFIED'),
        ('FLEX_HOUSING', '2025-02-03', 'AMOUNT_PER_DWELLING', 0, 1400000, 'rijksoverheid.nl, 3-2-2025', 'VERIFIED'),
        ('FLEX_HOUSING', '2025-02-03', 'RESERVED_SHARE', 0, 30, 'rvo.nl, als in 2023-2024', 'DERIVED'),
        ('FLEX_HOUSING', '2025-02-03', 'RESERVED_FOR', 0, 10, 'rvo.nl, als in 2023-2024', 'DERIVED'),
        ('FLEX_HOUSING', '2025-02-03', 'START_WITHIN', 0, 18, 'rijksoverheid.nl, 3-2-2025', 'VERIFIED'),
        ('FLEX_HOUSING', '2025-02-03', 'BUDGET', 0, 7780000000, 'rijksoverheid.nl, 3-2-2025; ongeveer', 'VERIFIED'),
        ('FLEX_SHARE', '2023-01-01', 'RESERVED_SHARE', 0, 35,
         'BZK, Een verkenning: in gesprek met gemeenten (maart 2024)', 'STATED'),
        ('STATE_CONTRIBUTION', '2025-02-01', 'AMOUNT_PER_PERSON', 0, 3000000, 'nhnieuws.nl, februari 2025', 'VERIFIED'),
        ('STATE_CONTRIBUTION', '2025-02-01', 'AMOUNT_PER_PERSON_LODGED', 0, 3800000, 'nhnieuws.nl, februari 2025',
         'VERIFIED'),
        ('TRANSIT_FACILITY', '2025-04-09', 'AMOUNT_PER_DAY', 0, 6000, 'BWBR0050928', 'VERIFIED'),
        ('TRANSIT_FACILITY', '2025-04-09', 'EXTRA_PER_DAY', 0, 800, 'BWBR0050928', 'VERIFIED'),
        ('TRANSIT_FACILITY', '2025-04-09', 'MOST_DAYS', 0, 365, 'BWBR0050928', 'VERIFIED'),
        ('TRANSIT_FACILITY', '2025-04-09', 'MOST_YEARS', 0, 3, 'BWBR0050928', 'VERIFIED'),
        ('TRANSIT_FACILITY', '2025-04-09', 'MOST_PLACES', 0, 8500, 'BWBR0050928', 'VERIFIED'),
        ('LARGE_FAMILIES', '2021-01-01', 'LEAST_PERSONS', 0, 8, 'Stcrt. 2021, 34491', 'VERIFIED'),
        ('LARGE_FAMILIES', '2023-07-03', 'LEAST_PERSONS', 0, 7, 'rvo.nl', 'VERIFIED'),
        ('LARGE_FAMILIES', '2023-07-03', 'AMOUNT_PER_FAMILY', 7, 3500000, 'rvo.nl', 'VERIFIED'),
        ('LARGE_FAMILIES', '2023-07-03', 'AMOUNT_PER_FAMILY', 10, 5000000, 'rvo.nl', 'VERIFIED'),
        ('LARGE_FAMILIES', '2023-07-03', 'BUDGET', 0, 350000000, 'rvo.nl', 'VERIFIED'),
        ('LARGE_FAMILIES', '2023-07-03', 'FINISHED_WITHIN', 0, 12,
         'BZK, Een verkenning: in gesprek met gemeenten (maart 2024)', 'STATED'),
        ('LARGE_FAMILIES', '2024-06-03', 'LEAST_PERSONS', 0, 6, 'volkshuisvestingnederland.nl, 6-6-2024', 'VERIFIED'),
        ('LARGE_FAMILIES', '2024-06-03', 'BUDGET', 0, 370000000, 'volkshuisvestingnederland.nl, 6-6-2024', 'VERIFIED'),
        ('LARGE_FAMILIES', '2024-06-03', 'FINISHED_WITHIN', 0, 12,
         'BZK, Een verkenning: in gesprek met gemeenten (maart 2024)', 'STATED')
  ) as dated (scheme, effective_on, kind, from_persons, value, source, mark);
