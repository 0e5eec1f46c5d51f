// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.housingstock.policy.domain.Mark;
import nl.onderdak.housingstock.policy.domain.PolicyValue;
import nl.onderdak.housingstock.policy.domain.PolicyValues;
import nl.onderdak.housingstock.policy.domain.Source;
import nl.onderdak.housingstock.policy.domain.Term;
import nl.onderdak.housingstock.rent.domain.LimitKind;
import nl.onderdak.housingstock.rent.domain.RentLimit;
import nl.onderdak.housingstock.rent.domain.RentTable;

/** The limits of all years that are known, and the rules of those years, for tests without a database. */
public final class Limits {

    private static final Source SOURCE = new Source("test", Mark.VERIFIED);

    public static final RentTable TABLE = new RentTable(List.of(
            limit(2016, LimitKind.CAPPING_LOW, 586_68),
            limit(2016, LimitKind.CAPPING_HIGH, 628_76),
            limit(2016, LimitKind.MAXIMUM, 710_86),
            limit(2017, LimitKind.QUALITY_DISCOUNT, 414_02),
            limit(2017, LimitKind.CAPPING_LOW, 592_55),
            limit(2021, LimitKind.QUALITY_DISCOUNT, 442_46),
            limit(2021, LimitKind.CAPPING_LOW, 633_25),
            limit(2021, LimitKind.CAPPING_HIGH, 678_66),
            limit(2021, LimitKind.MAXIMUM, 752_33),
            limit(2022, LimitKind.QUALITY_DISCOUNT, 442_46),
            limit(2022, LimitKind.CAPPING_LOW, 633_25),
            limit(2022, LimitKind.CAPPING_HIGH, 678_66),
            limit(2022, LimitKind.MAXIMUM, 763_47),
            limit(2023, LimitKind.QUALITY_DISCOUNT, 452_20),
            limit(2023, LimitKind.CAPPING_LOW, 647_19),
            limit(2023, LimitKind.CAPPING_HIGH, 693_60),
            limit(2023, LimitKind.MAXIMUM, 808_06),
            limit(2024, LimitKind.QUALITY_DISCOUNT, 454_47),
            limit(2024, LimitKind.CAPPING_LOW, 650_43),
            limit(2024, LimitKind.CAPPING_HIGH, 697_07),
            limit(2024, LimitKind.MAXIMUM, 879_66),
            limit(2025, LimitKind.QUALITY_DISCOUNT, 477_20),
            limit(2025, LimitKind.CAPPING_LOW, 682_96),
            limit(2025, LimitKind.CAPPING_HIGH, 731_93),
            limit(2025, LimitKind.MAXIMUM, 900_07),
            limit(2026, LimitKind.QUALITY_DISCOUNT, 498_20),
            limit(2026, LimitKind.CAPPING_LOW, 713_02),
            limit(2026, LimitKind.CAPPING_HIGH, 764_14),
            limit(2026, LimitKind.MAXIMUM, 932_93)));

    public static final PolicyValues POLICY = new PolicyValues(List.of(
            value(Term.RENT_AGE_LIMIT, 2016, 23),
            value(Term.RENT_AGE_LIMIT, 2026, 21),
            value(Term.SMALL_HOUSEHOLD, 2016, 2),
            value(Term.RENT_EXEMPT_HOUSEHOLD, 2016, 8),
            value(Term.MAXIMUM_RENT_EXCLUDES, 2016, 1),
            value(Term.MAXIMUM_RENT_EXCLUDES, 2026, 0),
            value(Term.FITTING_SHARE, 2016, 95)));

    private Limits() {}

    private static RentLimit limit(int year, LimitKind kind, int amount) {
        return new RentLimit(year, kind, amount, SOURCE);
    }

    private static PolicyValue value(Term term, int year, long value) {
        return new PolicyValue(term, LocalDate.of(year, 1, 1), value, SOURCE);
    }
}
