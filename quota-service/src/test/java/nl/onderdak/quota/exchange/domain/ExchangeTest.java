// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

import static nl.onderdak.quota.exchange.domain.Country.code;
import static nl.onderdak.testkit.Decided.accepted;
import static nl.onderdak.testkit.Decided.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.quota.exchange.domain.ExchangeState.InEffect;
import nl.onderdak.quota.exchange.domain.ExchangeState.Lapsed;
import nl.onderdak.quota.exchange.domain.ExchangeState.Open;
import nl.onderdak.quota.exchange.domain.ExchangeState.Refused;
import nl.onderdak.quota.exchange.domain.ExchangeState.Revoked;
import nl.onderdak.quota.exchange.domain.ExchangeState.Withdrawn;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeTest {

    private static final MunicipalityCode ALMELO = code("GM0141");
    private static final MunicipalityCode WIERDEN = code("GM0189");
    private static final MunicipalityCode BORNE = code("GM0147");
    private static final MunicipalityCode ELSEWHERE = code("GM9999");
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

    private final Country twente = Country.twente();

    @Test
    void wierdenTakesFiveOverFromAlmelo() {
        // Given
        var proposed = state(twente.propose(ALMELO, Map.of(ALMELO, -5, WIERDEN, 5), null));
        assertInstanceOf(Open.class, proposed.state());
        assertEquals(List.of(73, 25), persons("GM0141", "GM0189"));

        // When
        var settlement = state(twente.agree(proposed.id(), WIERDEN));

        // Then
        assertEquals(List.of(68, 30), persons("GM0141", "GM0189"));
        assertInstanceOf(InEffect.class, settlement.exchange().state());
        assertEquals(2, settlement.exchange().version());
        var event = settlement.changes().getFirst().event();
        assertEquals(QuotaCause.EXCHANGE, event.cause());
        assertEquals(LocalDate.of(2025, 3, 14), event.effectiveOn());
        assertEquals(73, event.previous().persons());
        assertEquals(68, event.current().persons());
        assertEquals(73, event.current().computed());
        assertEquals(-5, event.current().exchanged());
        assertEquals(proposed.id(), event.current().exchanges().getFirst().exchangeId());
        assertNull(event.reason());
    }

    @Test
    void threePartiesAllAgree() {
        // Given
        var proposed = state(twente.propose(BORNE, Map.of(ALMELO, -7, WIERDEN, 3, BORNE, 4), null));

        // When
        var first = state(twente.agree(proposed.id(), WIERDEN));
        var second = state(twente.agree(proposed.id(), ALMELO));

        // Then
        assertEquals(List.of(), first.changes());
        assertEquals(3, second.changes().size());
        assertEquals(List.of(66, 28, 28), persons("GM0141", "GM0189", "GM0147"));
    }

    @Test
    void aSuggestionOfAProvinceNeedsTheAgreementOfEveryParty() {
        // Given
        var suggested = state(twente.suggest(Map.of(ALMELO, -5, WIERDEN, 5)));
        assertNull(suggested.proposer());
        assertEquals(Map.of(), suggested.agreements());

        // When
        var first = state(twente.agree(suggested.id(), ALMELO));

        // Then
        assertInstanceOf(Open.class, first.exchange().state());
        assertEquals(List.of(73, 25), persons("GM0141", "GM0189"));

        // When
        var second = state(twente.agree(suggested.id(), WIERDEN));

        // Then
        assertInstanceOf(InEffect.class, second.exchange().state());
        assertEquals(List.of(68, 30), persons("GM0141", "GM0189"));
    }

    @Test
    void nobodyWithdrawsASuggestionButAPartyRefusesIt() {
        // Given
        var suggested = state(twente.suggest(Map.of(ALMELO, -5, WIERDEN, 5)));

        // Then
        assertRejected(
                new ExchangeRejection.SuggestedByProvince(new ProvinceCode("PV23")),
                twente.withdraw(suggested.id(), ALMELO));
        assertInstanceOf(
                Refused.class, state(twente.refuse(suggested.id(), ALMELO)).state());
    }

    @Test
    void aSuggestionObeysTheRulesOfAnExchange() {
        assertRejected(new ExchangeRejection.SumNotZero(-1), twente.suggest(Map.of(ALMELO, -5, WIERDEN, 4)));
        assertRejected(new ExchangeRejection.PartyTakesNoPart(), twente.suggest(Map.of(ALMELO, 0)));
        assertRejected(
                new ExchangeRejection.PartyTakesNoPart(), twente.suggest(Map.of(ALMELO, -5, WIERDEN, 5, BORNE, 0)));
        assertRejected(
                new ExchangeRejection.NoQuota(ELSEWHERE, Country.HALF_YEAR),
                twente.suggest(Map.of(ALMELO, -5, ELSEWHERE, 5)));
        assertRejected(
                new ExchangeRejection.BelowZero(ALMELO, 73, -74), twente.suggest(Map.of(ALMELO, -74, WIERDEN, 74)));
        accepted(twente.suggest(Map.of(ALMELO, -73, WIERDEN, 73)));
        accepted(twente.on(LAST_DAY).suggest(Map.of(ALMELO, -5, WIERDEN, 5)));
        assertRejected(
                new ExchangeRejection.HalfYearClosed(Country.HALF_YEAR, LAST_DAY),
                twente.on(LAST_DAY.plusDays(1)).suggest(Map.of(ALMELO, -5, WIERDEN, 5)));
    }

    @Test
    void whatChangesTheSumIsRefused() {
        assertRejected(
                new ExchangeRejection.SumNotZero(-1), twente.propose(ALMELO, Map.of(ALMELO, -5, WIERDEN, 4), null));
    }

    @Test
    void theProposerIsAParty() {
        assertRejected(
                new ExchangeRejection.ProposerTakesNoPart(BORNE),
                twente.propose(BORNE, Map.of(ALMELO, -5, WIERDEN, 5), null));
    }

    @Test
    void aMunicipalityWithoutAQuotaExchangesNone() {
        assertRejected(
                new ExchangeRejection.NoQuota(ELSEWHERE, Country.HALF_YEAR),
                twente.propose(ALMELO, Map.of(ALMELO, -5, ELSEWHERE, 5), null));
    }

    @Test
    void aForecastIsNotExchanged() {
        // Given
        var country = new Country(Map.of(ALMELO, 74_317, WIERDEN, 25_185), 17_942_942, 17_700, QuotaStatus.FORECAST);

        // Then
        assertRejected(
                new ExchangeRejection.QuotaIsForecast(Country.HALF_YEAR),
                country.propose(ALMELO, Map.of(ALMELO, -5, WIERDEN, 5), null));
    }

    @ParameterizedTest
    @CsvSource({"73, true", "74, false"})
    void aMunicipalityHandsOverItsWholeQuotaAtMost(int persons, boolean allowed) {
        // When
        var decision = twente.propose(ALMELO, Map.of(ALMELO, -persons, WIERDEN, persons), null);

        // Then
        if (allowed) {
            accepted(decision);
        } else {
            assertRejected(new ExchangeRejection.BelowZero(ALMELO, 73, -74), decision);
        }
    }

    @Test
    void whatFittedWhenProposedIsJudgedAgainWhenItWouldTakeEffect() {
        // Given
        var proposed = state(twente.propose(ALMELO, Map.of(ALMELO, -40, WIERDEN, 40), null));
        twente.inEffect(Map.of(ALMELO, -40, BORNE, 40), null);

        // When
        var decision = twente.agree(proposed.id(), WIERDEN);

        // Then
        assertRejected(new ExchangeRejection.BelowZero(ALMELO, 33, -40), decision);
        assertEquals(1, twente.exchange(proposed.id()).agreements().size());
        assertEquals(List.of(33, 25, 64), persons("GM0141", "GM0189", "GM0147"));
    }

    @Test
    void theLastDayOfTheHalfYearIsInTimeAndTheNextIsNot() {
        // Given
        var inTime = state(twente.on(LAST_DAY).propose(ALMELO, Map.of(ALMELO, -5, WIERDEN, 5), null));
        var late = state(twente.propose(ALMELO, Map.of(ALMELO, -5, WIERDEN, 5), null));

        // When
        accepted(twente.agree(inTime.id(), WIERDEN));
        twente.on(LAST_DAY.plusDays(1));

        // Then
        var closed = new ExchangeRejection.HalfYearClosed(Country.HALF_YEAR, LAST_DAY);
        assertRejected(closed, twente.agree(late.id(), WIERDEN));
        assertRejected(closed, twente.refuse(late.id(), WIERDEN));
        assertRejected(closed, twente.propose(ALMELO, Map.of(ALMELO, -5, WIERDEN, 5), null));
        var lapsed = assertInstanceOf(
                Lapsed.class,
                twente.exchange(late.id()).on(LAST_DAY.plusDays(1)).state());
        assertEquals(LapseReason.HALF_YEAR_CLOSED, lapsed.reason());
        assertInstanceOf(
                InEffect.class,
                twente.exchange(inTime.id()).on(LAST_DAY.plusDays(1)).state());
    }

    @Test
    void aMunicipalityThatEndedInsideTheHalfYearExchangesUntilItsLastDay() {
        // Given
        var lastDay = LocalDate.of(2025, 3, 23);
        twente.ends(WIERDEN, lastDay).on(lastDay);
        var inTime = state(twente.propose(WIERDEN, Map.of(ALMELO, -5, WIERDEN, 5), null));
        var late = state(twente.propose(WIERDEN, Map.of(ALMELO, -3, WIERDEN, 2, BORNE, 1), null));

        // When
        accepted(twente.agree(inTime.id(), ALMELO));
        twente.on(lastDay.plusDays(1));

        // Then
        var ended = new ExchangeRejection.PartyEnded(WIERDEN, lastDay);
        assertRejected(ended, twente.propose(WIERDEN, Map.of(ALMELO, -5, WIERDEN, 5), null));
        assertRejected(ended, twente.propose(ALMELO, Map.of(ALMELO, -5, WIERDEN, 5), null));
        assertRejected(ended, twente.propose(ALMELO, Map.of(ALMELO, 5, WIERDEN, -5), inTime.id()));
        assertRejected(ended, twente.agree(late.id(), BORNE));
        accepted(twente.refuse(late.id(), BORNE));
        accepted(twente.propose(ALMELO, Map.of(ALMELO, -5, BORNE, 5), null));
        assertEquals(List.of(68, 30, 24), persons("GM0141", "GM0189", "GM0147"));
    }

    @Test
    void beforeTheHalfYearItCountsFromTheFirstDay() {
        // When
        var exchange = twente.on(LocalDate.of(2024, 11, 1)).inEffect(Map.of(ALMELO, -5, WIERDEN, 5), null);

        // Then
        assertEquals(
                LocalDate.of(2025, 1, 1),
                assertInstanceOf(InEffect.class, exchange.state()).effectiveOn());
    }

    @Test
    void itCountsNotBeforeTheQuotasThatItChanges() {
        // Given
        twente.revise(20_000, LocalDate.of(2025, 4, 25));

        // When
        var exchange = twente.inEffect(Map.of(ALMELO, -5, WIERDEN, 5), null);

        // Then
        assertEquals(
                LocalDate.of(2025, 4, 25),
                assertInstanceOf(InEffect.class, exchange.state()).effectiveOn());
    }

    @Test
    void aMunicipalityAgreesOnceAndTheProposerHasAgreed() {
        // Given
        var proposed = state(twente.propose(ALMELO, Map.of(ALMELO, -7, WIERDEN, 3, BORNE, 4), null));

        // Then
        assertRejected(new ExchangeRejection.AlreadyAgreed(ALMELO), twente.agree(proposed.id(), ALMELO));
    }

    @Test
    void oneRefusalEndsIt() {
        // Given
        var proposed = state(twente.propose(ALMELO, Map.of(ALMELO, -7, WIERDEN, 3, BORNE, 4), null));
        accepted(twente.agree(proposed.id(), WIERDEN));

        // When
        var refused = state(twente.refuse(proposed.id(), BORNE));

        // Then
        assertEquals(BORNE, assertInstanceOf(Refused.class, refused.state()).by());
        assertRejected(new ExchangeRejection.NotOpen(), twente.agree(proposed.id(), BORNE));
        assertRejected(new ExchangeRejection.NotOpen(), twente.withdraw(proposed.id(), ALMELO));
    }

    @Test
    void onlyTheProposerWithdrawsIt() {
        // Given
        var proposed = state(twente.propose(ALMELO, Map.of(ALMELO, -5, WIERDEN, 5), null));

        // Then
        assertRejected(new ExchangeRejection.NotTheProposer(ALMELO), twente.withdraw(proposed.id(), WIERDEN));
        assertInstanceOf(
                Withdrawn.class, state(twente.withdraw(proposed.id(), ALMELO)).state());
    }

    @Test
    void inEffectItIsUndoneByTheOppositeOnly() {
        // Given
        var exchange = twente.inEffect(Map.of(ALMELO, -5, WIERDEN, 5), null);
        assertRejected(new ExchangeRejection.NotOpen(), twente.withdraw(exchange.id(), ALMELO));
        assertRejected(
                new ExchangeRejection.NotTheOpposite(exchange.id()),
                twente.propose(WIERDEN, Map.of(ALMELO, 4, WIERDEN, -4), exchange.id()));
        assertRejected(
                new ExchangeRejection.NothingToRevoke(new UUID(9, 9)),
                twente.propose(WIERDEN, Map.of(ALMELO, 5, WIERDEN, -5), new UUID(9, 9)));

        // When
        var later = twente.inEffect(Map.of(ALMELO, 5, WIERDEN, -5), exchange.id());

        // Then
        assertEquals(List.of(73, 25), persons("GM0141", "GM0189"));
        assertEquals(
                later.id(),
                assertInstanceOf(Revoked.class, twente.exchange(exchange.id()).state())
                        .by());
        assertRejected(
                new ExchangeRejection.NothingToRevoke(exchange.id()),
                twente.propose(WIERDEN, Map.of(ALMELO, 5, WIERDEN, -5), exchange.id()));
    }

    @Test
    void aRevisionComputesAnewAndKeepsWhatWasExchanged() {
        // Given
        twente.inEffect(Map.of(ALMELO, -5, WIERDEN, 5), null);

        // When
        twente.revise(15_000, LocalDate.of(2025, 4, 25));

        // Then
        assertEquals(List.of(57, 26), persons("GM0141", "GM0189"));
        assertEquals(62, twente.quota("GM0141").computed());
        assertEquals(-5, twente.quota("GM0141").exchanged());
        assertEquals(QuotaCause.REVISION, twente.quota("GM0141").setting().cause());
    }

    @Test
    void exchangesThatNoLongerFitLapseNewestFirstAndAsAWhole() {
        // Given
        var older = twente.inEffect(Map.of(ALMELO, -30, WIERDEN, 30), null);
        var newer = twente.inEffect(Map.of(ALMELO, -20, WIERDEN, 10, BORNE, 10), null);

        // When
        twente.revise(10_000, LocalDate.of(2025, 4, 25));

        // Then
        assertEquals(41, twente.quota("GM0141").computed());
        assertEquals(List.of(11, 44, 14), persons("GM0141", "GM0189", "GM0147"));
        assertInstanceOf(InEffect.class, twente.exchange(older.id()).state());
        assertEquals(
                LapseReason.QUOTAS_APPORTIONED_ANEW,
                assertInstanceOf(Lapsed.class, twente.exchange(newer.id()).state())
                        .reason());
    }

    @Test
    void anExchangeThatBuildsOnALapsedOneLapsesWithIt() {
        // Given
        var first = twente.inEffect(Map.of(ALMELO, -60, WIERDEN, 60), null);
        var second = twente.inEffect(Map.of(WIERDEN, -80, BORNE, 80), null);

        // When
        twente.revise(10_000, LocalDate.of(2025, 4, 25));

        // Then
        assertInstanceOf(Lapsed.class, twente.exchange(first.id()).state());
        assertInstanceOf(Lapsed.class, twente.exchange(second.id()).state());
        assertEquals(List.of(41, 14, 14), persons("GM0141", "GM0189", "GM0147"));
    }

    @Test
    void aRevokedExchangeThatLapsesTakesItsRevocationWithIt() {
        // Given
        var exchange = twente.inEffect(Map.of(ALMELO, -60, WIERDEN, 60), null);
        var later = twente.inEffect(Map.of(ALMELO, 60, WIERDEN, -60), exchange.id());

        // When
        twente.revise(10_000, LocalDate.of(2025, 4, 25));

        // Then
        assertEquals(List.of(41, 14), persons("GM0141", "GM0189"));
        assertInstanceOf(Lapsed.class, twente.exchange(exchange.id()).state());
        assertInstanceOf(Lapsed.class, twente.exchange(later.id()).state());
    }

    @Test
    void aMunicipalityThatTakesPartNoMoreExchangesNoMore() {
        // Given
        var exchange = twente.inEffect(Map.of(ALMELO, -5, WIERDEN, 5), null);
        twente.leaves(WIERDEN);

        // When
        twente.revise(17_700, LocalDate.of(2025, 4, 25));

        // Then
        assertInstanceOf(Lapsed.class, twente.exchange(exchange.id()).state());
        assertEquals(List.of(73, 0), persons("GM0141", "GM0189"));
    }

    @Test
    void onAnEarlierDayAQuotaIsWithoutTheExchangesThatCountLater() {
        // Given
        twente.inEffect(Map.of(ALMELO, -5, WIERDEN, 5), null);

        // When
        twente.revise(15_000, LocalDate.of(2025, 2, 1));

        // Then
        assertEquals(
                62, twente.quota("GM0141").countingOn(LocalDate.of(2025, 3, 13)).persons());
        assertEquals(
                57, twente.quota("GM0141").countingOn(LocalDate.of(2025, 3, 14)).persons());
    }

    private List<Integer> persons(String... municipalities) {
        return List.of(municipalities).stream()
                .map(twente::quota)
                .map(MunicipalQuota::persons)
                .toList();
    }

    private static void assertRejected(ExchangeRejection expected, Decision<?> decision) {
        assertEquals(
                expected, assertInstanceOf(Decision.Rejected.class, decision).reason());
    }
}
