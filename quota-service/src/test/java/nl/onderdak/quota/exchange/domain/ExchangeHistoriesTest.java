// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

import static nl.onderdak.quota.exchange.domain.Country.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.quota.exchange.domain.ExchangeState.InEffect;
import nl.onderdak.quota.exchange.domain.ExchangeState.Revoked;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.quota.domain.MunicipalQuota.ExchangedPersons;
import nl.onderdak.quota.quota.domain.MunicipalQuota.QuotaChange;

/** Invariants under random proposals, agreements, refusals, revocations and revisions of the target. */
class ExchangeHistoriesTest {

    private static final int MUNICIPALITIES = 5;
    private static final int STEPS = 30;
    private static final LocalDate FIRST_DAY = Country.HALF_YEAR.start();
    private static final int DAYS = 181;

    @Property
    void keepTheSumAndLeaveNoQuotaBelowZero(@ForAll long seed) {
        // Given
        var random = new Random(seed);
        var country = new Country(inhabitants(random), 100_000, random.nextInt(2_000), QuotaStatus.DEFINITIVE);

        // When
        var day = FIRST_DAY.minusDays(30);
        for (int step = 0; step < STEPS; step++) {
            day = day.plusDays(random.nextInt(12));
            country.on(day);
            step(country, random);

            // Then
            assertSumIsThatOfTheTarget(country);
            assertNoQuotaIsBelowZero(country);
            assertQuotasHoldWhatIsInEffect(country);
        }
        assertEachChangeFollowsTheOneBefore(country);
    }

    private static void step(Country country, Random random) {
        var exchanges = country.exchanges();
        switch (exchanges.isEmpty() ? random.nextInt(2) : random.nextInt(9)) {
            case 0, 1, 2 -> country.propose(municipality(random), shares(random), null);
            case 3, 4, 5, 6 -> {
                var exchange = exchanges.get(random.nextInt(exchanges.size()));
                exchange.parties().forEach(party -> country.agree(exchange.id(), party));
            }
            case 7 -> {
                var exchange = exchanges.get(random.nextInt(exchanges.size()));
                var opposite = exchange.terms().persons().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, share -> -share.getValue()));
                country.propose(exchange.proposer(), opposite, exchange.id());
            }
            default -> {
                if (random.nextInt(8) == 0) {
                    country.leaves(municipality(random));
                }
                var daysLeft = (int) ChronoUnit.DAYS.between(country.effectiveOn(), FIRST_DAY.plusDays(DAYS));
                country.revise(random.nextInt(2_000), country.effectiveOn().plusDays(random.nextInt(1 + daysLeft / 3)));
            }
        }
    }

    private static void assertSumIsThatOfTheTarget(Country country) {
        assertEquals(
                country.quotas().stream().mapToLong(MunicipalQuota::computed).sum(),
                country.quotas().stream().mapToLong(MunicipalQuota::persons).sum());
    }

    private static void assertNoQuotaIsBelowZero(Country country) {
        for (var quota : country.quotas()) {
            for (int i = 0; i < DAYS; i += 10) {
                var counting = quota.countingOn(FIRST_DAY.plusDays(i));
                assertTrue(counting.persons() >= 0, () -> "below zero: " + counting);
            }
            assertTrue(quota.persons() >= 0, () -> "below zero: " + quota);
        }
    }

    private static void assertQuotasHoldWhatIsInEffect(Country country) {
        var held = new HashSet<UUID>();
        var undone = new HashSet<UUID>();
        country.quotas()
                .forEach(quota -> quota.exchanges().forEach(exchanged -> {
                    held.add(exchanged.exchange());
                    if (exchanged.revokes() != null) {
                        undone.add(exchanged.revokes());
                    }
                }));
        for (var exchange : country.exchanges()) {
            assertEquals(held.contains(exchange.id()) && undone.contains(exchange.id()), revoked(exchange));
            assertEquals(held.contains(exchange.id()) && !undone.contains(exchange.id()), inEffect(exchange));
        }
    }

    private static void assertEachChangeFollowsTheOneBefore(Country country) {
        var last = new HashMap<MunicipalityCode, MunicipalQuota>();
        for (QuotaChange change : country.changes()) {
            var before = last.put(change.current().municipality(), change.current());
            assertEquals(before, change.previous());
            assertEquals(
                    before == null ? 1 : before.sequence() + 1, change.current().sequence());
            if (change.current().setting().cause() == QuotaCause.EXCHANGE) {
                assertEquals(before.computed(), change.current().computed());
            }
            var days = change.current().exchanges().stream()
                    .map(ExchangedPersons::effectiveOn)
                    .toList();
            assertEquals(days.stream().sorted().toList(), days);
        }
    }

    private static boolean revoked(Exchange exchange) {
        return exchange.state() instanceof Revoked;
    }

    private static boolean inEffect(Exchange exchange) {
        return exchange.state() instanceof InEffect;
    }

    private static Map<MunicipalityCode, Integer> inhabitants(Random random) {
        var inhabitants = new HashMap<MunicipalityCode, Integer>();
        for (int i = 0; i < MUNICIPALITIES; i++) {
            inhabitants.put(code("GM000" + i), 1 + random.nextInt(20_000));
        }
        return inhabitants;
    }

    private static MunicipalityCode municipality(Random random) {
        return code("GM000" + random.nextInt(MUNICIPALITIES));
    }

    private static Map<MunicipalityCode, Integer> shares(Random random) {
        var shares = new HashMap<MunicipalityCode, Integer>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            var persons = random.nextInt(60);
            for (var share : List.of(persons, -persons)) {
                shares.merge(municipality(random), share, Integer::sum);
            }
        }
        if (random.nextInt(10) == 0) {
            shares.merge(municipality(random), 1, Integer::sum);
        }
        return shares;
    }
}
