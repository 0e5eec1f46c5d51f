// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement;

import static nl.onderdak.housingstock.Stock.asProvince;
import static nl.onderdak.housingstock.Stock.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.housingstock.project.Plans;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class AgreementResourceTest {

    @Test
    void isInForceWhenBothHaveAgreed() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();

        // When
        var proposal = Agreed.propose(municipality, landlord, Agreed.terms());
        String agreement = proposal.path("id");

        // Then
        proposal.then()
                .statusCode(201)
                .body("edition", equalTo(1))
                .body("standing", equalTo("PROPOSED"))
                .body("targets.share", contains(3_000, null))
                .body("landlordAgreedOn", nullValue());
        Agreed.asMunicipality(municipality, agreement, 1).then().statusCode(200).body("standing", equalTo("PROPOSED"));
        Agreed.asLandlord(landlord, agreement, 1).then().statusCode(412);
        Agreed.asLandlord(landlord, agreement, 2)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("standing", equalTo("IN_FORCE"));
        Agreed.asLandlord(landlord, agreement, 3).then().statusCode(409).body("type", endsWith("agreed-already"));
        Agreed.change(municipality, agreement, 3, Agreed.terms())
                .then()
                .statusCode(409)
                .body("type", endsWith("agreement-holds"));
    }

    @Test
    void eachPartyAgreesForItself() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var agreement = Agreed.proposed(municipality, landlord, Agreed.terms());

        // Then
        Agreed.asLandlord(Stock.landlord(), agreement, 1).then().statusCode(404);
        Agreed.asMunicipality(Stock.municipality(), agreement, 1).then().statusCode(404);
        Plans.as(municipality)
                .header("If-Match", "\"1\"")
                .post("/v1/performance-agreements/" + agreement + "/consents/landlord")
                .then()
                .statusCode(403);
        Agreed.propose(municipality, "nobody", Agreed.terms())
                .then()
                .statusCode(409)
                .body("type", endsWith("landlord-unknown"));
    }

    @Test
    void onlyAnotherEditionRaisesTheLimit() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var agreement = Agreed.proposed(municipality, landlord, Agreed.terms());

        // When
        Agreed.change(municipality, agreement, 1, Agreed.terms("directAllocationLimit", 1_501))
                .then()
                .statusCode(409)
                .body("type", endsWith("direct-allocation-limit-raised"));
        Agreed.change(municipality, agreement, 1, Agreed.terms("directAllocationLimit", 1_400))
                .then()
                .statusCode(200);
        agree(municipality, landlord, agreement, 2);
        Agreed.change(municipality, agreement, 4, Agreed.terms())
                .then()
                .statusCode(409)
                .body("type", endsWith("direct-allocation-limit-raised"));
        var next = Agreed.proposed(municipality, landlord, Agreed.terms("directAllocationLimit", 2_000));

        // Then
        var list = "/v1/performance-agreements?year=2025&municipality=" + municipality;
        asProvince()
                .get(list)
                .then()
                .body("items.edition", contains(1, 2))
                .body("items.standing", contains("IN_FORCE", "PROPOSED"));
        agree(municipality, landlord, next, 1);
        asProvince().get(list).then().body("items.standing", contains("SUPERSEDED", "IN_FORCE"));
        asProvince().get("/v1/performance-agreements/" + next).then().body("directAllocationLimit", equalTo(2_000));
    }

    @Test
    void aProposalThatWasReplacedIsNotAgreedTo() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var first = Agreed.proposed(municipality, landlord, Agreed.terms());
        Agreed.proposed(municipality, landlord, Agreed.terms());

        // Then
        Agreed.asLandlord(landlord, first, 1).then().statusCode(409).body("type", endsWith("agreement-superseded"));
    }

    @Test
    void namesEveryFaultOfItsTargets() {
        // Given
        var terms = Agreed.terms(
                "targets",
                List.of(
                        Map.of("targetGroup", "URGENT"),
                        Map.of("targetGroup", "URGENT", "number", 1),
                        Map.of("targetGroup", "REGULAR", "share", 1),
                        Map.of("share", 1, "number", 1)));

        // Then
        Agreed.propose(Stock.municipality(), Stock.landlord(), terms)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/terms/targets/0",
                                "/terms/targets/1/targetGroup",
                                "/terms/targets/2/targetGroup",
                                "/terms/targets/3"));
    }

    @Test
    void measuresLettingsAndVacancies() {
        // Given 5 vacated homes: one let to the urgent, one to a regular seeker, one reserved, two open
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var urgent = vacancy(landlord, municipality, "URGENT", "BU00000001");
        var regular = vacancy(landlord, municipality, "REGULAR", "BU00000002");
        var reserved = vacancy(landlord, municipality, "PERMIT_HOLDERS", "BU00000001");
        vacancy(landlord, municipality, "PERMIT_HOLDERS", "BU00000002");
        vacancy(landlord, municipality, "OUTFLOW", "BU00000002");
        let(urgent, "URGENT");
        let(regular, "REGULAR");
        Stock.reserved(reserved, Stock.coupling(municipality, 2));
        var withdrawn = vacancy(landlord, municipality, "URGENT", "BU00000001");
        send(Map.of("reason", "WITHDRAWN"))
                .header("If-Match", "\"1\"")
                .post("/v1/vacancies/" + withdrawn.id() + "/return")
                .then()
                .statusCode(200);

        // When
        var agreement =
                Agreed.proposed(municipality, landlord, Agreed.terms("excludedNeighbourhoods", List.of("BU00000001")));

        // Then
        var path = "/v1/performance-agreements/" + agreement;
        asProvince()
                .get(path + "/progress")
                .then()
                .statusCode(200)
                .body("items.targetGroup", contains(null, "URGENT"))
                .body("items.mutations", everyItem(equalTo(5)))
                .body("items.mutationsOrigin", everyItem(equalTo("MEASURED")))
                .body("items.mutationsExcluded", everyItem(equalTo(2)))
                .body("items.rounding", everyItem(equalTo("CEILING")))
                .body("items.target", contains(2, 2))
                .body("items.let", contains(1, 1))
                .body("items.letExcluded", contains(1, 1))
                .body("items.announced", contains(3, 0))
                .body("items.met", contains(false, false));
        asProvince()
                .get(path + "/direct-allocation")
                .then()
                .body("limit", equalTo(1_500))
                .body("allowed", equalTo(0))
                .body("used", equalTo(1))
                .body("breached", equalTo(true));
        asProvince()
                .get(path + "/vacancies")
                .then()
                .body("items", hasSize(5))
                .body("items.letToGroup", contains("URGENT", "REGULAR", null, null, null))
                .body("items.directAllocation", contains(false, false, true, false, false))
                .body("items.excluded", contains(true, false, true, false, false));
        asProvince()
                .accept("text/csv")
                .get(path + "/vacancies")
                .then()
                .body(startsWith("vacancy,unit,neighbourhood,excluded,availableFrom,targetGroup,letToGroup,letOn,"
                        + "directAllocation\r\n" + urgent.id() + "," + urgent.dwelling()
                        + ",BU00000001,true,2025-03-01,URGENT,URGENT,2025-03-14,false\r\n"));
    }

    @Test
    void anExcludedComplexDoesNotLowerTheTarget() {
        // Given ten vacated homes, four of them in one complex
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        for (int i = 0; i < 10; i++) {
            vacancy(landlord, municipality, "REGULAR", "complex", i < 4 ? "K-1" : "K-2");
        }
        var path =
                "/v1/performance-agreements/" + Agreed.proposed(municipality, landlord, Agreed.terms()) + "/progress";
        asProvince()
                .get(path)
                .then()
                .body("items[0].target", equalTo(3))
                .body("items[0].mutationsExcluded", equalTo(0));

        // When
        send(Map.of(
                        "landlord", landlord,
                        "complex", "K-1",
                        "municipality", municipality,
                        "reason", "LIVEABILITY",
                        "from", "2025-03-01"))
                .post("/v1/complex-exclusions")
                .then()
                .statusCode(201);

        // Then
        asProvince()
                .get(path)
                .then()
                .body("items[0].mutations", equalTo(10))
                .body("items[0].mutationsExcluded", equalTo(4))
                .body("items[0].target", equalTo(3))
                .body("items[0].remaining", equalTo(3));
    }

    @Test
    void takesSharesOfTheAgreedNumberOfVacatedHomes() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();

        // When
        var up = Agreed.proposed(municipality, landlord, Agreed.terms("mutations", 732));
        var terms = Agreed.terms("mutations", 732);
        terms.put("rounding", "FLOOR");
        var down = Agreed.proposed(municipality, landlord, terms);

        // Then
        asProvince()
                .get("/v1/performance-agreements/" + up + "/progress")
                .then()
                .body("items[0].exact.toString()", startsWith("219.6"))
                .body("items[0].target", equalTo(220))
                .body("items[0].mutationsOrigin", equalTo("AGREED"));
        asProvince()
                .accept("text/csv")
                .get("/v1/performance-agreements/" + down + "/progress")
                .then()
                .body(startsWith("agreement,landlord,municipality,year,edition,standing,targetGroup,share,mutations,"
                        + "mutationsOrigin,mutationsMeasured,mutationsExcluded,exact,rounding,target,let,"
                        + "letExcluded,announced,remaining,met\r\n" + down + "," + landlord + "," + municipality
                        + ",2025,2,PROPOSED,,3000,732,AGREED,0,0,219.6000,FLOOR,219,0,0,0,219,false\r\n"));
    }

    @Test
    void aUnitThatWasGivenBackAndAnnouncedAgainWasVacatedOnce() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var first = vacancy(landlord, municipality, "PERMIT_HOLDERS", "BU00000001");
        send(Map.of("reason", "NO_COUPLED_HOUSEHOLD"))
                .header("If-Match", "\"1\"")
                .post("/v1/vacancies/" + first.id() + "/return")
                .then()
                .statusCode(200);
        var path = "/v1/performance-agreements/" + Agreed.proposed(municipality, landlord, Agreed.terms());

        // Then
        asProvince().get(path + "/progress").then().body("items[0].mutationsMeasured", equalTo(1));
        Stock.announce(first.dwelling(), municipality);
        asProvince().get(path + "/progress").then().body("items[0].mutationsMeasured", equalTo(1));
    }

    private static void agree(String municipality, String landlord, String agreement, long version) {
        Agreed.asMunicipality(municipality, agreement, version).then().statusCode(200);
        Agreed.asLandlord(landlord, agreement, version + 1).then().statusCode(200);
    }

    private static Stock.Announced vacancy(String landlord, String municipality, String group, String neighbourhood) {
        return vacancy(landlord, municipality, group, "neighbourhood", neighbourhood);
    }

    private static Stock.Announced vacancy(
            String landlord, String municipality, String group, String property, String value) {
        var reference = Stock.unique(landlord);
        var dwelling = new HashMap<>(Stock.dwelling(reference, landlord, municipality, 2));
        dwelling.put(property, value);
        send(dwelling).post("/v1/dwellings").then().statusCode(201);
        String id = send(Map.of("unit", reference, "availableFrom", "2025-03-01", "targetGroup", group))
                .post("/v1/vacancies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Stock.Announced(id, reference, municipality);
    }

    private static void let(Stock.Announced vacancy, String group) {
        send(Map.of("targetGroup", group, "letOn", "2025-03-14"))
                .header("If-Match", "\"1\"")
                .post("/v1/vacancies/" + vacancy.id() + "/letting")
                .then()
                .statusCode(200);
    }
}
