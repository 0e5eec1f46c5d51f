// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.dossier;

import static nl.onderdak.placement.PlacementApi.ALMELO;
import static nl.onderdak.placement.PlacementApi.almelo;
import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.command;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.house;
import static nl.onderdak.placement.PlacementApi.housing;
import static nl.onderdak.placement.PlacementApi.municipality;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class KeepDossierTest {

    private static boolean prepared;

    @BeforeEach
    void prepare() {
        if (!prepared) {
            municipality(ALMELO);
            prepared = true;
        }
    }

    @Test
    void withoutBsnNoTenancyBeginsAndAfterItOneDoes() {
        // Given
        var id = coupled();
        keep(id, 1, "\"BANK_ACCOUNT\", \"BRP\", \"PERMIT_DOCUMENT\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("couplingId", equalTo(id.toString()))
                .body("kept", equalTo(true))
                .body("completeness", equalTo(37))
                .body("blockedBy", contains("BSN"));

        // When
        var blocked = house(id, 1, housing("2024-03-01"));
        keep(id, 2, "\"BSN\", \"BANK_ACCOUNT\", \"BRP\", \"PERMIT_DOCUMENT\"")
                .then()
                .statusCode(200);
        var allowed = house(id, 1, housing("2024-03-01"));

        // Then
        blocked.then()
                .statusCode(409)
                .body("type", endsWith("dossier-incomplete"))
                .body("detail", containsString("BSN"));
        allowed.then().statusCode(201);
    }

    @Test
    void theDossierShowsItsCompletenessAndTheTenancyThatItBlocks() {
        // Given
        var id = coupled();

        // When
        var before = almelo().get("/v1/couplings/" + id + "/dossier");
        keep(id, 1, "\"BSN\", \"BRP\", \"FAMILY_DATA\", \"HOUSING_NEED\"")
                .then()
                .statusCode(200);
        var after = almelo().get("/v1/couplings/" + id + "/dossier");

        // Then
        before.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("kept", equalTo(false))
                .body("blockedBy", empty());
        after.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("completeness", equalTo(50))
                .body("blockedBy", contains("BANK_ACCOUNT", "PERMIT_DOCUMENT"));
    }

    @Test
    void aRequestIsOpenUntilCoaCompletesTheItem() {
        // Given
        var id = coupled();
        request(id, "BSN").then().statusCode(201).body("daysOpen", equalTo(0));

        // When
        var again = request(id, "BSN");
        keep(id, 1, "\"BSN\"")
                .then()
                .statusCode(200)
                .body("requests.item", contains("BSN"))
                .body("requests[0].resolvedOn", notNullValue());
        var after = almelo().get("/v1/couplings/" + id + "/dossier");

        // Then
        again.then().statusCode(409).body("type", endsWith("requested-already"));
        after.then().body("requests.item", contains("BSN")).body("requests[0].resolvedOn", notNullValue());
        request(id, "BSN").then().statusCode(201);
    }

    private static Response keep(UUID id, long seen, String present) {
        return as(Tokens.coa())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + seen + "\"")
                .body("{\"present\": [" + present + "]}")
                .put("/v1/couplings/" + id + "/dossier");
    }

    private static Response request(UUID id, String item) {
        return command(Tokens.municipality(ALMELO))
                .body("{\"item\": \"" + item + "\"}")
                .post("/v1/couplings/" + id + "/dossier-requests");
    }
}
