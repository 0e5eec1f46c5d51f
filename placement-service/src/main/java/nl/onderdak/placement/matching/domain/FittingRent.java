// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The highest rent that fits a household (<i>passend toewijzen</i>), art. 46(2) Woningwet, by the limits of the year of
 * moving in, in eurocents of bare rent per month. Published yearly; unknown of other years.
 */
public final class FittingRent {

    /**
     * The limits of a year.
     *
     * @param young <i>kwaliteitskortingsgrens</i>
     * @param low <i>lage aftoppingsgrens</i>
     * @param high <i>hoge aftoppingsgrens</i>
     */
    private record Limits(int young, int low, int high) {}

    private static final Map<Integer, Limits> KNOWN = Map.of(
            2021, new Limits(442_46, 633_25, 678_66),
            2022, new Limits(442_46, 633_25, 678_66),
            2023, new Limits(452_20, 647_19, 693_60),
            2024, new Limits(454_47, 650_43, 697_07),
            2025, new Limits(477_20, 682_96, 731_93),
            2026, new Limits(498_20, 713_02, 764_14));

    private FittingRent() {}

    /**
     * The highest fitting rent on a day: the low limit for one or two persons, the high one for more, art. 20(2) Wet op
     * de huurtoeslag; the lowest for the young, art. 13(1) Wet op de huurtoeslag. Empty when the limits of that year are
     * not known.
     *
     * @param persons who move in
     */
    public static OptionalInt highest(int persons, YouthLimit youthLimit, LocalDate movingIn) {
        var limits = KNOWN.get(movingIn.getYear());
        if (limits == null) {
            return OptionalInt.empty();
        }
        if (youthLimit.limitsOn(movingIn)) {
            return OptionalInt.of(limits.young());
        }
        return OptionalInt.of(persons <= 2 ? limits.low() : limits.high());
    }

    /** The highest rent that fits the household when it is offered the home today. */
    static OptionalInt highest(WaitingHousehold household, FreeHome home, LocalDate today) {
        return highest(household.persons(), household.youthLimit(), home.movingIn(today));
    }
}
