// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Successor;
import nl.onderdak.supervision.ledger.domain.Takeover.Share;
import org.junit.jupiter.api.Test;

class TakeoverTest {

    private static final MunicipalityCode HAAREN = new MunicipalityCode("GM0788");
    private static final MunicipalityCode BOXTEL = new MunicipalityCode("GM0757");
    private static final MunicipalityCode OISTERWIJK = new MunicipalityCode("GM0824");
    private static final MunicipalityCode VUGHT = new MunicipalityCode("GM0865");
    private static final LocalDate DAY = LocalDate.of(2021, 1, 1);
    private static final Instant MOMENT = Instant.parse("2020-10-01T10:00:00Z");

    @Test
    void aBacklogIsDividedByInhabitantsAndAddsUp() {
        // Given
        var haaren = takeover(new Share(OISTERWIJK, 6_000), new Share(VUGHT, 4_459), new Share(BOXTEL, 4_000));

        // Then
        assertEquals(Map.of(OISTERWIJK, -4L, VUGHT, -3L, BOXTEL, -3L), haaren.divide(-10));
        assertEquals(Map.of(OISTERWIJK, 4L, VUGHT, 3L, BOXTEL, 3L), haaren.divide(10));
        assertEquals(Map.of(OISTERWIJK, 1L, VUGHT, 0L, BOXTEL, 0L), haaren.divide(1));
        assertEquals(Map.of(OISTERWIJK, 0L, VUGHT, 0L, BOXTEL, 0L), haaren.divide(0));
    }

    @Test
    void amongEqualRemaindersTheFirstShareGetsTheRest() {
        // Given
        var halves = takeover(new Share(VUGHT, 50), new Share(BOXTEL, 50));

        // Then
        assertEquals(Map.of(VUGHT, -2L, BOXTEL, -1L), halves.divide(-3));
    }

    @Test
    void withoutInhabitantsTheFirstShareTakesOverAll() {
        // Given
        var empty = takeover(new Share(VUGHT, 0), new Share(BOXTEL, 0));

        // Then
        assertEquals(Map.of(VUGHT, -3L), empty.divide(-3));
    }

    @Property(tries = 2_000)
    void theSharesAddUpAndNoneIsFurtherThanOneFromExact(
            @ForAll @IntRange(min = -100_000, max = 100_000) int persons,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 900_000) Integer> inhabitants) {
        // Given
        long whole = inhabitants.stream().mapToLong(Integer::longValue).sum();
        var shares = new ArrayList<Share>();
        for (int i = 0; i < inhabitants.size(); i++) {
            shares.add(new Share(new MunicipalityCode("GM000" + i), inhabitants.get(i)));
        }

        // When
        var divided = takeover(shares.toArray(Share[]::new)).divide(persons);

        // Then
        assertEquals(
                persons, divided.values().stream().mapToLong(Long::longValue).sum());
        if (whole > 0) {
            shares.forEach(share -> assertTrue(
                    Math.abs(divided.get(share.successor()) * whole - (long) persons * share.inhabitants()) < whole));
        }
    }

    @Test
    void anEffectiveDateAfterTheTakeoverIsKept() {
        // Given
        var takeover = takeover(new Share(VUGHT, 1));

        // Then
        assertEquals(DAY, takeover.dayOf(DAY.minusDays(1)));
        assertEquals(DAY, takeover.dayOf(DAY));
        assertEquals(DAY.plusDays(1), takeover.dayOf(DAY.plusDays(1)));
    }

    @Test
    void aBoundaryChangeIsNoTakeover() {
        assertEquals(Optional.empty(), Takeover.of(fact(Kind.BOUNDARY_CHANGE), MOMENT));
        assertEquals(
                Optional.of(new Takeover(HAAREN, DAY, MOMENT, List.of(new Share(VUGHT, 1)))),
                Takeover.of(fact(Kind.MERGER), MOMENT));
    }

    private static MunicipalityReorganised fact(Kind kind) {
        return new MunicipalityReorganised(
                HAAREN,
                new UUID(0, 1),
                kind,
                DAY,
                VUGHT,
                List.of(new Successor(VUGHT, "Vught", new ProvinceCode("PV30"), 1, 1)));
    }

    private static Takeover takeover(Share... shares) {
        return new Takeover(HAAREN, DAY, MOMENT, List.of(shares));
    }
}
