-- SPDX-License-Identifier: EUPL-1.2

-- What signals about homes and family rest on, from a day on. A view over constants: nobody can change it but a script,
-- which replaces it as a whole. The sources name neither day nor months: supply is counted from the first half-year in
-- which it is known for the whole country, and family for the three months in which it must travel after its approval.
create view signal_basis as
select effective_on, counts_supply, family_months
  from (values (date '1000-01-01', false, 0), (date '2026-07-01', true, 3)
  ) as dated (effective_on, counts_supply, family_months);
