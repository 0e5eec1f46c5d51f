// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.register;

import static nl.onderdak.placement.PlacementApi.command;
import static nl.onderdak.placement.PlacementApi.count;
import static nl.onderdak.placement.PlacementApi.coupling;
import static nl.onderdak.placement.PlacementApi.municipality;
import static nl.onderdak.placement.PlacementApi.reference;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@ServiceTest
class MunicipalityViewTest {

    @Test
    void theLastMunicipalityPublishedByQuotaServiceHolds() {
        // Given
        municipality("GM0002", "PV23", null, 1);
        command(Tokens.coa())
                .body(coupling(reference(), "GM0002", 1))
                .post("/v1/couplings")
                .then()
                .statusCode(201);

        // When
        municipality("GM0002", "PV23", LocalDate.of(2023, 12, 31), 2);

        // Then
        command(Tokens.coa())
                .body(coupling(reference(), "GM0002", 1))
                .post("/v1/couplings")
                .then()
                .statusCode(409)
                .body("type", endsWith("municipality-unknown"));
    }

    @Test
    void ofVersionsThatArriveTogetherEachIsKeptAndTheLastHolds() {
        // When
        Events.publish(List.of(version("PV23", 1), version("PV25", 2), version("PV24", 3)));

        // Then
        await().until(() ->
                count("select count(*) from municipality where code = 'GM0004' and province = 'PV24'") == 1);
        assertEquals(3, count("select count(*) from municipality_version where code = 'GM0004'"));
    }

    private static ProducerRecord<String, byte[]> version(String province, long sequence) {
        return Events.record(
                new MunicipalityRegistered(
                        new MunicipalityCode("GM0004"),
                        "Gemeente GM0004",
                        new ProvinceCode(province),
                        LocalDate.of(2001, 1, 1),
                        null),
                sequence,
                Instant.now(),
                UUID.randomUUID());
    }

    @Test
    void otherFactsOfQuotaServiceArePassedOver() {
        // Given
        var quota = new MunicipalQuotaSet.Quota(
                QuotaStatus.DEFINITIVE, 78, 18_750, 73_000, 17_500_000, LocalDate.of(2023, 1, 1), "HALF_UP");

        // When
        Events.publish(
                new MunicipalQuotaSet(
                        new MunicipalityCode("GM0003"),
                        HalfYear.valueOf("2024-H1"),
                        quota,
                        null,
                        1,
                        null,
                        LocalDate.of(2024, 1, 1)),
                1);

        // Then
        municipality("GM0003");
    }
}
