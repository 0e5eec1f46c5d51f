// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import static nl.onderdak.quota.register.domain.Netherlands.AMSTERDAM;
import static nl.onderdak.quota.register.domain.Netherlands.BOXTEL;
import static nl.onderdak.quota.register.domain.Netherlands.HAAREN;
import static nl.onderdak.quota.register.domain.Netherlands.OISTERWIJK;
import static nl.onderdak.quota.register.domain.Netherlands.VUGHT;
import static nl.onderdak.quota.register.domain.Netherlands.boundaryChange;
import static nl.onderdak.quota.register.domain.Netherlands.decided;
import static nl.onderdak.quota.register.domain.Netherlands.haarenDivided;
import static nl.onderdak.quota.register.domain.Netherlands.part;
import static nl.onderdak.quota.register.domain.Netherlands.weespIntoAmsterdam;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.register.domain.ReorganisationRejection.NotCounted;
import nl.onderdak.quota.register.domain.ReorganisationRejection.PartsDiffer;
import nl.onderdak.quota.register.domain.ReorganisationRejection.PartsExceed;
import org.junit.jupiter.api.Test;

class ReorganisationRulesTest {

    private static final LocalDate IN_2020 = LocalDate.of(2020, 1, 1);

    @Test
    void correctedFiguresAreThoseOfThePartsThatWereGivenAway() {
        // Given
        var counted = Map.of(HAAREN, 14_459, BOXTEL, 30_744, OISTERWIJK, 26_123, VUGHT, 26_418);
        var divided = haarenDivided(4_000, 6_000, 4_459);
        var moved = boundaryChange("2021-01-01", part(BOXTEL, VUGHT, "2020-01-01", 744));

        // Then
        assertEquals(Decision.accepted(counted), fit(counted, divided, moved));
        var elsewhere = with(counted, VUGHT, 26_419);
        assertEquals(Decision.accepted(elsewhere), fit(elsewhere, divided, moved));
        assertEquals(
                Decision.rejected(new PartsDiffer(HAAREN, IN_2020, 14_459, 14_460)),
                fit(with(counted, HAAREN, 14_460), divided, moved));
        assertEquals(
                Decision.rejected(new PartsExceed(BOXTEL, IN_2020, 744, 743)), fit(with(counted, BOXTEL, 743), moved));
        assertEquals(
                Decision.rejected(new NotCounted(HAAREN, IN_2020)), fit(with(counted, HAAREN, null), divided, moved));
    }

    @Test
    void thePartsAreHeldAgainstWhatEarlierReorganisationsMade() {
        // Given
        var counted = Map.of(HAAREN, 14_459, BOXTEL, 500, OISTERWIJK, 26_123, VUGHT, 26_418);
        var moved = boundaryChange("2021-06-01", part(BOXTEL, VUGHT, "2020-01-01", 4_500));

        // Then
        assertEquals(Decision.accepted(counted), fit(counted, moved, haarenDivided(4_000, 6_000, 4_459)));
        assertEquals(Decision.rejected(new PartsExceed(BOXTEL, IN_2020, 4_500, 500)), fit(counted, moved));
    }

    @Test
    void figuresAreHeldAgainstNoPartsWhereTheWholeGoesOrOtherDatesMatter() {
        // Given
        var weesp = Map.of(AMSTERDAM, 873_338);
        var haaren = Map.of(HAAREN, 1);

        // Then
        assertEquals(Decision.accepted(weesp), fit(weesp, weespIntoAmsterdam()));
        assertEquals(
                Decision.accepted(haaren),
                ReorganisationRules.fit(
                        LocalDate.of(2021, 1, 1), haaren, List.of(decided(haarenDivided(4_000, 6_000, 4_459)))));
    }

    private static Decision<Map<MunicipalityCode, Integer>> fit(
            Map<MunicipalityCode, Integer> counted, ReorganisationPlan... plans) {
        return ReorganisationRules.fit(
                IN_2020, counted, Stream.of(plans).map(Netherlands::decided).toList());
    }

    private static Map<MunicipalityCode, Integer> with(
            Map<MunicipalityCode, Integer> counted, MunicipalityCode municipality, Integer inhabitants) {
        var corrected = new HashMap<>(counted);
        corrected.computeIfPresent(municipality, (same, before) -> inhabitants);
        return corrected;
    }
}
