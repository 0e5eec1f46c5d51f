// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary;

import static nl.onderdak.housingstock.Stock.asOperator;
import static nl.onderdak.housingstock.Stock.send;
import static nl.onderdak.housingstock.Stock.unique;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.housingstock.TemporaryHomeEnding;
import nl.onderdak.contracts.housingstock.TemporaryHomeEnding.Kind;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class TemporaryHomeEndingTest {

    private static final LocalDate FIRST = LocalDate.of(2030, 6, 30);
    private static final LocalDate SECOND = LocalDate.of(2031, 6, 30);

    private static DomainEvent published(Kind kind, String home, long sequence) {
        return Events.await(
                        Service.HOUSING_STOCK,
                        event -> event.data() instanceof TemporaryHomeEnding ending
                                && ending.kind() == kind
                                && ending.home().equals(home)
                                && event.sequence() == sequence)
                .data();
    }

    private static Response end(String dwelling, LocalDate day, long version) {
        return send(Collections.singletonMap("lastDay", day == null ? null : day.toString()))
                .header("If-Match", "\"" + version + "\"")
                .put("/v1/temporary-homes/" + dwelling);
    }

    private static String dwelling(String landlord, String municipality) {
        var dwelling = unique("D");
        send(Stock.dwelling(dwelling, landlord, municipality, 2))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);
        return dwelling;
    }

    private static Map<String, Object> plan(LocalDate endsOn, List<String> dwellings) {
        return Map.of(
                "homes",
                2,
                "deliveryOn",
                "2026-01-01",
                "endsOn",
                "2039-12-31",
                "locationUntil",
                endsOn.toString(),
                "dwellings",
                dwellings);
    }

    @Test
    void theEndOfADwellingIsPublishedWhenItIsSetChangedAndRemoved() {
        // Given
        var municipality = Stock.municipality();
        var code = new MunicipalityCode(municipality);
        var landlord = Stock.landlord();
        var dwelling = dwelling(landlord, municipality);
        asOperator()
                .get("/v1/temporary-homes/" + dwelling)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("lastDay", nullValue());

        // When
        end(dwelling, FIRST, 1).then().statusCode(200).header("ETag", "\"2\"").body("lastDay", equalTo("2030-06-30"));
        end(dwelling, FIRST, 2).then().statusCode(200).header("ETag", "\"2\"");
        end(dwelling, SECOND, 2).then().statusCode(200).header("ETag", "\"3\"");
        end(dwelling, null, 3).then().statusCode(200).header("ETag", "\"4\"");

        // Then
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, dwelling, code, landlord, FIRST, null, 2),
                published(Kind.UNIT, dwelling, 1));
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, dwelling, code, landlord, SECOND, FIRST, 2),
                published(Kind.UNIT, dwelling, 2));
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, dwelling, code, landlord, null, SECOND, 2),
                published(Kind.UNIT, dwelling, 3));
        end(dwelling, FIRST, 3).then().statusCode(412);
        end("nothing", FIRST, 1).then().statusCode(404);
    }

    @Test
    void placesEndWithTheirDwellingAndAnotherCapacityIsPublished() {
        // Given
        var municipality = Stock.municipality();
        var code = new MunicipalityCode(municipality);
        var landlord = Stock.landlord();
        var dwelling = dwelling(landlord, municipality);
        var path = "/v1/shared-dwellings/" + dwelling;
        end(dwelling, FIRST, 1).then().statusCode(200);

        // When
        send(Map.of("capacity", 3, "rooms", 3, "selfContained", true))
                .header("If-Match", "\"1\"")
                .put("/v1/dwellings/" + dwelling)
                .then()
                .statusCode(200);
        Stock.shared(dwelling, "LODGING", 1);
        send(Map.of("place", dwelling + ".2", "capacity", 2))
                .header("If-Match", "\"1\"")
                .post(path + "/places")
                .then()
                .statusCode(201);
        changed(path + "/places/" + dwelling + ".2/removal", 2).then().statusCode(200);
        changed(path + "/end", 3).then().statusCode(204);

        // Then
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, dwelling, code, landlord, FIRST, FIRST, 3),
                published(Kind.UNIT, dwelling, 2));
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, dwelling, code, landlord, FIRST, FIRST, null),
                published(Kind.UNIT, dwelling, 3));
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, dwelling + ".1", code, landlord, FIRST, null, 1),
                published(Kind.UNIT, dwelling + ".1", 1));
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, dwelling + ".2", code, landlord, FIRST, null, 2),
                published(Kind.UNIT, dwelling + ".2", 1));
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, dwelling + ".2", code, landlord, null, FIRST, 2),
                published(Kind.UNIT, dwelling + ".2", 2));
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, dwelling + ".1", code, landlord, null, FIRST, 1),
                published(Kind.UNIT, dwelling + ".1", 2));
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, dwelling, code, landlord, FIRST, FIRST, 3),
                published(Kind.UNIT, dwelling, 4));
    }

    private static Response changed(String path, long version) {
        return Stock.asLandlord().header("If-Match", "\"" + version + "\"").post(path);
    }

    @Test
    void theHomesOfAFlexProjectEndWithItOrItsLocation() {
        // Given
        var municipality = Stock.municipality();
        var code = new MunicipalityCode(municipality);
        var landlord = Stock.landlord();
        var staying = dwelling(landlord, municipality);
        var leaving = dwelling(landlord, municipality);

        // When
        var project = project(landlord, municipality, FIRST, List.of(staying, leaving));
        end(staying, SECOND, 2).then().statusCode(409).body("type", endsWith("end-of-project"));
        planned(project, 1, plan(SECOND, List.of(staying)));

        // Then
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, staying, code, landlord, FIRST, null, 2),
                published(Kind.UNIT, staying, 1));
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, staying, code, landlord, SECOND, FIRST, 2),
                published(Kind.UNIT, staying, 2));
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, leaving, code, landlord, null, FIRST, 2),
                published(Kind.UNIT, leaving, 2));
    }

    @Test
    void thePartsOfASplitDwellingEndWithIt() {
        // Given
        var municipality = Stock.municipality();
        var code = new MunicipalityCode(municipality);
        var landlord = Stock.landlord();
        var dwelling = dwelling(landlord, municipality);
        var endless = dwelling(landlord, municipality);
        end(dwelling, FIRST, 1).then().statusCode(200);

        // When
        Stock.split(dwelling, dwelling + "-a", dwelling + "-b").then().statusCode(201);
        Stock.split(endless, endless + "-a", endless + "-b").then().statusCode(201);
        end(dwelling + "-b", SECOND, 2).then().statusCode(200).header("ETag", "\"3\"");

        // Then
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, dwelling, code, landlord, FIRST, FIRST, null),
                published(Kind.UNIT, dwelling, 2));
        for (var part : List.of("-a", "-b")) {
            assertEquals(
                    new TemporaryHomeEnding(Kind.UNIT, dwelling + part, code, landlord, FIRST, null, 1),
                    published(Kind.UNIT, dwelling + part, 1));
        }
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, dwelling + "-b", code, landlord, SECOND, FIRST, 1),
                published(Kind.UNIT, dwelling + "-b", 2));
        asOperator()
                .get("/v1/temporary-homes/" + endless + "-a")
                .then()
                .header("ETag", "\"1\"")
                .body("lastDay", nullValue());
    }

    @Test
    void thePartsOfASplitHomeOfAFlexProjectEndWithTheProject() {
        // Given
        var municipality = Stock.municipality();
        var code = new MunicipalityCode(municipality);
        var landlord = Stock.landlord();
        var dwelling = dwelling(landlord, municipality);
        var part = dwelling + "-a";
        var partOfPart = part + "-a";
        var project = project(landlord, municipality, FIRST, List.of(dwelling));

        // When
        Stock.split(dwelling, part, dwelling + "-b").then().statusCode(201);
        Stock.split(part, partOfPart, part + "-b").then().statusCode(201);
        end(partOfPart, SECOND, 2).then().statusCode(409).body("type", endsWith("end-of-project"));
        planned(project, 1, plan(SECOND, List.of(dwelling)));
        planned(project, 2, plan(SECOND, List.of()));

        // Then
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, dwelling, code, landlord, SECOND, FIRST, null),
                published(Kind.UNIT, dwelling, 3));
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, part, code, landlord, FIRST, FIRST, null),
                published(Kind.UNIT, part, 2));
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, partOfPart, code, landlord, FIRST, null, 1),
                published(Kind.UNIT, partOfPart, 1));
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, partOfPart, code, landlord, SECOND, FIRST, 1),
                published(Kind.UNIT, partOfPart, 2));
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, partOfPart, code, landlord, null, SECOND, 1),
                published(Kind.UNIT, partOfPart, 3));
    }

    @Test
    void nobodyCanLiveInADwellingThatIsOutOfTheStock() {
        // Given
        var municipality = Stock.municipality();
        var code = new MunicipalityCode(municipality);
        var landlord = Stock.landlord();
        var dwelling = dwelling(landlord, municipality);
        end(dwelling, FIRST, 1).then().statusCode(200);

        // When
        send(Map.of("endedOn", "2025-01-31", "reason", "DEMOLISHED"))
                .header("If-Match", "\"1\"")
                .post("/v1/dwellings/" + dwelling + "/end")
                .then()
                .statusCode(200);

        // Then
        assertEquals(
                new TemporaryHomeEnding(Kind.UNIT, dwelling, code, landlord, FIRST, FIRST, null),
                published(Kind.UNIT, dwelling, 2));
    }

    private static String project(String landlord, String municipality, LocalDate endsOn, List<String> dwellings) {
        return send(Map.of("municipality", municipality, "landlord", landlord, "plan", plan(endsOn, dwellings)))
                .post("/v1/flex-projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void planned(String project, long version, Map<String, Object> plan) {
        send(plan)
                .header("If-Match", "\"" + version + "\"")
                .put("/v1/flex-projects/" + project)
                .then()
                .statusCode(200);
    }

    @Test
    void theEndOfALocationIsPublished() {
        // Given
        var municipality = Stock.municipality();
        var code = new MunicipalityCode(municipality);
        var facility = unique("T");

        // When
        send(Map.of(
                        "facility",
                        facility,
                        "kind",
                        "TRANSIT_FACILITY",
                        "municipality",
                        municipality,
                        "plan",
                        Map.of("places", 25, "openedOn", "2025-05-01")))
                .post("/v1/temporary-facilities")
                .then()
                .statusCode(201);
        send(Map.of("places", 25, "openedOn", "2025-05-01", "endsOn", "2027-12-31"))
                .header("If-Match", "\"1\"")
                .put("/v1/temporary-facilities/" + facility)
                .then()
                .statusCode(200);

        // Then
        var lastDay = LocalDate.of(2028, 4, 30);
        assertEquals(
                new TemporaryHomeEnding(Kind.LOCATION, facility, code, null, lastDay, null, 25),
                published(Kind.LOCATION, facility, 1));
        assertEquals(
                new TemporaryHomeEnding(Kind.LOCATION, facility, code, null, LocalDate.of(2027, 12, 31), lastDay, 25),
                published(Kind.LOCATION, facility, 2));
    }
}
