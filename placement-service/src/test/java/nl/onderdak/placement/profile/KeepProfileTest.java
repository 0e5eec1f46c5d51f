// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile;

import static nl.onderdak.placement.PlacementApi.ALMELO;
import static nl.onderdak.placement.PlacementApi.ENSCHEDE;
import static nl.onderdak.placement.PlacementApi.almelo;
import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.municipality;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class KeepProfileTest {

    private static final String PROFILE = """
            {"need": {"rooms": 1, "roomsLater": 4, "accessibility": "STEP_FREE"}, "preference": "OVERIJSSEL_GELDERLAND",
             "ties": [{"kind": "JOB_OFFER", "municipality": "GM0141"}], "receptionPlace": "AZC-ALMELO",
             "receptionRegion": "OVERIJSSEL_GELDERLAND", "integrationStarted": true,
             "guidance": {"partner": "VLUCHTELINGENWERK", "understaffed": false},
             "portal": {"responsible": "CORPORATION", "registeredOn": "2024-01-08"}}
            """;

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
    void theProfileIsEmptyUntilCoaRecordsIt() {
        // Given
        var id = coupled();

        // When
        var unknown = almelo().get("/v1/couplings/" + id + "/profile");
        var replaced = replace(Tokens.coa(), id, "\"1\"", PROFILE);
        var known = almelo().get("/v1/couplings/" + id + "/profile");

        // Then
        unknown.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("need", nullValue())
                .body("ties", empty());
        replaced.then().statusCode(200).header("ETag", "\"2\"");
        known.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("need.roomsLater", equalTo(4))
                .body("ties[0].kind", equalTo("JOB_OFFER"))
                .body("portal.expectedOfferOn", equalTo("2028-01-08"));
        almelo().get("/v1/couplings/" + id).then().header("ETag", "\"1\"");
    }

    @Test
    void coaSeesTheMunicipalitiesThatSuitAHouseholdWithTheFactsThatSpeakForEach() {
        // Given
        municipality("GM7931", "PV31", null, 1);
        municipality("GM7932", "PV31", null, 1);
        municipality("GM7933", "PV30", LocalDate.of(2023, 12, 31), 1);
        var id = coupled();
        replace(Tokens.coa(), id, "\"1\"", """
                {"ties": [{"kind": "JOB_OFFER", "municipality": "GM7931"}], "receptionRegion": "NOORD_BRABANT_LIMBURG"}
                """).then().statusCode(200);

        // When
        var first = as(Tokens.coa()).get("/v1/couplings/" + id + "/municipality-choices?limit=1");
        var all = as(Tokens.coa()).get("/v1/couplings/" + id + "/municipality-choices?limit=100");

        // Then
        first.then()
                .statusCode(200)
                .header("Link", notNullValue())
                .body("items.rank", contains(1))
                .body("items.municipality", contains("GM7931"))
                .body("items[0].ties", contains("JOB_OFFER"))
                .body("items[0].nearReception", equalTo(true));
        all.then()
                .body("items.municipality", hasItem("GM7932"))
                .body("items.municipality", not(hasItem("GM7933")))
                .body("items.find { it.municipality == 'GM7932' }.tiesInRegion", contains("JOB_OFFER"))
                .body("items.find { it.municipality == 'GM7932' }.ties", empty());
        as(Tokens.municipality(ENSCHEDE))
                .get("/v1/couplings/" + id + "/municipality-choices")
                .then()
                .statusCode(403);
    }

    @Test
    void anOutdatedVersionAndAnOrganisationOtherThanCoaReplaceNothing() {
        // Given
        var id = coupled();
        replace(Tokens.coa(), id, "\"1\"", PROFILE).then().statusCode(200);

        // Then
        replace(Tokens.coa(), id, "\"1\"", PROFILE).then().statusCode(412);
        replace(Tokens.municipality(ALMELO), id, "\"2\"", PROFILE).then().statusCode(403);
        replace(Tokens.coa(), UUID.randomUUID(), "\"1\"", PROFILE).then().statusCode(404);
        as(Tokens.municipality(ENSCHEDE))
                .get("/v1/couplings/" + id + "/profile")
                .then()
                .statusCode(404);
    }

    @Test
    void ofEightReplacementsAtOnceExactlyOneWins() {
        // Given
        var id = coupled();

        // When
        var answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> replace(Tokens.coa(), id, "\"1\"", PROFILE)))
                .limit(8)
                .toList();

        // Then
        assertEquals(
                List.of(200, 412, 412, 412, 412, 412, 412, 412),
                answers.stream()
                        .map(CompletableFuture::join)
                        .map(Response::statusCode)
                        .sorted()
                        .toList());
    }

    @Test
    void aReceptionPlaceIsNotTheNumberOfAPerson() {
        // Given
        var id = coupled();

        // When
        var answer = replace(Tokens.coa(), id, "\"1\"", PROFILE.replace("AZC-ALMELO", "123456782"));

        // Then
        answer.then().statusCode(400).body("errors.pointer", hasItem("/receptionPlace"));
    }

    private static Response replace(String token, UUID id, String seen, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", seen)
                .body(body)
                .put("/v1/couplings/" + id + "/profile");
    }
}
