// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import static nl.onderdak.placement.matching.domain.Cases.TODAY;
import static nl.onderdak.placement.matching.domain.Cases.allowing;
import static nl.onderdak.placement.matching.domain.Cases.expecting;
import static nl.onderdak.placement.matching.domain.Cases.group;
import static nl.onderdak.placement.matching.domain.Cases.home;
import static nl.onderdak.placement.matching.domain.Cases.household;
import static nl.onderdak.placement.matching.domain.Cases.needing;
import static nl.onderdak.placement.matching.domain.Cases.ofMinors;
import static nl.onderdak.placement.matching.domain.Cases.room;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.placement.profile.domain.Accessibility;
import org.junit.jupiter.api.Test;

class RequirementsTest {

    private static final LocalDate IN_2024 = LocalDate.of(2024, 5, 1);
    private static final MatchingPolicy ANY = MatchingPolicy.UNDECIDED;

    @Test
    void aHomeThatSuitsMeetsAll() {
        assertEquals(Set.of(), unmet(household(100, 3), home(3)));
    }

    @Test
    void aHouseholdIsNotSplit() {
        assertEquals(Set.of(Requirement.PERSONS, Requirement.ROOMS), unmet(household(100, 4), home(3)));
        assertEquals(Set.of(), unmet(household(100, 4), home(4)));
    }

    @Test
    void theHomeStandsInTheMunicipalityOfTheCoupling() {
        var elsewhere = new FreeHome(
                UUID.randomUUID(), "E-1", Cases.ENSCHEDE, 3, 3, true, Accessibility.ANY, 45_000, null, false, TODAY);
        assertEquals(Set.of(Requirement.MUNICIPALITY), unmet(household(100, 1), elsewhere));
    }

    @Test
    void aMoreAccessibleHomeSuitsAHouseholdThatNeedsLessAndNotTheReverse() {
        var wheelchair = needing(household(100, 1), Accessibility.WHEELCHAIR, YouthLimit.NONE);
        assertEquals(Set.of(Requirement.ACCESSIBILITY), unmet(wheelchair, allowing(home(1), Accessibility.STEP_FREE)));
        assertEquals(Set.of(), unmet(wheelchair, allowing(home(1), Accessibility.WHEELCHAIR)));
        assertEquals(Set.of(), unmet(household(100, 1), allowing(home(1), Accessibility.WHEELCHAIR)));
    }

    @Test
    void aHomeIsNotLargerThanTheMunicipalityOffers() {
        var norm = new MatchingPolicy(true, null, 2, 5);
        var sponsor = expecting(household(100, 1), new ExpectedFamily(4, 4, TODAY.plusDays(30)));
        assertEquals(Set.of(), Requirements.unmet(household(100, 1), home(3), norm, TODAY));
        assertEquals(Set.of(Requirement.OCCUPANCY), Requirements.unmet(household(100, 1), home(4), norm, TODAY));
        assertEquals(Set.of(), Requirements.unmet(sponsor, home(4), norm, TODAY));
        assertEquals(Set.of(), unmet(household(100, 1), home(4)));
    }

    @Test
    void theRentFitsUpToTheLimitOfTheDayOfMovingIn() {
        var couple = household(100, 2);
        var three = household(100, 3);
        var of22 = needing(household(100, 1), Accessibility.ANY, YouthLimit.UNDER_23);
        assertEquals(Set.of(Requirement.RENT), unmetIn2024(couple, 655_00));
        assertEquals(Set.of(), unmetIn2024(three, 690_00));
        assertEquals(Set.of(Requirement.RENT), unmetIn2024(of22, 460_00));
        assertEquals(Set.of(), unmetIn2024(household(100, 1), 640_00));
        assertEquals(Set.of(), unmetIn2024(couple, 650_43));
        assertEquals(Set.of(Requirement.RENT), unmetIn2024(couple, 650_44));
    }

    @Test
    void aRentThatIsNotKnownIsLeftToThePersonWhoDecides() {
        assertEquals(Set.of(), unmet(household(100, 1), home(1, null, null)));
    }

    @Test
    void aGroupLocationWithFivePlacesFailsTheMinimumOfSix() {
        var minor = ofMinors(household(100, 1));
        assertEquals(6, GroupLocation.leastPlaces(TODAY));
        assertEquals(Set.of(Requirement.GROUP), unmet(minor, group(5)));
        assertEquals(Set.of(), unmet(minor, group(6)));
        assertEquals(Set.of(), unmet(household(100, 1), group(5)));
    }

    @Test
    void minorsWithoutParentsAreNotOfferedAHomeOfTheirOwn() {
        assertEquals(Set.of(Requirement.GROUP), unmet(ofMinors(household(100, 1)), home(1)));
        assertEquals(Set.of(Requirement.GROUP), unmet(ofMinors(household(100, 1)), home(6)));
    }

    @Test
    void aRoomInASharedDwellingNeedsThePermitAndThePolicy() {
        var household = household(100, 1);
        var noSharing = new MatchingPolicy(false, null, null, 5);
        assertEquals(Set.of(), unmet(household, room(true)));
        assertEquals(Set.of(Requirement.SHARING_PERMIT), unmet(household, room(false)));
        assertEquals(Set.of(Requirement.POLICY), Requirements.unmet(household, room(true), noSharing, TODAY));
        assertEquals(Set.of(), Requirements.unmet(household, home(1), noSharing, TODAY));
    }

    @Test
    void theRentOfARoomHasNoLimitSinceThereIsNoAllowance() {
        var dear = new FreeHome(
                UUID.randomUUID(), "C001-1", Cases.ALMELO, 1, 1, false, Accessibility.ANY, 900_00, null, true, TODAY);
        assertEquals(Set.of(), unmet(household(100, 1), dear));
    }

    private static Set<Requirement> unmet(WaitingHousehold household, FreeHome home) {
        return Requirements.unmet(household, home, ANY, TODAY);
    }

    private static Set<Requirement> unmetIn2024(WaitingHousehold household, int rent) {
        var home = new FreeHome(
                UUID.randomUUID(), "C001-1", Cases.ALMELO, 3, 3, true, Accessibility.ANY, rent, null, false, IN_2024);
        return Requirements.unmet(household, home, ANY, IN_2024);
    }
}
