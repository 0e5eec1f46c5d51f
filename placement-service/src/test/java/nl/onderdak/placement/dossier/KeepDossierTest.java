// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.dossier;

import static nl.onderdak.placement.PlacementApi.ALMELO;
import static nl.onderdak.placement.PlacementApi.act;
import static nl.onderdak.placement.PlacementApi.almelo;
import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.coa;
import static nl.onderdak.placement.PlacementApi.command;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.coupling;
import static nl.onderdak.placement.PlacementApi.csv;
import static nl.onderdak.placement.PlacementApi.house;
import static nl.onderdak.placement.PlacementApi.housing;
import static nl.onderdak.placement.PlacementApi.municipality;
import static nl.onderdak.placement.PlacementApi.ndjson;
import static nl.onderdak.placement.PlacementApi.reference;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class KeepDossierTest {

    private static boolean prepared;

    private final MutableClock clock;

    @Inject
    KeepDossierTest(MutableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

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
        var id = without();
        keep(id, 1, "\"BANK_ACCOUNT\", \"BRP\", \"PERMIT_DOCUMENT\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("couplingId", equalTo(id.toString()))
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
    void untilCoaRecordsThePapersNoTenancyBeginsAndAPlaceWithoutOneDoes() {
        // Given
        var id = without();

        // When
        var tenancy = house(id, 1, housing("2024-03-01"));
        var hotel = house(id, 1, "{\"housedOn\": \"2024-03-01\", \"kind\": \"HAR\"}");

        // Then
        tenancy.then()
                .statusCode(409)
                .body("type", endsWith("dossier-incomplete"))
                .body("detail", containsString("BSN, BANK_ACCOUNT, BRP, PERMIT_DOCUMENT"));
        hotel.then().statusCode(201).body("countedPersons", equalTo(3));
    }

    @Test
    void theWaitingListNamesThePapersThatBlockATenancyAndTheDaysSinceTheCoupling() {
        // Given
        municipality("GM7901");
        clock.set(LocalDate.of(2024, 1, 29));
        var id = couple("GM7901", "[\"BSN\", \"BRP\"]");

        // When
        clock.set(LocalDate.of(2024, 2, 1));
        var blocked = coa().get("/v1/waiting-households?municipality=GM7901");
        keep(id, 1, "\"BSN\", \"BANK_ACCOUNT\", \"BRP\", \"PERMIT_DOCUMENT\"")
                .then()
                .statusCode(200);
        clock.set(LocalDate.of(2024, 2, 20));
        var complete = coa().get("/v1/waiting-households?municipality=GM7901");

        // Then
        blocked.then()
                .body("items[0].blockedBy", contains("BANK_ACCOUNT", "PERMIT_DOCUMENT"))
                .body("items[0].daysWaiting", equalTo(24))
                .body("items[0].daysWaitingNet", equalTo(14));
        complete.then()
                .body("items[0].blockedBy", empty())
                .body("items[0].daysWaiting", equalTo(43))
                .body("items[0].daysWaitingNet", equalTo(33));
    }

    @Test
    void aHouseholdThatSplitsOffHasADossierOfItsOwn() {
        // Given
        var id = coupled();
        var split = act(Tokens.coa(), id, 1, "splits", """
                {"members": [3], "coaReference": "%s", "reason": "ADULT_CHILD", "splitOn": "2024-02-05",
                 "dossier": ["BSN", "BRP", "PERMIT_DOCUMENT"]}
                """.formatted(reference()));

        // When
        var child = UUID.fromString(split.then().statusCode(201).extract().path("id"));

        // Then
        almelo().get("/v1/couplings/" + child + "/dossier").then().body("blockedBy", contains("BANK_ACCOUNT"));
        almelo().get("/v1/couplings/" + id + "/dossier").then().body("blockedBy", empty());
        house(child, 1, housing("2024-03-01")).then().statusCode(409).body("type", endsWith("dossier-incomplete"));
        house(id, 2, housing("2024-03-01")).then().statusCode(201);
    }

    @Test
    void aFileOfCouplingsCarriesThePapers() {
        // Given
        var line = "%s,GM0141,ASYLUM,APPLICANT:AGE_23_66,2024-01-08,2024-01-22,%s\r\n";
        var body = "coaReference,municipality,arrival,members,permitOn,coupledOn,dossier\r\n"
                + line.formatted(reference(), "BSN BANK_ACCOUNT BRP PERMIT_DOCUMENT FAMILY_DATA HOUSING_NEED")
                + line.formatted(reference(), "")
                + line.formatted(reference(), "BSN PASSPORT");

        // When
        var report = csv(coa(), "/v1/coupling-intakes?mode=PARTIAL", body);

        // Then
        report.then()
                .statusCode(200)
                .body("created.line", contains(2, 3))
                .body("refusals.line", contains(4))
                .body("refusals[0].errors.pointer", contains("/dossier"));
        almelo().get("/v1/couplings/" + report.<String>path("created[0].couplingId") + "/dossier")
                .then()
                .body("completeness", equalTo(75))
                .body("blockedBy", empty());
        almelo().get("/v1/couplings/" + report.<String>path("created[1].couplingId") + "/dossier")
                .then()
                .body("completeness", equalTo(0))
                .body("blockedBy", contains("BSN", "BANK_ACCOUNT", "BRP", "PERMIT_DOCUMENT"));
    }

    @Test
    void aFileThatIsSentAgainLeavesTheDossierAsCoaKeepsIt() {
        // Given
        var reference = reference();
        var line = coupling(reference, ALMELO, 1, "[\"BSN\"]").replace("\n", " ") + "\n";
        var id = UUID.fromString(ndjson(coa(), "/v1/coupling-intakes", line).path("created[0].couplingId"));
        keep(id, 1, "\"BSN\", \"BRP\"").then().statusCode(200);

        // When
        var again = ndjson(coa(), "/v1/coupling-intakes", line);

        // Then
        again.then().body("existing.couplingId", contains(id.toString()));
        almelo().get("/v1/couplings/" + id + "/dossier").then().body("present", contains("BSN", "BRP"));
    }

    @Test
    void theDossierShowsItsCompletenessAndTheTenancyThatItBlocks() {
        // Given
        var id = without();

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
                .body("completeness", equalTo(0))
                .body("blockedBy", contains("BSN", "BANK_ACCOUNT", "BRP", "PERMIT_DOCUMENT"));
        after.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("completeness", equalTo(50))
                .body("blockedBy", contains("BANK_ACCOUNT", "PERMIT_DOCUMENT"));
    }

    @Test
    void aCouplingThatIsUnknownOrOfAnotherMunicipalityHasNoDossier() {
        // Given
        var id = coupled();

        // Then
        keep(UUID.randomUUID(), 1, "\"BSN\"").then().statusCode(404);
        request(UUID.randomUUID(), "BSN").then().statusCode(404);
        request(id, "GM7905", "BSN").then().statusCode(404);
        coa().get("/v1/couplings/" + UUID.randomUUID() + "/dossier").then().statusCode(404);
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

    @Test
    void coaSeesTheOpenRequestsOfAllMunicipalitiesOldestFirst() {
        // Given
        municipality("GM7902");
        municipality("GM7903");
        clock.set(LocalDate.of(2024, 2, 5));
        var first = couple("GM7902", "[]");
        request(first, "GM7902", "BSN").then().statusCode(201);
        clock.set(LocalDate.of(2024, 2, 12));
        var second = couple("GM7903", "[]");
        request(second, "GM7903", "FAMILY_DATA").then().statusCode(201);
        request(first, "GM7902", "BRP").then().statusCode(201);
        clock.set(LocalDate.of(2024, 2, 14));
        var withdrawn = couple("GM7902", "[]");
        request(withdrawn, "GM7902", "BSN").then().statusCode(201);
        act(Tokens.coa(), withdrawn, 1, "withdrawals", "{\"reason\": \"DEPARTED\", \"endedOn\": \"2024-02-14\"}")
                .then()
                .statusCode(201);
        keep(first, 1, "\"BRP\"").then().statusCode(200);
        clock.set(LocalDate.of(2024, 3, 1));

        // When
        var ofCoa = coa().get("/v1/dossier-requests?municipality=GM7902");
        var ofMunicipality = as(Tokens.municipality("GM7903")).get("/v1/dossier-requests");
        var ofOther = as(Tokens.municipality("GM7903")).get("/v1/dossier-requests?municipality=GM7902");
        var csv = as(Tokens.municipality("GM7903"))
                .accept("text/csv")
                .get("/v1/dossier-requests")
                .asString();

        // Then
        ofCoa.then()
                .statusCode(200)
                .body("items.couplingId", contains(first.toString()))
                .body("items.item", contains("BSN"))
                .body("items.requestedOn", contains("2024-02-05"))
                .body("items.daysOpen", contains(25))
                .body("items.blocksTenancy", contains(true));
        ofMunicipality
                .then()
                .body("items.couplingId", contains(second.toString()))
                .body("items.daysOpen", contains(18))
                .body("items.blocksTenancy", contains(false));
        ofOther.then().statusCode(200).body("items", empty());
        assertEquals(
                "couplingId,municipality,item,requestedOn,daysOpen,blocksTenancy\r\n" + second
                        + ",GM7903,FAMILY_DATA,2024-02-12,18,false\r\n",
                csv);
    }

    @Test
    void openRequestsAreReadPageByPage() {
        // Given
        municipality("GM7904");
        clock.set(LocalDate.of(2024, 2, 5));
        var older = couple("GM7904", "[]");
        request(older, "GM7904", "BSN").then().statusCode(201);
        request(older, "GM7904", "BANK_ACCOUNT").then().statusCode(201);
        clock.set(LocalDate.of(2024, 2, 6));
        var newer = couple("GM7904", "[]");
        request(newer, "GM7904", "BSN").then().statusCode(201);

        // When
        var first = coa().get("/v1/dossier-requests?municipality=GM7904&limit=2");
        var link = first.header("Link");
        var second = coa().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));

        // Then
        first.then()
                .body("items.item", contains("BANK_ACCOUNT", "BSN"))
                .body("items.couplingId", everyItem(equalTo(older.toString())));
        second.then().body("items.couplingId", contains(newer.toString())).header("Link", not(containsString("next")));
    }

    private static UUID without() {
        return couple(ALMELO, "[]");
    }

    private static UUID couple(String municipality, String papers) {
        return UUID.fromString(command(Tokens.coa())
                .body(coupling(reference(), municipality, 3, papers))
                .post("/v1/couplings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static Response keep(UUID id, long seen, String present) {
        return as(Tokens.coa())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + seen + "\"")
                .body("{\"present\": [" + present + "]}")
                .put("/v1/couplings/" + id + "/dossier");
    }

    private static Response request(UUID id, String item) {
        return request(id, ALMELO, item);
    }

    private static Response request(UUID id, String municipality, String item) {
        return command(Tokens.municipality(municipality))
                .body("{\"item\": \"" + item + "\"}")
                .post("/v1/couplings/" + id + "/dossier-requests");
    }
}
