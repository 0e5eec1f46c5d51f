// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay;

import static nl.onderdak.placement.PlacementApi.ALMELO;
import static nl.onderdak.placement.PlacementApi.ENSCHEDE;
import static nl.onderdak.placement.PlacementApi.almelo;
import static nl.onderdak.placement.PlacementApi.coa;
import static nl.onderdak.placement.PlacementApi.count;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.coupling;
import static nl.onderdak.placement.PlacementApi.csv;
import static nl.onderdak.placement.PlacementApi.housed;
import static nl.onderdak.placement.PlacementApi.municipality;
import static nl.onderdak.placement.PlacementApi.ndjson;
import static nl.onderdak.placement.PlacementApi.reference;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class HouseHouseholdsTest {

    private static boolean prepared;

    @BeforeEach
    void prepare() {
        if (!prepared) {
            municipality(ALMELO);
            municipality(ENSCHEDE);
            prepared = true;
        }
    }

    @Test
    void eachLineHousesAHousehold() {
        // Given
        var ids = List.of(coupled(), coupled());

        // When
        var answer = ndjson(almelo(), "/v1/stay-intakes", lines(ids));

        // Then
        answer.then()
                .statusCode(200)
                .body("received", equalTo(2))
                .body("accepted", equalTo(2))
                .body("refused", equalTo(0))
                .body("applied", equalTo(true))
                .body("refusals", empty());
        for (var id : ids) {
            almelo().get("/v1/couplings/" + id)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("state", equalTo("HOUSED"))
                    .body("stays[0].countedPersons", equalTo(3));
        }
    }

    @Test
    void csvSaysTheSame() {
        // Given
        var id = coupled();
        var body = "couplingId,version,housedOn,dwelling,kind,brpRegisteredOn\r\n" + id
                + ",1,2024-03-01,,HAR,2024-03-04\r\n";

        // When
        var answer = csv(almelo(), "/v1/stay-intakes", body);

        // Then
        answer.then().statusCode(200).body("applied", equalTo(true));
        almelo().get("/v1/couplings/" + id)
                .then()
                .body("stays[0].kind", equalTo("HAR"))
                .body("stays[0].dwelling", equalTo(null))
                .body("stays[0].brpRegisteredOn", equalTo("2024-03-04"));
    }

    @Test
    void aDryRunChangesNothing() {
        // Given
        var id = coupled();

        // When
        var answer = ndjson(almelo(), "/v1/stay-intakes?dryRun=true", lines(List.of(id)));

        // Then
        answer.then().statusCode(200).body("accepted", equalTo(1)).body("applied", equalTo(false));
        almelo().get("/v1/couplings/" + id).then().header("ETag", "\"1\"");
    }

    @Test
    void allOrNothingIsNothingWhenALineIsRefused() {
        // Given
        var good = coupled();
        var done = housed("2024-02-01");

        // When
        var answer = ndjson(almelo(), "/v1/stay-intakes", lines(List.of(good)) + line(done, 2, "2024-02-01"));

        // Then
        answer.then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refused", equalTo(1))
                .body("applied", equalTo(false))
                .body("refusals[0].errors.code", contains("already-housed"));
        almelo().get("/v1/couplings/" + good).then().header("ETag", "\"1\"");
    }

    @Test
    void inPartTheGoodLinesAreCarriedOut() {
        // Given
        var good = coupled();
        var early = coupled();
        var outdated = coupled();
        var elsewhere = coupled(ENSCHEDE, 2);
        var body = "{\"version\": 0}\n"
                + line(early, 1, "2024-01-21")
                + line(outdated, 4, "2024-03-01")
                + line(elsewhere, 1, "2024-03-01")
                + line(good, 1, "2024-03-01")
                + line(good, 2, "2024-03-01");

        // When
        var answer = ndjson(almelo(), "/v1/stay-intakes?mode=PARTIAL", body);

        // Then
        answer.then()
                .statusCode(200)
                .body("received", equalTo(6))
                .body("accepted", equalTo(1))
                .body("refused", equalTo(5))
                .body("applied", equalTo(true))
                .body("refusals.line", contains(1, 2, 3, 4, 6))
                .body("refusals[0].errors.pointer", hasItem("/couplingId"))
                .body("refusals[1].errors.code", contains("housed-before-coupling"))
                .body("refusals[2].errors.code", contains("version-outdated"))
                .body("refusals[3].errors.code", contains("coupling-unknown"))
                .body("refusals[4].errors.code", contains("already-housed"));
        almelo().get("/v1/couplings/" + good).then().header("ETag", "\"2\"");
        almelo().get("/v1/couplings/" + early).then().header("ETag", "\"1\"");
    }

    @Test
    void thousandsOfLinesAreHousedAndEachIsPublished() {
        // Given
        var ids = coupledMany(2_345);

        // When
        var answer = ndjson(almelo(), "/v1/stay-intakes", lines(ids));

        // Then
        answer.then().statusCode(200).body("accepted", equalTo(2_345)).body("applied", equalTo(true));
        var wanted = Set.copyOf(ids);
        assertEquals(
                2_345,
                count("select count(*) from stay_version where version = 2 and coupling_id in ('"
                        + ids.stream().map(UUID::toString).collect(Collectors.joining("', '")) + "')"));
        await().until(() -> Events.collect(Service.PLACEMENT).stream()
                        .filter(event -> event.sequence() == 2
                                && event.data() instanceof HouseholdHoused housed
                                && wanted.contains(housed.couplingId()))
                        .count()
                == 2_345);
    }

    private static List<UUID> coupledMany(int many) {
        var body = Stream.generate(() -> coupling(reference(), ALMELO, 3).replace("\n", " ") + "\n")
                .limit(many)
                .collect(Collectors.joining());
        List<String> ids = ndjson(coa(), "/v1/coupling-intakes", body)
                .then()
                .statusCode(200)
                .extract()
                .path("created.couplingId");
        return ids.stream().map(UUID::fromString).toList();
    }

    private static String lines(List<UUID> ids) {
        return ids.stream().map(id -> line(id, 1, "2024-03-01")).collect(Collectors.joining());
    }

    private static String line(UUID id, long version, String housedOn) {
        return "{\"couplingId\": \"%s\", \"version\": %d, \"housedOn\": \"%s\", \"dwelling\": \"W-%s\", \"kind\": \"FLEX\"}\n"
                .formatted(id, version, housedOn, id);
    }
}
