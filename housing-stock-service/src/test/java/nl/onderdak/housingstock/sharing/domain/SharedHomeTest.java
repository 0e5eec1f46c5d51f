// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.housingstock.sharing.domain.SharedHome.Resident;
import nl.onderdak.housingstock.sharing.domain.SharedHome.Wanted;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.ConsentMissing;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.LandlordNotBonaFide;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.SharingNotPermitted;
import org.junit.jupiter.api.Test;

class SharedHomeTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 1);
    private static final UUID NEW = new UUID(0, 1);
    private static final UUID OLD = new UUID(0, 2);
    private static final List<Wanted> PLACE = List.of(new Wanted("A.3", TODAY));

    @Test
    void theFirstHouseholdNeedsNoConsent() {
        assertEquals(Optional.empty(), rejection(List.of(), List.of()));
        assertEquals(Optional.empty(), rejection(List.of(new Resident("A.1", NEW)), List.of()));
    }

    @Test
    void bothSidesConsentToTheNumberOfOthers() {
        var residents = List.of(new Resident("A.1", OLD), new Resident("A.2", null));
        assertEquals(
                Optional.of(new ConsentMissing(NEW, 2)),
                rejection(residents, List.of(consent(NEW, 1), consent(OLD, 2))));
        assertEquals(
                Optional.of(new ConsentMissing(OLD, 2)),
                rejection(residents, List.of(consent(NEW, 2), consent(OLD, 1))));
        assertEquals(Optional.empty(), rejection(residents, List.of(consent(NEW, 2), consent(OLD, 2))));
    }

    @Test
    void aConsentCountsFromItsDayUntilTheDayBeforeItsWithdrawal() {
        var residents = List.of(new Resident("A.1", OLD));
        var missing = Optional.<Rejection>of(new ConsentMissing(NEW, 1));
        assertEquals(missing, rejection(residents, List.of(consent(OLD, 1), of(NEW, TODAY.plusDays(1), null))));
        assertEquals(Optional.empty(), rejection(residents, List.of(consent(OLD, 1), of(NEW, TODAY, null))));
        assertEquals(missing, rejection(residents, List.of(consent(OLD, 1), of(NEW, TODAY.minusDays(1), TODAY))));
        assertEquals(
                Optional.empty(),
                rejection(residents, List.of(consent(OLD, 1), of(NEW, TODAY.minusDays(1), TODAY.plusDays(1)))));
    }

    @Test
    void thePermitCountsTodayAndOnTheFirstDay() {
        var permit = new Permit(NEW, "A", new Permit.Terms(TODAY, TODAY.plusDays(9), 3), null, 1);
        var home = new SharedHome(
                new SharingTerms(ALMELO, SharingForm.SHARING, false, List.of(), List.of(permit), List.of()),
                List.of(),
                List.of());
        var last = List.of(new Wanted("A.3", TODAY.plusDays(9)));
        assertEquals(Optional.empty(), home.rejection(NEW, last, TODAY));
        assertEquals(
                Optional.of(new SharingNotPermitted("A.3", TODAY.minusDays(1))),
                home.rejection(NEW, last, TODAY.minusDays(1)));
        assertEquals(
                Optional.of(new SharingNotPermitted("A.3", TODAY.plusDays(10))),
                home.rejection(NEW, List.of(new Wanted("A.3", TODAY.plusDays(10))), TODAY));
    }

    @Test
    void aHouseholdForWhichAPlaceIsKeptHasToAgreeToo() {
        var terms = new SharingTerms(ALMELO, SharingForm.SHARING, false, List.of(free()), List.of(), List.of());
        var empty = new SharedHome(terms, List.of(), List.of());
        assertEquals(Optional.empty(), empty.rejection(NEW, PLACE, TODAY));
        assertEquals(
                Optional.of(new ConsentMissing(NEW, 1)),
                empty.with(new Resident("A.1", OLD)).rejection(NEW, PLACE, TODAY));
    }

    @Test
    void roomsOfAPrivateLandlordNeedADeclaration() {
        var declared = new BonaFide(NEW, "P", ALMELO, TODAY, TODAY.plusDays(9), null, 1);
        assertEquals(Optional.empty(), rooms(true, declared).rejection("A.1", TODAY));
        assertEquals(Optional.empty(), rooms(true, declared).rejection("A.1", TODAY.plusDays(9)));
        assertEquals(Optional.empty(), rooms(false, declared).rejection("A.1", TODAY.plusDays(10)));
        for (var day : List.of(TODAY.minusDays(1), TODAY.plusDays(10))) {
            assertEquals(
                    Optional.of(new LandlordNotBonaFide("A.1", day)),
                    rooms(true, declared).rejection("A.1", day));
        }
        assertEquals(
                Optional.of(new LandlordNotBonaFide("A.1", TODAY)),
                rooms(true, declared.withdrawn(TODAY)).rejection("A.1", TODAY));
    }

    private static SharingTerms rooms(boolean privateLandlord, BonaFide declaration) {
        return new SharingTerms(
                ALMELO, SharingForm.ROOM_RENTAL, privateLandlord, List.of(free()), List.of(), List.of(declaration));
    }

    private static Optional<Rejection> rejection(List<Resident> residents, List<Consent> consents) {
        var terms = new SharingTerms(ALMELO, SharingForm.SHARING, false, List.of(free()), List.of(), List.of());
        return new SharedHome(terms, residents, consents).rejection(NEW, PLACE, TODAY);
    }

    private static SharingPolicy free() {
        return new SharingPolicy(ALMELO, LocalDate.of(2020, 1, 1), 4, Set.of(), Instant.EPOCH);
    }

    private static Consent consent(UUID household, int mostOthers) {
        return new Consent(UUID.randomUUID(), "A", household, mostOthers, TODAY.minusDays(9), null, 1);
    }

    private static Consent of(UUID household, LocalDate givenOn, LocalDate withdrawnOn) {
        return new Consent(UUID.randomUUID(), "A", household, 1, givenOn, withdrawnOn, 1);
    }
}
