// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.uuid.Generators;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.housingstock.vacancy.application.ExpireReservations;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

/** 200 reservations at once of 50 units: 26 dwellings, and 24 places in eight shared ones. */
@ServiceTest
@TestProfile(ExpiryByHand.class)
class ManyReservationsTest {

    private static final int DWELLINGS = 26;
    private static final int SHARED = 8;
    private static final int PLACES = 3;
    private static final int UNITS = DWELLINGS + SHARED * PLACES;
    private static final int HOUSEHOLDS = 200;

    /** An attempt, and its status. */
    private record Attempt(int unit, UUID household, int status) {

        boolean succeeded() {
            return status == 201;
        }
    }

    @Inject
    MutableClock clock;

    @Inject
    ExpireReservations expireReservations;

    @Test
    void noUnitIsPromisedTwiceAndNoneIsLostWhenTheyExpire() throws Exception {
        // Given
        var municipality = Stock.municipality();
        var shared = IntStream.range(0, SHARED)
                .mapToObj(i -> {
                    var dwelling = Stock.shared(Stock.dwelling(municipality, 3), "SHARING", PLACES);
                    Stock.permit(dwelling, LocalDate.of(2024, 1, 1), null, PLACES);
                    return dwelling;
                })
                .toList();
        var units = Stream.concat(
                        IntStream.range(0, DWELLINGS).mapToObj(i -> Stock.vacancy(municipality, 1)),
                        shared.stream()
                                .flatMap(dwelling -> IntStream.rangeClosed(1, PLACES)
                                        .mapToObj(place -> Stock.announce(dwelling + "." + place, municipality))))
                .toList();
        assertEquals(50, units.size());
        var households = households(municipality, shared);
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.set(now);
        var expiry = now.plus(Duration.ofDays(2));

        // When: four households for each unit
        var first = atOnce(
                units, IntStream.range(0, HOUSEHOLDS).mapToObj(i -> i % UNITS).toList(), households, expiry);

        // Then
        assertEquals(UNITS, first.stream().filter(Attempt::succeeded).count());
        assertEquals(
                HOUSEHOLDS - UNITS,
                first.stream().filter(attempt -> attempt.status() == 409).count());
        promisedOnce(first);
        assertEquals(Collections.nCopies(UNITS, "RESERVED"), states(units));

        // When: all expire, at four instances
        clock.set(expiry);
        assertEquals(UNITS, expireAtFourInstances());

        // Then
        assertEquals(Collections.nCopies(UNITS, "AVAILABLE"), states(units));

        // When: a hundred households, each for two units
        var couples = IntStream.range(0, HOUSEHOLDS)
                .map(i -> i < HOUSEHOLDS / 2 ? i % UNITS : (i + UNITS / 2) % UNITS)
                .boxed()
                .toList();
        var twice = new ArrayList<>(households.subList(0, HOUSEHOLDS / 2));
        twice.addAll(households.subList(0, HOUSEHOLDS / 2));
        var second = atOnce(units, couples, twice, expiry.plus(Duration.ofDays(2)));

        // Then: four households want the same two units, so that both are kept
        promisedOnce(second);
        var served = new HashSet<UUID>();
        second.stream()
                .filter(Attempt::succeeded)
                .forEach(attempt -> assertTrue(served.add(attempt.household()), "two homes for one household"));
        assertEquals(UNITS, served.size());
        assertEquals(
                served.size(), states(units).stream().filter("RESERVED"::equals).count());
        clock.set(expiry.plus(Duration.ofDays(2)));
        assertEquals(served.size(), expireAtFourInstances());
        assertEquals(Collections.nCopies(UNITS, "AVAILABLE"), states(units));
    }

    private static void promisedOnce(List<Attempt> attempts) {
        attempts.forEach(attempt -> assertTrue(List.of(201, 409).contains(attempt.status()), attempt::toString));
        attempts.stream()
                .filter(Attempt::succeeded)
                .collect(groupingBy(Attempt::unit))
                .forEach((unit, kept) -> assertEquals(1, kept.size(), "unit " + unit));
    }

    private static List<Attempt> atOnce(
            List<Stock.Announced> units, List<Integer> wanted, List<UUID> households, Instant expiresAt)
            throws Exception {
        var attempts = new ArrayList<Attempt>();
        try (var threads = Executors.newFixedThreadPool(wanted.size())) {
            var tasks = IntStream.range(0, wanted.size())
                    .<Callable<Attempt>>mapToObj(i -> () -> {
                        var unit = wanted.get(i);
                        var household = households.get(i);
                        return new Attempt(
                                unit,
                                household,
                                Stock.reserve(units.get(unit), household, expiresAt)
                                        .statusCode());
                    })
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                attempts.add(done.get());
            }
        }
        return attempts;
    }

    private int expireAtFourInstances() throws Exception {
        Callable<Integer> instance = () -> {
            try {
                return VertxContextSupport.subscribeAndAwait(expireReservations::expire);
            } catch (Throwable failure) {
                throw new IllegalStateException(failure);
            }
        };
        var ended = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(Collections.nCopies(4, instance))) {
                ended += done.get();
            }
        }
        return ended;
    }

    private static List<String> states(List<Stock.Announced> units) {
        return units.stream()
                .map(unit -> Stock.vacancy(unit).<String>path("state"))
                .toList();
    }

    /** In the view of couplings at once, each with a consent about each shared dwelling. */
    private static List<UUID> households(String municipality, List<String> shared) throws SQLException {
        var ids = Stream.generate(() -> Generators.timeBasedEpochGenerator().generate())
                .limit(HOUSEHOLDS)
                .toList();
        try (var connection = Databases.connectToAll();
                var couplings = connection.prepareStatement(
                        "insert into coupling (id, municipality, persons, waiting) select unnest(?::uuid[]), ?, 1, 1");
                var consents = connection.prepareStatement("""
                        insert into sharing_consent (id, dwelling, coupling_id, most_others, given_on, version)
                        select gen_random_uuid(), dwelling, coupling, 2, '2025-01-01', 1
                        from unnest(?::text[]) as dwelling cross join unnest(?::uuid[]) as coupling
                        """)) {
            var all = connection.createArrayOf("uuid", ids.toArray());
            couplings.setArray(1, all);
            couplings.setString(2, municipality);
            assertEquals(HOUSEHOLDS, couplings.executeUpdate());
            consents.setArray(1, connection.createArrayOf("text", shared.toArray()));
            consents.setArray(2, all);
            assertEquals(HOUSEHOLDS * SHARED, consents.executeUpdate());
        }
        return ids;
    }
}
