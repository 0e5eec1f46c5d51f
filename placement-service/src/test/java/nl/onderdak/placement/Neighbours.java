// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement;

import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.housingstock.TemporaryHomeEnding;
import nl.onderdak.placement.matching.MatchingApi;
import nl.onderdak.testkit.Tokens;

/**
 * Municipalities in different provinces, each with a household that it housed. One has ended and the first succeeded
 * it; another will end in a distant year, and the first is to succeed it then.
 */
record Neighbours(Home one, Home other, Home ended) {

    /** A municipality with the coupling of its household, and a proposal for another one that waits. */
    record Home(
            String municipality, String province, UUID coupling, String reference, String dwelling, UUID matching) {}

    static Neighbours planted() {
        var planted =
                new Neighbours(proposed("GM7101", "PV23"), proposed("GM7201", "PV26"), proposed("GM7131", "PV25"));
        lodged("GM7101");
        lodged("GM7201");
        PlacementApi.merged("GM7131", "GM7101", "PV23", LocalDate.of(2025, 7, 1));
        PlacementApi.merged("GM7201", "GM7101", "PV23", LocalDate.of(2999, 1, 1));
        await().until(() ->
                PlacementApi.count("select count(*) from successor where municipality in ('GM7131', 'GM7201')") == 2);
        await().until(() ->
                PlacementApi.count("select count(*) from coupling where municipality = 'GM7131' and waiting > 0") == 0);
        return planted;
    }

    /** The homes that a neighbourhood of the municipality can carry: a figure that no other municipality has. */
    static String limit(String municipality) {
        return municipality.substring(2) + "7";
    }

    /** The same, with a household that waits, a home that is free, a policy and a proposal. */
    private static Home proposed(String municipality, String province) {
        var home = home(municipality, province);
        MatchingApi.waiting(municipality, LocalDate.of(2025, 1, 6), 1);
        MatchingApi.home(municipality, 1);
        PlacementApi.as(Tokens.municipality(municipality))
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"sharing\": true, \"mostPerNeighbourhood\": %s, \"largeHomeRooms\": 5}"
                        .formatted(limit(municipality)))
                .put("/v1/matching-policies/" + municipality)
                .then()
                .statusCode(200);
        var matching = MatchingApi.made(municipality);
        MatchingApi.searchingForEver(municipality);
        return new Home(municipality, province, home.coupling(), home.reference(), home.dwelling(), matching);
    }

    /** Plants a household that refused an offer, lives with a host family, waits, and expects a child. */
    private static void lodged(String municipality) {
        var coupling = UUID.fromString(PlacementApi.command(Tokens.coa())
                .body("""
                        {"coaReference": "%s", "municipality": "%s", "arrival": "ASYLUM",
                         "members": [{"role": "APPLICANT", "ageBand": "AGE_23_66"},
                                     {"role": "CHILD", "ageBand": "AGE_4_11", "approvedOn": "2025-01-08"}],
                         "permitOn": "2024-01-08", "coupledOn": "2024-01-22"}
                        """.formatted(PlacementApi.reference(), municipality))
                .post("/v1/couplings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        var by = Tokens.municipality(municipality);
        PlacementApi.act(by, coupling, 1, "offers", "{\"offeredOn\": \"2025-02-03\"}")
                .then()
                .statusCode(201);
        PlacementApi.act(by, coupling, 2, "refusals", "{\"reason\": \"RENT\", \"answeredOn\": \"2025-02-04\"}")
                .then()
                .statusCode(201);
        PlacementApi.act(by, coupling, 3, "stays", "{\"housedOn\": \"2025-02-05\", \"kind\": \"HOST_FAMILY\"}")
                .then()
                .statusCode(201);
    }

    /** A municipality that the register put in this province, with a household that it housed. */
    static Home home(String municipality, String province) {
        PlacementApi.municipality(municipality, province, null, 1);
        var reference = PlacementApi.reference();
        var dwelling = "W-" + UUID.randomUUID();
        var coupling = UUID.fromString(PlacementApi.command(Tokens.coa())
                .body(PlacementApi.coupling(reference, municipality, 3))
                .post("/v1/couplings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        PlacementApi.command(Tokens.municipality(municipality))
                .header("If-Match", "\"1\"")
                .body("""
                        {"housedOn": "2025-02-03", "dwelling": "%s", "kind": "REGULAR", "brpRegisteredOn": null}
                        """.formatted(dwelling))
                .post("/v1/couplings/" + coupling + "/stays")
                .then()
                .statusCode(201);
        // a tie that holds for the place alone: the choice of a municipality names the others of the region as well
        PlacementApi.as(Tokens.coa())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("""
                        {"ties": [{"kind": "EDUCATION", "municipality": "%s"}], "receptionPlace": "AZC-%s"}
                        """.formatted(municipality, municipality))
                .put("/v1/couplings/" + coupling + "/profile")
                .then()
                .statusCode(200);
        PlacementApi.as(Tokens.coa())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"present\": [\"BSN\"]}")
                .put("/v1/couplings/" + coupling + "/dossier")
                .then()
                .statusCode(200);
        PlacementApi.command(Tokens.municipality(municipality))
                .body("{\"item\": \"BRP\"}")
                .post("/v1/couplings/" + coupling + "/dossier-requests")
                .then()
                .statusCode(201);
        PlacementApi.as(Tokens.municipality(municipality))
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"nextHomeOn\": \"2025-09-01\"}")
                .put("/v1/couplings/" + coupling + "/next-home")
                .then()
                .statusCode(200);
        PlacementApi.ending(TemporaryHomeEnding.Kind.UNIT, dwelling, municipality, LocalDate.of(2025, 12, 31), 1);
        return new Home(municipality, province, coupling, reference, dwelling, null);
    }
}
