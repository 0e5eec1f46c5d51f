// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.contracts.EventCatalog;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.Realised;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsTest {

    private static final UUID COUPLING = UUID.fromString("0190a5b2-7c1e-7000-8000-00000000aaaa");
    private static final HouseholdHoused HOUSED = new HouseholdHoused(
            COUPLING,
            new MunicipalityCode("GM0141"),
            4,
            0,
            new Housing(LocalDate.of(2024, 5, 6), null, AccommodationKind.REGULAR, 4),
            List.of(new Realised(new MunicipalityCode("GM0141"), LocalDate.of(2024, 5, 6), 4)));
    private static final Envelope ENVELOPE = new Envelope(
            UUID.fromString("0190a5b2-7c1e-7000-8000-000000000001"),
            "urn:nld:onderdak:placement-service",
            "nl.onderdak.placement.household-housed.v1",
            COUPLING.toString(),
            2,
            "GM0141",
            Instant.parse("2024-05-06T07:08:09.123456Z"),
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

    @Test
    void anEventIsWrittenInBinaryMode() {
        // Given
        var headers = new RecordHeaders();

        // When
        CloudEvents.write(ENVELOPE, EventCatalog.of(HOUSED), headers);

        // Then
        var written = new TreeMap<String, String>();
        headers.forEach(header -> written.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        assertEquals(
                new TreeMap<>(Map.ofEntries(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "0190a5b2-7c1e-7000-8000-000000000001"),
                        Map.entry("ce_source", "urn:nld:onderdak:placement-service"),
                        Map.entry("ce_type", "nl.onderdak.placement.household-housed.v1"),
                        Map.entry("ce_subject", "0190a5b2-7c1e-7000-8000-00000000aaaa"),
                        Map.entry("ce_time", "2024-05-06T07:08:09.123456Z"),
                        Map.entry("ce_sequence", "00000000000000000002"),
                        Map.entry("ce_partitionkey", "GM0141"),
                        Map.entry("ce_dataschema", "urn:nld:onderdak:schema:nl.onderdak.placement.household-housed.v1"),
                        Map.entry("content-type", "application/json"),
                        Map.entry("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))),
                written);
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        // Given
        var headers = headers();
        var value = EventJson.mapper().writeValueAsBytes(HOUSED);

        // When
        var reading = CloudEvents.read("GM0141", headers, value);

        // Then
        assertEquals(new Reading.Event(ENVELOPE, HOUSED), reading);
        assertArrayEquals(
                ("{\"couplingId\":\"0190a5b2-7c1e-7000-8000-00000000aaaa\",\"municipality\":\"GM0141\",\"persons\":4,\"waiting\":0,"
                                + "\"housing\":{\"housedOn\":\"2024-05-06\",\"kind\":\"REGULAR\",\"persons\":4},"
                                + "\"realised\":[{\"municipality\":\"GM0141\",\"on\":\"2024-05-06\",\"persons\":4}]}")
                        .getBytes(StandardCharsets.UTF_8),
                value);
    }

    @Test
    void fieldsThatAContractGainsLaterAreSkipped() {
        // Given
        var value = ("{\"couplingId\":\"" + COUPLING
                        + "\",\"municipality\":\"GM0141\",\"persons\":4,\"waiting\":0,\"new\":[1],"
                        + "\"housing\":{\"housedOn\":\"2024-05-06\",\"kind\":\"REGULAR\",\"persons\":4},"
                        + "\"realised\":[{\"municipality\":\"GM0141\",\"on\":\"2024-05-06\",\"persons\":4}]}")
                .getBytes(StandardCharsets.UTF_8);

        // When
        var reading = CloudEvents.read("GM0141", headers(), value);

        // Then
        assertEquals(new Reading.Event(ENVELOPE, HOUSED), reading);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "not json",
                "{}",
                "{\"couplingId\":\"0190a5b2-7c1e-7000-8000-00000000aaaa\",\"municipality\":\"GM0141\",\"persons\":4}",
                "{\"couplingId\":\"0190a5b2-7c1e-7000-8000-00000000bbbb\",\"municipality\":\"GM0141\",\"persons\":4,\"waiting\":0,"
                        + "\"housing\":{\"housedOn\":\"2024-05-06\",\"kind\":\"REGULAR\",\"persons\":4},"
                        + "\"realised\":[{\"municipality\":\"GM0141\",\"on\":\"2024-05-06\",\"persons\":4}]}",
                "{\"couplingId\":\"0190a5b2-7c1e-7000-8000-00000000aaaa\",\"municipality\":\"GM0363\",\"persons\":4,\"waiting\":0,"
                        + "\"housing\":{\"housedOn\":\"2024-05-06\",\"kind\":\"REGULAR\",\"persons\":4},"
                        + "\"realised\":[{\"municipality\":\"GM0141\",\"on\":\"2024-05-06\",\"persons\":4}]}",
                "{\"couplingId\":\"0190a5b2-7c1e-7000-8000-00000000aaaa\",\"municipality\":\"Almelo\",\"persons\":4,\"waiting\":0,"
                        + "\"housing\":{\"housedOn\":\"2024-05-06\",\"kind\":\"REGULAR\",\"persons\":4},"
                        + "\"realised\":[{\"municipality\":\"GM0141\",\"on\":\"2024-05-06\",\"persons\":4}]}",
                "{\"couplingId\":\"0190a5b2-7c1e-7000-8000-00000000aaaa\",\"municipality\":\"GM0141\",\"persons\":4,\"waiting\":0,"
                        + "\"housing\":{\"kind\":\"REGULAR\",\"persons\":4},"
                        + "\"realised\":[{\"municipality\":\"GM0141\",\"on\":\"2024-05-06\",\"persons\":4}]}",
                "{\"couplingId\":\"0190a5b2-7c1e-7000-8000-00000000aaaa\",\"municipality\":\"GM0141\",\"persons\":4,\"waiting\":0,"
                        + "\"housing\":{\"housedOn\":\"2024-05-06\",\"kind\":\"CASTLE\",\"persons\":4},"
                        + "\"realised\":[{\"municipality\":\"GM0141\",\"on\":\"2024-05-06\",\"persons\":4}]}"
            })
    void dataThatDoesNotFitIsAValue(String json) {
        // When
        var reading = CloudEvents.read("GM0141", headers(), json.getBytes(StandardCharsets.UTF_8));

        // Then
        assertEquals(
                ENVELOPE,
                assertInstanceOf(Reading.UnreadableData.class, reading).envelope());
    }

    @Test
    void noDataAtAllIsAValue() {
        // When
        var reading = CloudEvents.read("GM0141", headers(), null);

        // Then
        assertInstanceOf(Reading.UnreadableData.class, reading);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3",
        "ce_specversion, ",
        "ce_id, ",
        "ce_id, 12",
        "ce_source, ",
        "ce_type, ",
        "ce_subject, ",
        "ce_time, yesterday",
        "ce_time, ",
        "ce_sequence, zero",
        "ce_sequence, 0",
        "ce_sequence, -1",
        "ce_sequence, ",
        "ce_partitionkey, ",
        "ce_partitionkey, Almelo"
    })
    void attributesThatDoNotFitAreAValue(String name, String value) {
        // Given
        var headers = headers();
        headers.remove(name);
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }

        // When
        var reading = CloudEvents.read("GM0141", headers, new byte[0]);

        // Then
        var unreadable = assertInstanceOf(Reading.UnreadableEnvelope.class, reading);
        assertEquals("GM0141", unreadable.municipality());
        assertTrue(unreadable.detail().startsWith(name) || name.equals("ce_specversion"), unreadable.detail());
    }

    @Test
    void aTypeThatIsNotKnownIsAValue() {
        // Given
        var headers = headers();
        headers.remove("ce_type");
        headers.add("ce_type", "nl.onderdak.placement.household-teleported.v1".getBytes(StandardCharsets.UTF_8));

        // When
        var reading = CloudEvents.read("GM0141", headers, new byte[0]);

        // Then
        assertInstanceOf(Reading.UnreadableData.class, reading);
    }

    @Test
    void aTypeOfAnotherSourceIsAValue() throws Exception {
        // Given
        var headers = headers();
        headers.remove("ce_source");
        headers.add("ce_source", "urn:nld:onderdak:quota-service".getBytes(StandardCharsets.UTF_8));

        // When
        var reading = CloudEvents.read("GM0141", headers, EventJson.mapper().writeValueAsBytes(HOUSED));

        // Then
        assertInstanceOf(Reading.UnreadableData.class, reading);
    }

    @Test
    void textOrderOfSequencesIsNumberOrder() {
        assertTrue(CloudEvents.sequence(9).compareTo(CloudEvents.sequence(10)) < 0);
        assertEquals(20, CloudEvents.sequence(Long.MAX_VALUE).length());
    }

    @Test
    void codesAndHalfYearsAreText() throws Exception {
        // Given
        var registered = new MunicipalityRegistered(
                new MunicipalityCode("GM0141"), "Almelo", new ProvinceCode("PV23"), LocalDate.of(1914, 1, 1), null);

        // When
        var json = EventJson.mapper().writeValueAsString(registered);

        // Then
        assertEquals(
                "{\"municipality\":\"GM0141\",\"name\":\"Almelo\",\"province\":\"PV23\",\"validFrom\":\"1914-01-01\"}",
                json);
        assertEquals(registered, EventJson.mapper().readValue(json, MunicipalityRegistered.class));
        assertEquals("\"2024-H1\"", EventJson.mapper().writeValueAsString(HalfYear.valueOf("2024-H1")));
        assertEquals(
                Map.of(HalfYear.valueOf("2024-H2"), 7),
                EventJson.mapper()
                        .readValue(
                                "{\"2024-H2\":7}",
                                EventJson.mapper()
                                        .getTypeFactory()
                                        .constructMapType(Map.class, HalfYear.class, Integer.class)));
    }

    private static RecordHeaders headers() {
        var headers = new RecordHeaders();
        CloudEvents.write(ENVELOPE, EventCatalog.of(HOUSED), headers);
        return headers;
    }
}
