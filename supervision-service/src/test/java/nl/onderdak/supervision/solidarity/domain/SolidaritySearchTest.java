// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.domain;

import static nl.onderdak.supervision.solidarity.domain.SolidarityCases.position;
import static nl.onderdak.supervision.solidarity.domain.SolidarityCases.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.supervision.ExchangeSuggested;
import nl.onderdak.contracts.supervision.ExchangeSuggested.Party;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.supply.domain.SupplyCompleteness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SolidaritySearchTest {

    private static final HalfYear HALF_YEAR = HalfYear.valueOf("2025-H1");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final Instant MOMENT = Instant.parse("2025-03-14T10:00:00Z");
    private static final UUID ID = new UUID(0, 1);
    private static final UUID SUGGESTION = new UUID(0, 2);
    private static final SolidarityProblem TWENTE =
            problem(position("GM0141", -15, 73), position("GM0189", 10, 25), position("GM0147", 5, 24));

    @Test
    void theLastDayOfAHalfYearIsSearchedAndNoLaterOne() {
        assertEquals(LAST_DAY, accepted(begin(LAST_DAY, Set.of())).validOn());
        assertEquals(new SolidarityRejection.HalfYearOver(HALF_YEAR), rejection(begin(LAST_DAY.plusDays(1), Set.of())));
    }

    @Test
    void aHalfYearToComeIsJudgedByItsFirstDay() {
        assertEquals(
                LocalDate.of(2025, 1, 1),
                accepted(begin(LocalDate.of(2024, 12, 31), Set.of())).validOn());
        assertEquals(
                LocalDate.of(2025, 1, 1),
                accepted(begin(LocalDate.of(2025, 1, 1), Set.of())).validOn());
        assertEquals(
                LocalDate.of(2025, 1, 2),
                accepted(begin(LocalDate.of(2025, 1, 2), Set.of())).validOn());
    }

    @ParameterizedTest
    @EnumSource(value = Provisional.class, mode = EnumSource.Mode.EXCLUDE, names = "DAY_NOT_OVER")
    void provisionalFiguresAreNotSearched(Provisional reason) {
        assertEquals(
                new SolidarityRejection.PositionsNotFinal(Set.of(reason)),
                rejection(begin(DAY, Set.of(reason, Provisional.DAY_NOT_OVER))));
        accepted(begin(DAY, Set.of(Provisional.DAY_NOT_OVER)));
    }

    @Test
    void exchangesAreSuggestedTogetherAsOne() {
        // Given
        var search = concluded(Set.of());

        // When
        var decision = search.suggest(SUGGESTION, List.of(1, 2), DAY, MOMENT);

        // Then
        var parties = List.of(party("GM0141", -15), party("GM0147", 5), party("GM0189", 10));
        assertEquals(new Suggestion(SUGGESTION, ID, List.of(1, 2), parties, MOMENT), accepted(decision));
        assertEquals(
                parties.stream()
                        .map(party -> new ExchangeSuggested(
                                party.municipality(), SUGGESTION, ID, new ProvinceCode("PV23"), HALF_YEAR, parties))
                        .toList(),
                ((Decision.Accepted<Suggestion>) decision).events());
    }

    @Test
    void anExchangeIsSuggestedOnceAndWithinTheHalfYear() {
        assertEquals(
                new SolidarityRejection.StillSearching(),
                rejection(accepted(begin(DAY, Set.of())).suggest(SUGGESTION, List.of(1), DAY, MOMENT)));
        assertEquals(
                new SolidarityRejection.AlreadySuggested(1),
                rejection(concluded(Set.of(1)).suggest(SUGGESTION, List.of(2, 1), DAY, MOMENT)));
        assertEquals(
                List.of(party("GM0141", -5), party("GM0147", 5)),
                accepted(concluded(Set.of(1)).suggest(SUGGESTION, List.of(2), LAST_DAY, MOMENT))
                        .parties());
        assertEquals(
                new SolidarityRejection.HalfYearOver(HALF_YEAR),
                rejection(concluded(Set.of()).suggest(SUGGESTION, List.of(1), LAST_DAY.plusDays(1), MOMENT)));
        assertEquals(
                new SolidarityRejection.NoSuchExchange(3),
                rejection(concluded(Set.of()).suggest(SUGGESTION, List.of(3), DAY, MOMENT)));
        assertEquals(
                new SolidarityRejection.NoSuchExchange(0),
                rejection(concluded(Set.of()).suggest(SUGGESTION, List.of(0), DAY, MOMENT)));
    }

    private static Decision<SolidaritySearch> begin(LocalDate today, Set<Provisional> provisional) {
        return SolidaritySearch.begin(
                ID,
                new ProvinceCode("PV23"),
                HALF_YEAR,
                today,
                MOMENT,
                MOMENT,
                provisional,
                TWENTE,
                List.of(),
                SupplyCompleteness.NOT_USED);
    }

    private static SolidaritySearch concluded(Set<Integer> suggested) {
        var begun = accepted(begin(DAY, Set.of()));
        return new SolidaritySearch(
                begun.id(),
                begun.province(),
                begun.halfYear(),
                begun.validOn(),
                begun.knownAt(),
                begun.searchedAt(),
                begun.problem(),
                begun.needs(),
                begun.supply(),
                Optional.of(new SolidaritySearch.Outcome(SolidarityPlan.firstFit(TWENTE), MOMENT)),
                suggested);
    }

    private static <T> T accepted(Decision<T> decision) {
        return decision.accepted().orElseThrow();
    }

    private static Rejection rejection(Decision<?> decision) {
        return ((Decision.Rejected<?>) decision).reason();
    }

    private static Party party(String municipality, int persons) {
        return new Party(new MunicipalityCode(municipality), persons);
    }
}
