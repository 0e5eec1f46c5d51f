// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.AccommodationKind;

/** The plan of action of Almelo of 27 March 2025: five measures, of which one begins in 2025. */
final class PlanOfAlmelo {

    static final LocalDate ORDERED = LocalDate.of(2024, 12, 17);
    static final LocalDate DEADLINE = LocalDate.of(2025, 2, 28);
    static final LocalDate DELIVERED = LocalDate.of(2025, 3, 31);
    static final HalfYear FIRST = HalfYear.valueOf("2025-H1");
    static final HalfYear GOAL = HalfYear.valueOf("2025-H2");

    private PlanOfAlmelo() {}

    static ActionPlan ordered() {
        return ActionPlan.order(
                        UUID.nameUUIDFromBytes(new byte[] {1}),
                        new MunicipalityCode("GM0141"),
                        new PlanOrder(ORDERED, DEADLINE, GOAL))
                .accepted()
                .orElseThrow();
    }

    /** 75 persons in 2025, as many as at unchanged policy. */
    static PlanDelivery delivery(LocalDate on) {
        return delivery(on, 37, 38);
    }

    static PlanDelivery delivery(LocalDate on, int first, int second) {
        return new PlanDelivery(
                1,
                on,
                on,
                List.of(
                        measure(
                                1,
                                PlanHorizon.SHORT,
                                AccommodationKind.SHARED,
                                Map.of("2025-H1", first, "2025-H2", second)),
                        measure(2, PlanHorizon.MEDIUM, AccommodationKind.FLEX, Map.of("2026-H2", 50, "2027-H1", 50)),
                        measure(3, PlanHorizon.MEDIUM, AccommodationKind.SHARED, Map.of("2026-H1", 20)),
                        measure(4, PlanHorizon.MEDIUM, AccommodationKind.SHORTSTAY, Map.of()),
                        measure(5, PlanHorizon.LONG, AccommodationKind.REGULAR, Map.of("2028-H1", 30))),
                EnumSet.of(ConsultedParty.COA, ConsultedParty.HOUSING_CORPORATIONS),
                LocalDate.of(2025, 2, 25),
                null);
    }

    static PlanMeasure measure(int number, PlanHorizon horizon, AccommodationKind form, Map<String, Integer> effects) {
        var perHalfYear = new TreeMap<HalfYear, Integer>();
        effects.forEach((halfYear, persons) -> perHalfYear.put(HalfYear.valueOf(halfYear), persons));
        return new PlanMeasure(number, "Measure " + number, horizon, form, perHalfYear);
    }

    /** 117 behind at the end of 2024, quotas of 73 and 75, 83 housed in 2024. */
    static PlanGap gap(PlanDelivery delivery) {
        return new PlanGap(FIRST, GOAL, 117, 73 + 75, delivery.effect(FIRST, GOAL), 83);
    }
}
