// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.pipeline.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.PlacesExpected;
import nl.onderdak.contracts.housingstock.PlacesExpected.Kind;
import org.junit.jupiter.api.Test;

class PlannedPlacesTest {

    private static final UUID PROJECT = UUID.fromString("01939d2e-7c00-7000-8000-000000000007");
    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 12, 31);

    private static PlannedPlaces places(int places, int probability, LocalDate until) {
        return PlannedPlaces.of(Kind.PROJECT, PROJECT, ALMELO, null, places, probability, FROM, until);
    }

    private static PlannedPlaces published(PlannedPlaces before, PlannedPlaces now) {
        return before.published(now).orElseThrow().state();
    }

    @Test
    void whatANewProjectBringsIsPublished() {
        // When
        var accepted =
                places(100, 8_000, UNTIL).published(places(100, 8_000, UNTIL)).orElseThrow();

        // Then
        assertEquals(
                List.of(new PlacesExpected(Kind.PROJECT, PROJECT, ALMELO, 100, 8_000, FROM, UNTIL)), accepted.events());
        assertEquals(1, accepted.state().version());
    }

    @Test
    void onlyWhatChangesIsPublishedAgain() {
        // Given
        var first = published(places(100, 8_000, UNTIL), places(100, 8_000, UNTIL));

        // Then
        assertEquals(Optional.empty(), first.published(places(100, 8_000, UNTIL)));
        assertEquals(2, published(first, places(99, 8_000, UNTIL)).version());
        assertEquals(2, published(first, places(100, 8_001, UNTIL)).version());
        assertEquals(2, published(first, places(100, 8_000, UNTIL.plusDays(1))).version());
        assertEquals(2, published(first, places(0, 8_000, UNTIL)).version());
    }

    @Test
    void nothingIsPublishedOfAProjectThatNeverBroughtAnything() {
        assertEquals(Optional.empty(), places(0, 8_000, UNTIL).published(places(0, 8_000, UNTIL)));
    }
}
