// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.register;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.messaging.inbox.Parking;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@ServiceTest
class RegisterTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2021, 1, 1);
    private static final Instant RECORDED = Instant.parse("2020-10-01T10:00:00Z");
    private static final Instant CORRECTED = Instant.parse("2020-11-01T10:00:00Z");

    @Inject
    Municipalities municipalities;

    @Inject
    Successors successors;

    @Inject
    Parking parking;

    @Test
    void theLastRegistrationOfAMunicipalityIsThePresentOne() {
        // Given
        Events.publish(registered("GM0001", "PV23", null), 1);
        await().until(() -> find("GM0001").size() == 1);

        // When
        Events.publish(registered("GM0001", "PV23", LocalDate.of(2023, 12, 31)), 2);

        // Then
        await().until(() -> find("GM0001").getFirst().hasEndedBefore(LocalDate.of(2024, 1, 1)));
    }

    @Test
    void ofRegistrationsThatArriveTogetherEachIsKeptAndTheLastIsThePresentOne() {
        // When
        Events.publish(List.of(
                record(registered("GM0002", "PV20", null), 1),
                record(registered("GM0002", "PV22", null), 2),
                record(registered("GM0002", "PV21", null), 3)));

        // Then
        await().until(() ->
                find("GM0002").stream().anyMatch(one -> one.province().equals(province("PV21"))));
        assertEquals(
                Set.of(province("PV20"), province("PV21"), province("PV22")),
                read(() -> municipalities.provinces(codes("GM0002"))));
    }

    @Test
    void aProvinceHasTheMunicipalitiesThatWereKnownThenToLieInIt() {
        // When
        Events.publish(registered("GM0003", "PV24", null), 1, RECORDED);
        Events.publish(registered("GM0003", "PV25", null), 2, CORRECTED);
        await().until(() -> !knownIn("PV25", null).isEmpty());

        // Then
        assertEquals(codes("GM0003"), knownIn("PV24", CORRECTED.minusMillis(1)));
        assertEquals(codes(), knownIn("PV25", CORRECTED.minusMillis(1)));
        assertEquals(codes(), knownIn("PV24", CORRECTED));
        assertEquals(codes("GM0003"), knownIn("PV25", CORRECTED));
    }

    @Test
    void otherFactsOfQuotaServiceAreSkipped() {
        // When
        Events.publish(quota("GM0004"), 1);
        Events.publish(registered("GM0004", "PV26", null), 1);

        // Then
        await().until(() -> find("GM0004").size() == 1);
    }

    @Test
    void theSuccessorWithTheLargestShareIsThePrincipalOneFromItsFirstDay() {
        // When
        Events.publish(ended(Kind.DIVISION, "GM0010", "GM0011", "GM0012"), 1);
        await().until(() -> principal("GM0010", DAY) != null);

        // Then
        assertEquals(code("GM0011"), principal("GM0010", DAY).successor());
        assertNull(principal("GM0010", DAY.minusDays(1)));
        assertEquals(codes("GM0010", "GM0011", "GM0012"), read(() -> successors.withSuccessors(codes("GM0010"))));
    }

    @Test
    void aBoundaryChangeHasNoSuccessors() {
        // When
        Events.publish(ended(Kind.BOUNDARY_CHANGE, "GM0020", "GM0021"), 1);
        Events.publish(registered("GM0020", "PV27", null), 1);

        // Then
        await().until(() -> find("GM0020").size() == 1);
        assertNull(principal("GM0020", DAY));
    }

    @Test
    void aSuccessorThatEndsHasSuccessorsOfItsOwn() {
        // When
        Events.publish(ended(Kind.MERGER, "GM0030", "GM0031"), 1);
        Events.publish(ended(Kind.MERGER, "GM0031", "GM0032"), 1);
        await().until(() -> principal("GM0030", DAY) != null && principal("GM0031", DAY) != null);

        // Then
        assertEquals(codes("GM0030", "GM0031", "GM0032"), read(() -> successors.withSuccessors(codes("GM0030"))));
        for (var deciding : List.of(true, false)) {
            assertEquals(
                    Map.of(code("GM0030"), code("GM0031"), code("GM0031"), code("GM0032")),
                    read(() -> successors.among(codes("GM0030"), deciding)).stream()
                            .collect(Collectors.toMap(Successor::municipality, Successor::successor)));
        }
    }

    @Test
    void aSecondDecisionThatAMunicipalityEndsIsParked() {
        // Given
        Events.publish(ended(Kind.MERGER, "GM0040", "GM0041"), 1);
        await().until(() -> principal("GM0040", DAY) != null);

        // When
        Events.publish(ended(Kind.MERGER, "GM0040", "GM0042"), 1);

        // Then
        await().until(() -> read(parking::count) == 1);
        assertEquals(code("GM0041"), principal("GM0040", DAY).successor());
    }

    private List<Municipality> find(String municipality) {
        return read(() -> municipalities.find(codes(municipality)));
    }

    private Set<MunicipalityCode> knownIn(String province, Instant knownAt) {
        return read(() -> municipalities.knownIn(province(province), knownAt));
    }

    private Successor principal(String municipality, LocalDate today) {
        return read(() -> successors.principal(today)).get(code(municipality));
    }

    private static <T> T read(Supplier<Uni<T>> query) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(query));
        } catch (Throwable broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static MunicipalityRegistered registered(String municipality, String province, LocalDate validUntil) {
        return new MunicipalityRegistered(
                code(municipality), "Gemeente " + municipality, province(province), FIRST_DAY, validUntil);
    }

    /** Each successor takes over fewer inhabitants than the one before it. */
    private static MunicipalityReorganised ended(Kind kind, String municipality, String... successors) {
        var shares = IntStream.range(0, successors.length)
                .mapToObj(i -> new MunicipalityReorganised.Successor(
                        code(successors[i]), "Gemeente " + successors[i], province("PV27"), 6_000 - i, 12_000))
                .toList();
        return new MunicipalityReorganised(
                code(municipality), UUID.randomUUID(), kind, DAY, code(successors[0]), shares);
    }

    private static MunicipalQuotaSet quota(String municipality) {
        return new MunicipalQuotaSet(
                code(municipality),
                HalfYear.valueOf("2024-H1"),
                new MunicipalQuotaSet.Quota(
                        QuotaStatus.DEFINITIVE, 78, 18_750, 73_000, 17_500_000, LocalDate.of(2023, 1, 1), "HALF_UP"),
                null,
                1,
                null,
                LocalDate.of(2024, 1, 1));
    }

    private static ProducerRecord<String, byte[]> record(DomainEvent event, long sequence) {
        return Events.record(event, sequence, RECORDED, UUID.randomUUID());
    }

    private static MunicipalityCode code(String municipality) {
        return new MunicipalityCode(municipality);
    }

    private static Set<MunicipalityCode> codes(String... municipalities) {
        return Stream.of(municipalities).map(MunicipalityCode::new).collect(Collectors.toSet());
    }

    private static ProvinceCode province(String province) {
        return new ProvinceCode(province);
    }
}
