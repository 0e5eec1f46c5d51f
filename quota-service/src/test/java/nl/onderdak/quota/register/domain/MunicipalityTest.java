// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.Decision.Accepted;
import nl.onderdak.contracts.Decision.Rejected;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MunicipalityTest {

    private static final ProvinceCode NOORD_HOLLAND = new ProvinceCode("PV27");
    private static final Municipality WEESP = new Municipality(
            new MunicipalityCode("GM0457"),
            "Weesp",
            NOORD_HOLLAND,
            LocalDate.of(1970, 1, 1),
            LocalDate.of(2022, 3, 23));

    @Test
    void aNewMunicipalityIsRegisteredAndPublished() {
        // When
        var decision = Municipality.register(WEESP, Set.of());

        // Then
        var accepted = assertInstanceOf(Accepted.class, decision);
        assertEquals(WEESP, accepted.state());
        assertEquals(1, WEESP.version());
        assertEquals(List.of(WEESP.event()), accepted.events());
    }

    @Test
    void aCodeIsRegisteredOnce() {
        // When
        var decision = Municipality.register(WEESP, Set.of(WEESP.code()));

        // Then
        assertEquals(new Rejected<>(new MunicipalityRejection.AlreadyRegistered(WEESP.code())), decision);
    }

    @Test
    void theLastDayIsNotBeforeTheFirst() {
        // Given
        var day = LocalDate.of(2023, 1, 1);
        var oneDay = new Municipality(WEESP.code(), "Weesp", NOORD_HOLLAND, day, day);
        var reversed = new Municipality(WEESP.code(), "Weesp", NOORD_HOLLAND, day, day.minusDays(1));

        // When
        var accepted = Municipality.register(oneDay, Set.of());
        var rejected = Municipality.register(reversed, Set.of());

        // Then
        assertInstanceOf(Accepted.class, accepted);
        assertEquals(new Rejected<>(new MunicipalityRejection.EndsBeforeItBegins(day, day.minusDays(1))), rejected);
    }

    @Test
    void aChangeMakesTheNextVersion() {
        // Given
        var registered = inVersion(3);

        // When
        var decision = registered.change("Weesp", NOORD_HOLLAND, null);

        // Then
        var accepted = assertInstanceOf(Accepted.class, decision);
        var changed = assertInstanceOf(Municipality.class, accepted.state());
        assertEquals(4, changed.version());
        assertEquals(List.of(changed.event()), accepted.events());
    }

    @Test
    void aChangeWithoutEffectMakesNoVersionAndIsNotPublished() {
        // Given
        var registered = inVersion(3);

        // When
        var decision = registered.change(WEESP.name(), WEESP.province(), WEESP.validUntil());

        // Then
        var accepted = assertInstanceOf(Accepted.class, decision);
        assertSame(registered, accepted.state());
        assertEquals(List.of(), accepted.events());
    }

    @Test
    void aChangeDoesNotEndAMunicipalityBeforeItBegan() {
        // Given
        var registered = inVersion(1);
        var tooEarly = WEESP.validFrom().minusDays(1);

        // When
        Decision<Municipality> decision = registered.change("Weesp", NOORD_HOLLAND, tooEarly);

        // Then
        assertEquals(
                new Rejected<>(new MunicipalityRejection.EndsBeforeItBegins(WEESP.validFrom(), tooEarly)), decision);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-01,           , 2022-H1, true",
        "2022-01-02,           , 2022-H1, false",
        "2021-12-31,           , 2022-H1, true",
        "1970-01-01, 2022-01-01, 2022-H1, true",
        "1970-01-01, 2021-12-31, 2022-H1, false",
        "1970-01-01, 2022-03-23, 2022-H1, true",
        "1970-01-01, 2022-03-23, 2022-H2, false"
    })
    void aQuotaIsForMunicipalitiesThatExistOnTheFirstDay(
            LocalDate validFrom, LocalDate validUntil, String halfYear, boolean expected) {
        // Given
        var municipality = new Municipality(WEESP.code(), "Weesp", NOORD_HOLLAND, validFrom, validUntil);

        // When
        var takesPart = municipality.hasQuotaIn(HalfYear.valueOf(halfYear));

        // Then
        assertEquals(expected, takesPart);
    }

    private static Municipality inVersion(long version) {
        return new Municipality(
                WEESP.code(), WEESP.name(), WEESP.province(), WEESP.validFrom(), WEESP.validUntil(), version);
    }
}
