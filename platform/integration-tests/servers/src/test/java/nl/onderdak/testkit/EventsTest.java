// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import org.junit.jupiter.api.Test;

class EventsTest {

    @Test
    void aPublishedFactIsReadAsItWasPublished() {
        // Given
        var fact = registered("GM0141");
        var recordedAt = Instant.parse("2024-01-02T03:04:05Z");

        // When
        var id = Events.publish(fact, 1, recordedAt);

        // Then
        var read = Events.await(Service.QUOTA, event -> event.id().equals(id));
        assertEquals(fact, read.data());
        assertEquals(1, read.sequence());
        assertEquals(recordedAt, read.recordedAt());
        assertEquals("urn:nld:onderdak:quota-service", read.source());
        assertEquals("nl.onderdak.quota.municipality-registered.v1", read.type());
        assertTrue(Events.collect(Service.QUOTA).contains(read));
    }

    @Test
    void aRecordIsACloudEventKeyedByMunicipality() {
        // Given
        var id = Events.publish(registered("GM0189"), 42);

        // When
        var record = Events.records("quota.events").stream()
                .filter(found -> id.toString().equals(Events.header(found, "ce_id")))
                .findFirst()
                .orElseThrow();

        // Then
        assertEquals("GM0189", record.key());
        assertEquals("GM0189", Events.header(record, "ce_partitionkey"));
        assertEquals("1.0", Events.header(record, "ce_specversion"));
        assertEquals("00000000000000000042", Events.header(record, "ce_sequence"));
        assertEquals("application/json", Events.header(record, "content-type"));
    }

    @Test
    void whatDoesNotComeIsAnError() {
        // Then
        var failure = assertThrows(
                AssertionError.class, () -> Events.await(Service.SUPERVISION, event -> true, Duration.ofMillis(300)));
        assertTrue(failure.getMessage().contains("supervision.events"), failure.getMessage());
    }

    @Test
    void aTopicOfOnesOwnIsEmptyAtFirst() {
        // Then
        assertEquals(List.of(), Events.records(Topics.fresh()));
    }

    private static MunicipalityRegistered registered(String code) {
        return new MunicipalityRegistered(
                new MunicipalityCode(code), "Name", new ProvinceCode("PV23"), LocalDate.of(2001, 1, 1), null);
    }
}
