// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest.domain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.CountedFact;
import nl.onderdak.contracts.FactsDigest;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import org.junit.jupiter.api.Test;

class DigestComparisonTest {

    private static final Instant KNOWN = Instant.parse("2024-07-01T10:00:00Z");
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");

    @Test
    void theSameFactsProveTheLedger() {
        // Given
        var comparison = compared(digest(4, 5), digest(5, 4));

        // Then
        assertFalse(comparison.differs());
        assertTrue(comparison.proves(KNOWN.plusSeconds(1), TWO_HOURS));
    }

    @Test
    void aMissingOrOtherFactDiffersAndProvesNothing() {
        assertTrue(compared(digest(4, 5), digest(4)).differs());
        assertTrue(compared(digest(4, 5), digest(4, 5, 1)).differs());
        assertTrue(compared(digest(4, 5), digest(3, 6)).differs());
        assertFalse(compared(digest(4, 5), digest(3, 6)).proves(KNOWN, TWO_HOURS));
    }

    @Test
    void aDigestProvesNothingWhenItIsTooOld() {
        // Given
        var comparison = compared(digest(4), digest(4));

        // Then
        assertTrue(comparison.proves(KNOWN.plus(TWO_HOURS), TWO_HOURS));
        assertFalse(comparison.proves(KNOWN.plus(TWO_HOURS).plusNanos(1_000), TWO_HOURS));
    }

    @Test
    void onlyDigestsOfTheSameFactsAreCompared() {
        // Given
        var later = FactsDigest.empty(Service.PLACEMENT, ALMELO, KNOWN.plusSeconds(1));
        var ofAnother = FactsDigest.empty(Service.QUOTA, ALMELO, KNOWN);

        // Then
        assertThrows(IllegalArgumentException.class, () -> compared(digest(4), later));
        assertThrows(IllegalArgumentException.class, () -> compared(digest(4), ofAnother));
    }

    private static DigestComparison compared(FactsDigest owners, FactsDigest own) {
        return new DigestComparison(owners, own, KNOWN.plusSeconds(2));
    }

    private static FactsDigest digest(Integer... persons) {
        return FactsDigest.of(
                Service.PLACEMENT,
                ALMELO,
                KNOWN,
                List.of(persons).stream()
                        .map(each -> new CountedFact(
                                "coupling-" + each,
                                2,
                                CountedFact.REALISED,
                                HalfYear.valueOf("2024-H1"),
                                LocalDate.of(2024, 5, 2),
                                each))
                        .toList());
    }
}
