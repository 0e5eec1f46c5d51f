// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.housingstock.TemporaryHomeEnding;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.Tokens;

/** Common requests of the tests of this service. */
public final class PlacementApi {

    public static final String ALMELO = "GM0141";
    public static final String ENSCHEDE = "GM0153";

    /** The papers that a tenancy requires, as a list of JSON. */
    public static final String PAPERS = "[\"BSN\", \"BANK_ACCOUNT\", \"BRP\", \"PERMIT_DOCUMENT\"]";

    private PlacementApi() {}

    /** Publishes a municipality that exists since 2001, and waits until the service has registered it. */
    public static void municipality(String code) {
        municipality(code, "PV23", null, 1);
    }

    public static void municipality(String code, String province, LocalDate validUntil, long sequence) {
        municipality(code, province, validUntil, sequence, Instant.now());
    }

    /** As the register recorded it at a moment. */
    public static void municipality(
            String code, String province, LocalDate validUntil, long sequence, Instant recordedAt) {
        Events.publish(
                new MunicipalityRegistered(
                        new MunicipalityCode(code),
                        "Gemeente " + code,
                        new ProvinceCode(province),
                        LocalDate.of(2001, 1, 1),
                        validUntil),
                sequence,
                recordedAt);
        await().until(() ->
                count("""
                        select count(*) from municipality
                        where code = '%s' and province = '%s' and valid_until is not distinct from %s
                        """.formatted(code, province, validUntil == null ? "null" : "'" + validUntil + "'")) == 1);
    }

    public static String reference() {
        return "T-" + UUID.randomUUID();
    }

    public static RequestSpecification coa() {
        return as(Tokens.coa());
    }

    public static RequestSpecification almelo() {
        return as(Tokens.municipality(ALMELO));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    public static RequestSpecification command(String token) {
        return as(token).contentType(ContentType.JSON).header("Idempotency-Key", UUID.randomUUID());
    }

    /** A household with the papers that a tenancy requires. */
    public static String coupling(String reference, String municipality, int persons) {
        return coupling(reference, municipality, persons, PAPERS);
    }

    /** @param papers that are present, as a list of JSON */
    public static String coupling(String reference, String municipality, int persons, String papers) {
        return """
                {"coaReference": "%s", "municipality": "%s", "arrival": "ASYLUM", "members": [%s],
                 "permitOn": "2024-01-08", "coupledOn": "2024-01-22", "dossier": %s}
                """.formatted(reference, municipality, members(persons), papers);
    }

    /** An applicant with children, all present. */
    public static String members(int persons) {
        return IntStream.range(0, persons)
                .mapToObj(i -> "{\"role\": \"%s\", \"ageBand\": \"%s\"}"
                        .formatted(i == 0 ? "APPLICANT" : "CHILD", i == 0 ? "AGE_23_66" : "AGE_4_11"))
                .collect(Collectors.joining(", "));
    }

    /** Couples a household of three to Almelo. */
    public static UUID coupled() {
        return coupled(ALMELO, 3);
    }

    public static UUID coupled(String municipality, int persons) {
        return UUID.fromString(command(Tokens.coa())
                .body(coupling(reference(), municipality, persons))
                .post("/v1/couplings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static String housing(String housedOn) {
        return """
                {"housedOn": "%s", "dwelling": null, "kind": "REGULAR", "brpRegisteredOn": null}
                """.formatted(housedOn);
    }

    public static String housing(String housedOn, String dwelling) {
        return """
                {"housedOn": "%s", "dwelling": "%s", "kind": "REGULAR", "brpRegisteredOn": null}
                """.formatted(housedOn, dwelling);
    }

    public static Response house(UUID coupling, long version, String body) {
        return command(Tokens.municipality(ALMELO))
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/couplings/" + coupling + "/stays");
    }

    /** Sends an act on a coupling. */
    public static Response act(String token, UUID coupling, long version, String act, String body) {
        return command(token)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/couplings/" + coupling + "/" + act);
    }

    /** Couples a household of three to Almelo and houses it on this day. */
    public static UUID housed(String housedOn) {
        var id = coupled();
        house(id, 1, housing(housedOn)).then().statusCode(201);
        return id;
    }

    public static Response correct(UUID coupling, long version, String body) {
        return command(Tokens.municipality(ALMELO))
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/couplings/" + coupling + "/corrections");
    }

    public static Response ndjson(RequestSpecification by, String path, String lines) {
        return ndjson(by, UUID.randomUUID(), path, lines);
    }

    public static Response ndjson(RequestSpecification by, UUID key, String path, String lines) {
        return lines(by, key, "application/x-ndjson", path, lines);
    }

    public static Response csv(RequestSpecification by, String path, String lines) {
        return lines(by, UUID.randomUUID(), "text/csv", path, lines);
    }

    private static Response lines(RequestSpecification by, UUID key, String type, String path, String lines) {
        return by.header("Idempotency-Key", key)
                .header("Content-Type", type)
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(path);
    }

    /** Publishes that a municipality ends and that another takes all of it over. */
    public static void merged(String from, String to, String province, LocalDate effectiveOn) {
        Events.publish(
                new MunicipalityReorganised(
                        new MunicipalityCode(from),
                        UUID.randomUUID(),
                        MunicipalityReorganised.Kind.MERGER,
                        effectiveOn,
                        new MunicipalityCode(to),
                        List.of(new MunicipalityReorganised.Successor(
                                new MunicipalityCode(to), "Gemeente " + to, new ProvinceCode(province), 1, 1))),
                1);
    }

    /** Couples a household to a municipality that ends, and waits until the successor took it over. */
    public static UUID takenOver(String from, String to, String province) {
        municipality(from, province, null, 1);
        var coupling = coupled(from, 2);
        merged(from, to, province, LocalDate.of(2025, 1, 1));
        awaitMunicipality(coupling, to);
        return coupling;
    }

    /** Publishes the last day of a home, or that it has none any more, and waits until the service has stored it. */
    public static void ending(
            TemporaryHomeEnding.Kind kind, String home, String municipality, LocalDate lastDay, long sequence) {
        Events.publish(
                new TemporaryHomeEnding(kind, home, new MunicipalityCode(municipality), "C001", lastDay, null, null),
                sequence);
        await().until(() ->
                count("select count(*) from temporary_home where home = '%s' and last_day is not distinct from %s"
                                .formatted(home, lastDay == null ? "null" : "'" + lastDay + "'"))
                        == 1);
    }

    /** Waits until a coupling is to be housed by this municipality. */
    public static void awaitMunicipality(UUID coupling, String municipality) {
        await().until(() -> count("select count(*) from coupling where id = '%s' and municipality = '%s'"
                        .formatted(coupling, municipality))
                == 1);
    }

    /** The result of a query for one number in the database of the service. */
    public static long count(String query) {
        try (var connection = Databases.connectToAll();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
