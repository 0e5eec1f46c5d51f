// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * 200 households want one of 50 units, 10 of them places in shared dwellings, all at once, while processes are killed:
 * each unit goes to one household, and is vacant again once the reservation has expired. Takes three minutes.
 */
@Tag("long")
class ReservationsE2E {

    private static final String MUNICIPALITY = "GM7801";
    private static final String LANDLORD = "Dubbel";
    private static final int HOUSEHOLDS = 200;
    private static final int WHOLE = 40;
    private static final int SHARED = 5;
    private static final int PLACES = 2;
    private static final int UNITS = WHOLE + SHARED * PLACES;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofSeconds(75);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    @RegisterExtension
    static final RunningSystem system = RunningSystem.alone();

    private final Register register = new Register(system);
    private final Api municipality = new Api(system, Role.MUNICIPALITY, MUNICIPALITY);
    private final Api landlord = new Api(system, Role.CORPORATION, "corporation:" + LANDLORD);

    /** Which household keeps each vacancy, as its client was answered. */
    private final Map<String, UUID> kept = new ConcurrentHashMap<>();

    @Test
    void noUnitIsReservedTwiceAndNoneIsLost() throws Exception {
        // Given
        register.municipalities(MUNICIPALITY);
        var households = register.couple(MUNICIPALITY, HOUSEHOLDS, 1);
        var vacancies = announce(units());
        awaitKnown(households.getLast(), vacancies);
        consent(households);
        var expiresAt = Instant.now().plus(KEPT);

        // When
        var clients = reserveAllAtOnce(households, vacancies, expiresAt);
        Awaitility.await("the first reservations").atMost(PATIENCE).until(() -> kept.size() >= UNITS / 5);
        long service = system.killHard("housing-stock-service");
        system.awaitReplaced("housing-stock-service", service);
        long database = system.killHard("PostgreSQL");
        for (var client : clients) {
            client.get(2, TimeUnit.MINUTES);
        }
        system.awaitReplaced("PostgreSQL", database);

        // Then
        assertEquals(UNITS, kept.size());
        assertEquals(UNITS, new HashSet<>(kept.values()).size());
        assertEquals(kept, reservations());

        // When
        Awaitility.await("the first reservation to expire")
                .atMost(KEPT.plus(PATIENCE))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> reservations().size() < UNITS);
        service = system.killHard("housing-stock-service");
        system.awaitReplaced("housing-stock-service", service);

