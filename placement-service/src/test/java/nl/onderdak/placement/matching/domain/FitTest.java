// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import static nl.onderdak.placement.matching.domain.Cases.TODAY;
import static nl.onderdak.placement.matching.domain.Cases.expecting;
import static nl.onderdak.placement.matching.domain.Cases.home;
import static nl.onderdak.placement.matching.domain.Cases.household;
import static nl.onderdak.placement.matching.domain.Cases.tied;
import static nl.onderdak.placement.matching.domain.Cases.tiedToRegion;
import static org.junit.jupiter.api.Assertions.assertEquals;

import nl.onderdak.placement.profile.domain.TieKind;
import org.junit.jupiter.api.Test;

class FitTest {

    private static final MatchingPolicy ANY = MatchingPolicy.UNDECIDED;

    @Test
    void aHomeOfTheRightSizeHasNothingAgainstIt() {
        assertEquals(new Fit(0, 0, 0, 0, 0), of(household(100, 2), home(2)));
    }

    @Test
    void aTieIsWorthDaysHoweverManyThereAre() {
        assertEquals(new Fit(30, 0, 0, 0, 0), of(tied(household(100, 1)), home(1)));
    }

    @Test
    void aJobOfferWithinTheRegionIsWorthAsMuchAsATie() {
        assertEquals(new Fit(30, 0, 0, 0, 0), of(tiedToRegion(household(100, 1), TieKind.JOB_OFFER), home(1)));
        assertEquals(new Fit(30, 0, 0, 0, 0), of(tiedToRegion(tied(household(100, 1)), TieKind.JOB_OFFER), home(1)));
    }

    @Test
    void roomsMoreThanNeededCountAgainstAHome() {
        assertEquals(new Fit(0, 0, 0, -20, 0), of(household(100, 2), home(4)));
    }

    @Test
    void aLargeHomeIsKeptForLargeFamilies() {
        assertEquals(new Fit(0, 0, 0, -40, -90), of(household(100, 1), home(5)));
        assertEquals(new Fit(0, 0, 0, 0, 0), of(household(100, 5), home(5)));
        assertEquals(
                new Fit(0, 0, 0, -40, 0),
                Fit.of(household(100, 1), home(5), new MatchingPolicy(true, null, null, 6), TODAY));
    }

    @Test
    void aHomeThatSuitsTheFamilyThatComesSoonIsBetterAndOneThatDoesNotIsWorse() {
        var sponsor = expecting(household(100, 1), new ExpectedFamily(4, 4, TODAY.plusDays(180)));
        assertEquals(new Fit(0, 0, 45, 0, 0), of(sponsor, home(4)));
        assertEquals(new Fit(0, 0, -45, 0, 0), of(sponsor, home(1)));
    }

    @Test
    void aFamilyThatComesLaterOrOnAnUnknownDayChangesNothing() {
        var later = expecting(household(100, 1), new ExpectedFamily(4, 4, TODAY.plusDays(181)));
        var unknown = expecting(household(100, 1), new ExpectedFamily(4, 4, null));
        assertEquals(of(household(100, 1), home(4)), of(later, home(4)));
        assertEquals(of(household(100, 1), home(4)), of(unknown, home(4)));
    }

    private static Fit of(WaitingHousehold household, FreeHome home) {
        return Fit.of(household, home, ANY, TODAY);
    }
}
