// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.supervision.OpeningBalanceSet;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalance.Circumstances;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalance.Figure;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalance.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningBalanceTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final LocalDate END_OF_2023 = LocalDate.of(2023, 12, 31);
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);
    private static final Figure FIGURE = new Figure(END_OF_2023, -52, "Plan van aanpak");

    @Test
    void theFirstOneIsSet() {
        // When
        var decision = OpeningBalance.set(ALMELO, Optional.empty(), FIGURE, false, on(TODAY, Ledger.EMPTY));

        // Then
        assertEquals(
                Decision.accepted(
                        new OpeningBalance(ALMELO, FIGURE, -52, 1),
                        new OpeningBalanceSet(ALMELO, END_OF_2023, -52, -52, null, null, "Plan van aanpak")),
                decision);
    }

    @Test
    void anotherOneReplacesItAndItsEventHoldsBoth() {
        // Given
        var present = new OpeningBalance(ALMELO, FIGURE, -52, 1);
        var figure = new Figure(LocalDate.of(2024, 6, 30), -60, "Letter");

        // When
        var decision = OpeningBalance.set(ALMELO, Optional.of(present), figure, false, on(TODAY, Ledger.EMPTY));

        // Then
        assertEquals(
                Decision.accepted(
                        new OpeningBalance(ALMELO, figure, -60, 2),
                        new OpeningBalanceSet(ALMELO, LocalDate.of(2024, 6, 30), -60, -60, -52, END_OF_2023, "Letter")),
                decision);
    }

    @Test
    void theSameFigureAgainChangesNothing() {
        // Given
        var present = new OpeningBalance(ALMELO, FIGURE, -52, 3);

        // When
        var decision = OpeningBalance.set(ALMELO, Optional.of(present), FIGURE, false, on(TODAY, Ledger.EMPTY));

        // Then
        assertEquals(new Decision.Accepted<>(present, List.of()), decision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-12-30", "2024-01-01", "2024-06-29", "2024-03-31"})
    void itIsOfTheLastDayOfAHalfYear(LocalDate asOf) {
        // When
        var decision = OpeningBalance.set(
                ALMELO, Optional.empty(), new Figure(asOf, -52, "Letter"), false, on(TODAY, Ledger.EMPTY));

        // Then
        assertEquals(Decision.rejected(new OpeningBalanceRejection.NotEndOfHalfYear(asOf)), decision);
    }

    @Test
    void itIsNotKnownBeforeTheDayIsOver() {
        // Given
        var asOf = LocalDate.of(2024, 6, 30);

        // When
        var onTheDay = OpeningBalance.set(
                ALMELO, Optional.empty(), new Figure(asOf, -52, "Letter"), false, on(asOf, Ledger.EMPTY));

        // Then
        assertEquals(Decision.rejected(new OpeningBalanceRejection.NotOver(asOf)), onTheDay);
    }

    @Test
    void itIsOfAMunicipalityThatExistsOnItsDay() {
        // When
        var decision = OpeningBalance.set(
                ALMELO, Optional.empty(), FIGURE, true, new Circumstances(false, Ledger.EMPTY, TODAY));

        // Then
        assertEquals(Decision.rejected(new OpeningBalanceRejection.NoSuchMunicipality(ALMELO, END_OF_2023)), decision);
    }

    @Test
    void whereTheLedgerHasEntriesItIsRefusedUnlessTheCallerOverridesThem() {
        // Given
        var ledger = new Ledger(3, -31);

        // When
        var refused = OpeningBalance.set(ALMELO, Optional.empty(), FIGURE, false, on(TODAY, ledger));
        var overriding = OpeningBalance.set(ALMELO, Optional.empty(), FIGURE, true, on(TODAY, ledger));

        // Then
        assertEquals(
                Decision.rejected(new OpeningBalanceRejection.LedgerHasEntries(ALMELO, END_OF_2023, -31, -52, -21)),
                refused);
        assertEquals(
                Decision.accepted(
                        new OpeningBalance(ALMELO, FIGURE, -21, 1),
                        new OpeningBalanceSet(ALMELO, END_OF_2023, -52, -21, null, null, "Plan van aanpak")),
                overriding);
    }

    @Test
    void theSameFigureIsComparedWithTheLedgerAgainWhenTheCallerOverridesIt() {
        // Given
        var present = new OpeningBalance(ALMELO, FIGURE, -52, 1);
        var ledger = new Ledger(1, 4);

        // When
        var repeated = OpeningBalance.set(ALMELO, Optional.of(present), FIGURE, false, on(TODAY, ledger));
        var overriding = OpeningBalance.set(ALMELO, Optional.of(present), FIGURE, true, on(TODAY, ledger));

        // Then
        assertEquals(new Decision.Accepted<>(present, List.of()), repeated);
        assertEquals(
                Decision.accepted(
                        new OpeningBalance(ALMELO, FIGURE, -56, 2),
                        new OpeningBalanceSet(ALMELO, END_OF_2023, -52, -56, -52, END_OF_2023, "Plan van aanpak")),
                overriding);
    }

    private static Circumstances on(LocalDate today, Ledger ledger) {
        return new Circumstances(true, ledger, today);
    }
}