        // Then
        Awaitility.await("every unit to be vacant again")
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> vacant() == UNITS);
        assertTrue(reservations().isEmpty());
        for (var unit = 0; unit < UNITS; unit++) {
            reserve(households.get(unit), vacancies.get(unit), Instant.now().plus(Duration.ofDays(3)), key())
                    .expect(201);
        }
        assertEquals(UNITS, reservations().size());
    }

    private List<Future<?>> reserveAllAtOnce(List<UUID> households, List<String> vacancies, Instant expiresAt) {
        var clients = new ArrayList<Future<?>>();
        var start = new CountDownLatch(1);
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        households.forEach(household -> clients.add(executor.submit(() -> {
            var wishes = new ArrayList<>(vacancies);
            Collections.shuffle(wishes, new Random(household.getLeastSignificantBits()));
            start.await();
            for (var vacancy : wishes) {
                if (untilAnswered(household, vacancy, expiresAt)) {
                    kept.merge(vacancy, household, (one, other) -> {
                        throw new AssertionError(vacancy + " is reserved for " + one + " and for " + other);
                    });
                    break;
                }
            }
            return null;
        })));
        executor.shutdown();
        start.countDown();
        return clients;
    }

    /** Whether it was reserved; a request without a response, or with 429 or a 5xx, is retried under the same key. */
    private boolean untilAnswered(UUID household, String vacancy, Instant expiresAt) {
        var key = key();
        while (true) {
            try {
                var answer = reserve(household, vacancy, expiresAt, key);
                if (answer.status() == 201) {
                    return true;
                }
                if (answer.status() == 409 && answer.body().contains("vacancy-not-available")) {
                    return false;
                }
                if (answer.status() != 429 && answer.status() < 500) {
                    throw new AssertionError(answer.status() + ": " + answer.body());
                }
            } catch (IOException away) {
                // the process was killed
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private Api.Answer reserve(UUID household, String vacancy, Instant expiresAt, String key) throws IOException {
        return landlord.post(
                Service.HOUSING_STOCK, "/v1/reservations", """
                {"couplingId": "%s", "vacancies": ["%s"], "expiresAt": "%s"}""".formatted(household, vacancy, expiresAt), key, null);
    }

    /** References of all units: whole dwellings, and places in shared ones. */
    private List<String> units() throws IOException {
        var units = new ArrayList<String>();
        landlord.post(Service.HOUSING_STOCK, "/v1/landlords", """
                        {"landlord": "%1$s", "name": "%1$s", "municipalities": ["%2$s"]}""".formatted(LANDLORD, MUNICIPALITY))
                .expect(201);
        for (int n = 0; n < WHOLE; n++) {
            dwelling("Whole-" + n);
            units.add("Whole-" + n);
        }
        municipality
                .post(Service.HOUSING_STOCK, "/v1/sharing-policies", """
                        {"municipality": "%s", "effectiveOn": "%s", "mostPlaces": %d, "permitNeeded": []}""".formatted(
                                MUNICIPALITY, Register.COUPLED_ON, PLACES))
                .expect(201);
        for (int n = 0; n < SHARED; n++) {
            dwelling("Shared-" + n);
            units.addAll(share("Shared-" + n));
        }
        return units;
    }

    /** The references of its places. */
    private List<String> share(String dwelling) throws IOException {
        var places = IntStream.rangeClosed(1, PLACES)
                .mapToObj(number -> dwelling + "." + number)
                .toList();
        landlord.post(Service.HOUSING_STOCK, "/v1/shared-dwellings", """
                        {"dwelling": "%s", "form": "SHARING", "manager": "LANDLORD", "places": [%s]}""".formatted(
                                dwelling,
                                places.stream()
                                        .map(place -> "{\"place\": \"" + place + "\", \"capacity\": 1}")
                                        .collect(Collectors.joining(","))))
                .expect(201);
        return places;
    }

    /** Every household may share every dwelling that is shared. */
    private void consent(List<UUID> households) throws InterruptedException, ExecutionException {
        try (var executor = Executors.newFixedThreadPool(4)) {
            var given = new ArrayList<Future<?>>();
            for (var household : households) {
                given.add(executor.submit(() -> {
                    for (int n = 0; n < SHARED; n++) {
                        consent(household, "Shared-" + n);
                    }
                    return null;
                }));
            }
            for (var one : given) {
                one.get();
            }
        }
    }

    private void consent(UUID household, String dwelling) throws IOException {
        var key = key();
        var answer = consent(household, dwelling, key);
        while (answer.status() == 429) {
            LockSupport.parkNanos(PAUSE_NANOS);
            answer = consent(household, dwelling, key);
        }
        answer.expect(201);
    }

    private Api.Answer consent(UUID household, String dwelling, String key) throws IOException {
        return municipality.post(
                Service.HOUSING_STOCK,
                "/v1/sharing-consents",
                """
                {"dwelling": "%s", "couplingId": "%s", "mostOthers": %d, "givenOn": "%s"}""".formatted(dwelling, household, PLACES - 1, Register.COUPLED_ON),
                key,
                null);
    }

    private void dwelling(String reference) {
        Awaitility.await("housing-stock-service to know " + MUNICIPALITY)
                .atMost(PATIENCE)
                .until(
                        () -> landlord.post(Service.HOUSING_STOCK, "/v1/dwellings", """
                                        {"dwelling": "%s", "landlord": "%s", "municipality": "%s",
                                         "capacity": 2, "rooms": 3, "selfContained": true}""".formatted(
                                                reference, LANDLORD, MUNICIPALITY))
                                .status(),
                        status -> status == 201);
    }

    private List<String> announce(List<String> units) throws IOException {
        var vacancies = new ArrayList<String>();
        for (var unit : units) {
            vacancies.add(
                    landlord.post(Service.HOUSING_STOCK, "/v1/vacancies", """
                            {"unit": "%s", "availableFrom": "%s"}""".formatted(unit, LocalDate.of(2025, 1, 1)))
                            .expect(201)
                            .json()
                            .path("id")
                            .asText());
        }
        return vacancies;
    }

    /** Waits until housing-stock-service knows the household that was coupled last; a reservation of the past is refused. */
    private void awaitKnown(UUID household, List<String> vacancies) {
        Awaitility.await("housing-stock-service to know the households")
                .atMost(PATIENCE)
                .until(
                        () -> reserve(household, vacancies.getFirst(), Instant.EPOCH, key())
                                .body(),
                        answer -> answer.contains("expiry-not-in-future"));
    }

    /** The active reservations: the household of each vacancy. */
    private Map<String, UUID> reservations() throws IOException {
        var found = new HashMap<String, UUID>();
        for (var reservation : items("/v1/reservations?state=ACTIVE&limit=100")) {
            for (var vacancy : reservation.path("vacancies")) {
                assertNull(found.put(
                        vacancy.asText(),
                        UUID.fromString(reservation.path("couplingId").asText())));
            }
        }
        return found;
    }

    private int vacant() throws IOException {
        int vacant = 0;
        for (var vacancy : items("/v1/vacancies?limit=100")) {
            vacant += vacancy.path("state").asText().equals("AVAILABLE") ? 1 : 0;
        }
        return vacant;
    }

    private JsonNode items(String path) throws IOException {
        return landlord.get(Service.HOUSING_STOCK, path).expect(200).json().path("items");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
