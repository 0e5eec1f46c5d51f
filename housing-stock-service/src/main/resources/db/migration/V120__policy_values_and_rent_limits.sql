-- SPDX-License-Identifier: EUPL-1.2

-- Dated values are views over constants: nobody can change them but a script, which replaces a view as a whole.

-- Values that rules and calculations assume, from a day on until the next value of the term.
create view policy_value as
select term, effective_on, value::bigint as value, source, mark
  from (values
        ('RENT_AGE_LIMIT', date '2016-01-01', 23, 'Wet op de huurtoeslag, tekst van 21-12-2024', 'VERIFIED'),
        ('RENT_AGE_LIMIT', '2026-01-01', 21, 'Gepubliceerde programmatuur, met Stcrt. 2025, 39783', 'SECONDARY'),
        ('SMALL_HOUSEHOLD', '2016-01-01', 2, 'Wet op de huurtoeslag, tekst van 21-12-2024', 'VERIFIED'),
        ('RENT_EXEMPT_HOUSEHOLD', '2016-01-01', 8, 'Wet op de huurtoeslag, tekst van 21-12-2024', 'VERIFIED'),
        ('MAXIMUM_RENT_EXCLUDES', '2016-01-01', 1, 'Wet op de huurtoeslag, tekst van 21-12-2024', 'VERIFIED'),
        ('MAXIMUM_RENT_EXCLUDES', '2026-01-01', 0, 'Gepubliceerde programmatuur, met Stcrt. 2025, 39783', 'SECONDARY'),
        ('FITTING_SHARE', '2016-01-01', 95, 'Woningwet; eigenhaard.nl, jaarverslag 2016', 'VERIFIED'),
        ('OCCUPANCY', '2025-03-27', 200, 'Plan van aanpak huisvesting vergunninghouders, Almelo (27-3-2025)', 'STATED'),
        ('MARRIED_NORM', '2024-01-01', 183376, 'Algemene kennis', 'GENERAL_KNOWLEDGE'),
        ('MARRIED_NORM', '2024-07-01', 186921, 'metronieuws.nl, januari 2025', 'SECONDARY'),
        ('MARRIED_NORM', '2025-01-01', 192207, 'gemeentewestland.nl, normenoverzicht 2025', 'VERIFIED'),
        ('ALONE_SHARE', '2015-01-01', 70, 'Participatiewet', 'GENERAL_KNOWLEDGE'),
        ('COST_SHARING_BASE', '2015-01-01', 40, 'Participatiewet', 'GENERAL_KNOWLEDGE'),
        ('COST_SHARING_EACH', '2015-01-01', 30, 'Participatiewet', 'GENERAL_KNOWLEDGE'),
        ('COST_SHARER_AGE', '2015-01-01', 21, 'isdbol.nl, kostendelersnorm 2023', 'SECONDARY'),
        ('COST_SHARER_AGE', '2023-01-01', 27, 'isdbol.nl, kostendelersnorm 2023', 'SECONDARY'),
        ('MOST_HOUSING_SHARE', '2015-01-01', 40, 'Algemene kennis', 'GENERAL_KNOWLEDGE'),
        ('MOST_PAYBACK', '2015-01-01', 120, 'Algemene kennis', 'GENERAL_KNOWLEDGE')
  ) as dated (term, effective_on, value, source, mark);

-- Limits of bare rent in eurocents per month; a limit that was not found has no row.
create view rent_limit as
select year, kind, amount, source, mark
  from (values
        (2016, 'CAPPING_LOW', 58668, 'eigenhaard.nl, jaarverslag 2016', 'VERIFIED'),
        (2016, 'CAPPING_HIGH', 62876, 'eigenhaard.nl, jaarverslag 2016', 'VERIFIED'),
        (2016, 'MAXIMUM', 71086, 'eigenhaard.nl, jaarverslag 2016', 'VERIFIED'),
        (2017, 'QUALITY_DISCOUNT', 41402, 'Gepubliceerde programmatuur', 'SECONDARY'),
        (2017, 'CAPPING_LOW', 59255, 'Gepubliceerde programmatuur', 'SECONDARY'),
        (2021, 'QUALITY_DISCOUNT', 44246, 'Een thuis voor iedereen (2021)', 'STATED'),
        (2021, 'CAPPING_LOW', 63325, 'Gepubliceerde programmatuur', 'SECONDARY'),
        (2021, 'CAPPING_HIGH', 67866, 'Gepubliceerde programmatuur', 'SECONDARY'),
        (2021, 'MAXIMUM', 75233, 'Gepubliceerde programmatuur', 'SECONDARY'),
        (2022, 'QUALITY_DISCOUNT', 44246, 'Gepubliceerde programmatuur, jaar afgeleid', 'SECONDARY'),
        (2022, 'CAPPING_LOW', 63325, 'Gepubliceerde programmatuur, jaar afgeleid', 'SECONDARY'),
        (2022, 'CAPPING_HIGH', 67866, 'Gepubliceerde programmatuur, jaar afgeleid', 'SECONDARY'),
        (2022, 'MAXIMUM', 76347, 'Gepubliceerde programmatuur, jaar afgeleid', 'SECONDARY'),
        (2023, 'QUALITY_DISCOUNT', 45220, 'Algemene kennis', 'GENERAL_KNOWLEDGE'),
        (2023, 'CAPPING_LOW', 64719, 'Algemene kennis', 'GENERAL_KNOWLEDGE'),
        (2023, 'CAPPING_HIGH', 69360, 'Algemene kennis', 'GENERAL_KNOWLEDGE'),
        (2023, 'MAXIMUM', 80806, 'Algemene kennis', 'GENERAL_KNOWLEDGE'),
        (2024, 'QUALITY_DISCOUNT', 45447, 'Wet op de huurtoeslag, tekst van 21-12-2024', 'VERIFIED'),
        (2024, 'CAPPING_LOW', 65043, 'Wet op de huurtoeslag, tekst van 21-12-2024', 'VERIFIED'),
        (2024, 'CAPPING_HIGH', 69707, 'Wet op de huurtoeslag, tekst van 21-12-2024', 'VERIFIED'),
        (2024, 'MAXIMUM', 87966, 'Wet op de huurtoeslag, tekst van 21-12-2024', 'VERIFIED'),
        (2025, 'QUALITY_DISCOUNT', 47720, 'Algemene kennis; 2024 maal 1,05', 'GENERAL_KNOWLEDGE'),
        (2025, 'CAPPING_LOW', 68296, 'Algemene kennis; 2024 maal 1,05', 'GENERAL_KNOWLEDGE'),
        (2025, 'CAPPING_HIGH', 73193, 'Algemene kennis; 2024 maal 1,05', 'GENERAL_KNOWLEDGE'),
        (2025, 'MAXIMUM', 90007, 'Algemene kennis', 'GENERAL_KNOWLEDGE'),
        (2026, 'QUALITY_DISCOUNT', 49820, 'Drie onafhankelijke openbare bronnen; 2025 maal 1,044', 'SECONDARY'),
        (2026, 'CAPPING_LOW', 71302, 'Drie onafhankelijke openbare bronnen; 2025 maal 1,044', 'SECONDARY'),
        (2026, 'CAPPING_HIGH', 76414, 'Drie onafhankelijke openbare bronnen; 2025 maal 1,044', 'SECONDARY'),
        (2026, 'MAXIMUM', 93293, 'Drie onafhankelijke openbare bronnen', 'SECONDARY')
  ) as dated (year, kind, amount, source, mark);
