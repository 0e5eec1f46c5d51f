// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.PermitOverlaps;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.PermittedPlacesAboveLimit;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.PermittedPlacesTooFew;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.SharingNotPermitted;
import org.junit.jupiter.api.Test;

class PermitTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2025, 12, 31);
    private static final SharingPolicy POLICY =
            new SharingPolicy(ALMELO, FROM.minusYears(1), 4, Set.of(SharingForm.ROOM_RENTAL), Instant.EPOCH);

    @Test
    void countsFromItsFirstDayToItsLast() {
        var permit = permit(FROM, UNTIL, null);
        assertFalse(permit.isValidOn(FROM.minusDays(1)));
        assertTrue(permit.isValidOn(FROM));
        assertTrue(permit.isValidOn(UNTIL));
        assertFalse(permit.isValidOn(UNTIL.plusDays(1)));
    }

    @Test
    void countsUntilTheDayBeforeItsWithdrawal() {
        var withdrawn = permit(FROM, null, FROM.plusDays(1));
        assertTrue(withdrawn.isValidOn(FROM));
        assertFalse(withdrawn.isValidOn(FROM.plusDays(1)));
        assertFalse(permit(FROM, null, FROM).isValidOn(FROM));
    }

    @Test
    void doesNotOverlapAnother() {
        var permit = permit(FROM, UNTIL, null);
        assertEquals(
                Optional.of(new PermitOverlaps(UNTIL, FROM)),
                permit.rejection(List.of(permit(UNTIL, null, null)), POLICY, 3));
        assertEquals(
                Optional.of(new PermitOverlaps(FROM.minusYears(1), FROM)),
                permit.rejection(List.of(permit(FROM.minusYears(1), FROM, null)), POLICY, 3));
        for (var other : List.of(
                permit(UNTIL.plusDays(1), null, null),
                permit(FROM.minusYears(1), FROM.minusDays(1), null),
                permit(FROM.minusYears(1), null, FROM),
                permit(FROM, UNTIL, FROM))) {
            assertEquals(Optional.empty(), permit.rejection(List.of(other), POLICY, 3));
        }
        assertEquals(
                Optional.of(new PermitOverlaps(FROM.minusYears(1), FROM)),
                permit.rejection(List.of(permit(FROM.minusYears(1), null, FROM.plusDays(1))), POLICY, 3));
    }

    @Test
    void isNotForMorePlacesThanThePolicyNorForFewerThanThereAre() {
        assertEquals(Optional.empty(), permit(FROM, UNTIL, null).rejection(List.of(), POLICY, 4));
        assertEquals(
                Optional.of(new PermittedPlacesTooFew(4, 5)),
                permit(FROM, UNTIL, null).rejection(List.of(), POLICY, 5));
        var lower = new SharingPolicy(ALMELO, FROM, 3, Set.of(), Instant.EPOCH);
        assertEquals(
                Optional.of(new PermittedPlacesAboveLimit(4, 3)),
                permit(FROM, UNTIL, null).rejection(List.of(), lower, 3));
    }

    @Test
    void aFormThatNeedsNoneIsPermitted() {
        var day = FROM;
        assertEquals(
                Optional.of(new SharingNotPermitted("A.1", day)),
                terms(SharingForm.ROOM_RENTAL, List.of(POLICY)).rejection("A.1", day));
        assertEquals(
                Optional.empty(), terms(SharingForm.FRIENDS, List.of(POLICY)).rejection("A.1", day));
        assertEquals(
                Optional.of(new SharingNotPermitted("A.1", POLICY.effectiveOn().minusDays(1))),
                terms(SharingForm.FRIENDS, List.of(POLICY))
                        .rejection("A.1", POLICY.effectiveOn().minusDays(1)));
    }

    @Test
    void ofTwoPoliciesForOneDayTheLastRecordedCounts() {
        var first = new SharingPolicy(ALMELO, FROM, 3, Set.of(), Instant.EPOCH);
        var second = new SharingPolicy(ALMELO, FROM, 2, Set.of(), Instant.EPOCH.plusSeconds(1));
        assertEquals(2, SharingPolicy.on(FROM, ALMELO, List.of(second, first)).mostPlaces());
        assertEquals(
                4,
                SharingPolicy.on(FROM.minusDays(1), ALMELO, List.of(second, first, POLICY))
                        .mostPlaces());
    }

    private static SharingTerms terms(SharingForm form, List<SharingPolicy> policies) {
        return new SharingTerms(ALMELO, form, false, policies, List.of(), List.of());
    }

    private static Permit permit(LocalDate from, LocalDate until, LocalDate withdrawnOn) {
        return new Permit(UUID.randomUUID(), "A", new Permit.Terms(from, until, 4), withdrawnOn, 1);
    }
}
