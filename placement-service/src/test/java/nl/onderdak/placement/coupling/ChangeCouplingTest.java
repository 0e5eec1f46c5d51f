// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling;

import static nl.onderdak.placement.PlacementApi.ALMELO;
import static nl.onderdak.placement.PlacementApi.ENSCHEDE;
import static nl.onderdak.placement.PlacementApi.PAPERS;
import static nl.onderdak.placement.PlacementApi.act;
import static nl.onderdak.placement.PlacementApi.almelo;
import static nl.onderdak.placement.PlacementApi.coa;
import static nl.onderdak.placement.PlacementApi.command;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.coupling;
import static nl.onderdak.placement.PlacementApi.house;
import static nl.onderdak.placement.PlacementApi.housed;
import static nl.onderdak.placement.PlacementApi.housing;
import static nl.onderdak.placement.PlacementApi.municipality;
import static nl.onderdak.placement.PlacementApi.reference;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.placement.CouplingEnded;
import nl.onderdak.contracts.placement.EndReason;
import nl.onderdak.contracts.placement.HouseholdRecoupled;
import nl.onderdak.contracts.placement.PlacementEvent;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ChangeCouplingTest {

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
    void aHouseholdIsCoupledToAnotherMunicipalityAndCountsThere() {
        // Given
        var id = coupled();

        // When
        var answer = act(
                Tokens.coa(), id, 1, "recouplings", "{\"municipality\": \"GM0153\", \"recoupledOn\": \"2024-03-04\"}");
        var housed = command(Tokens.municipality(ENSCHEDE))
                .header("If-Match", "\"2\"")
                .body(housing("2024-04-01"))
                .post("/v1/couplings/" + id + "/stays");

        // Then
        answer.then().statusCode(201).header("ETag", "\"2\"").body("municipality", equalTo(ENSCHEDE));
        housed.then().statusCode(201).body("stays[0].municipality", equalTo(ENSCHEDE));
        almelo().get("/v1/couplings/" + id).then().statusCode(404);
        assertEquals(
                new HouseholdRecoupled(
                        id,
                        new MunicipalityCode(ENSCHEDE),
                        new MunicipalityCode(ALMELO),
                        3,
                        LocalDate.of(2024, 3, 4),
                        null),
                published(id, 2));
        act(Tokens.coa(), id, 3, "recouplings", "{\"municipality\": \"GM0141\", \"recoupledOn\": \"2024-05-04\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith("counts-already"));
    }

    @Test
    void aWithdrawnHouseholdIsCoupledAgainUnderTheSameReference() {
        // Given
        var reference = reference();
        var first = couple(reference, ALMELO);

        // When
        var withdrawn =
                act(Tokens.coa(), first, 1, "withdrawals", "{\"reason\": \"DEPARTED\", \"endedOn\": \"2024-03-04\"}");
        var second = couple(reference, ENSCHEDE);

        // Then
        withdrawn.then().statusCode(201).body("state", equalTo("WITHDRAWN")).body("waiting", equalTo(0));
        assertEquals(
                new CouplingEnded(first, new MunicipalityCode(ALMELO), EndReason.DEPARTED, LocalDate.of(2024, 3, 4)),
                published(first, 2));
        almelo().get("/v1/couplings/" + first)
                .then()
                .body("endReason", equalTo("DEPARTED"))
                .body("endedOn", equalTo("2024-03-04"));
        coa().get("/v1/couplings/" + second).then().body("state", equalTo("COUPLED"));
        house(first, 2, housing("2024-04-01")).then().statusCode(409).body("type", endsWith("act-not-possible"));
    }

    @Test
    void expectedFamilyIsAForecastAndDoesNotCount() {
        // Given
        var id = housed("2024-03-01");

        // When
        var answer = act(Tokens.coa(), id, 2, "expectations", """
                {"members": [{"role": "LATER_FAMILY_MEMBER", "ageBand": "AGE_23_66", "expectedOn": "2024-09-01"}],
                 "knownOn": "2024-05-13"}
                """);

        // Then
        answer.then().statusCode(201).body("persons", equalTo(3)).body("waiting", equalTo(0));
        almelo().get("/v1/couplings/" + id)
                .then()
                .body("expected", equalTo(1))
                .body("state", equalTo("HOUSED"))
                .body("members.number", contains(1, 2, 3, 4));
        act(Tokens.coa(), id, 3, "expectations", "{\"members\": [], \"knownOn\": \"2024-06-01\"}")
                .then()
                .statusCode(201);
        almelo().get("/v1/couplings/" + id).then().body("expected", equalTo(0));
    }

    @Test
    void aMinorWhoIsOfAgeIsInAnotherAgeBand() {
        // Given
        var id = coupled();

        // When
        var answer = act(Tokens.coa(), id, 1, "age-bands", """
                {"members": [{"number": 2, "ageBand": "AGE_18_20"}], "changedOn": "2025-10-10"}
                """);

        // Then
        answer.then().statusCode(201).header("ETag", "\"2\"").body("persons", equalTo(3));
        almelo().get("/v1/couplings/" + id)
                .then()
                .body("members.ageBand", contains("AGE_23_66", "AGE_18_20", "AGE_4_11"));
        almelo().get("/v1/couplings/" + id + "/history").then().body("items.change", contains("COUPLED", "AGED"));
    }

    @Test
    void familyThatArrivesWaitsAndCountsWhenItMovesIn() {
        // Given
        var id = sponsor();
        house(id, 1, housing("2024-03-01")).then().body("state", equalTo("HOUSED"));

        // When
        var arrived = act(Tokens.coa(), id, 2, "arrivals", "{\"members\": [2, 3, 4], \"arrivedOn\": \"2024-09-02\"}");
        var together = house(id, 3, housing("2024-09-10"));

        // Then
        arrived.then()
                .statusCode(201)
                .body("state", equalTo("PARTLY_HOUSED"))
                .body("persons", equalTo(4))
                .body("waiting", equalTo(3));
        together.then()
                .statusCode(201)
                .body("state", equalTo("HOUSED"))
                .body("countedPersons", equalTo(4))
                .body("stays.countedPersons", contains(1, 3));
    }

    @Test
    void aFormerMinorAndTheFamilyLiveApart() {
        // Given
        var id = sponsor();
        house(id, 1, housing("2024-03-01")).then().statusCode(201);
        act(Tokens.coa(), id, 2, "arrivals", "{\"members\": [2, 3, 4], \"arrivedOn\": \"2024-09-02\"}")
                .then()
                .statusCode(201);
        var reference = reference();

        // When
        var split = act(Tokens.coa(), id, 3, "splits", """
                {"members": [2, 3, 4], "coaReference": "%s", "reason": "FORMER_AMV", "splitOn": "2024-09-03",
                 "dossier": %s}
                """.formatted(reference, PAPERS));

        // Then
        split.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("coaReference", equalTo(reference))
                .body("splitFrom", equalTo(id.toString()))
                .body("persons", equalTo(3))
                .body("state", equalTo("COUPLED"));
        almelo().get("/v1/couplings/" + id)
                .then()
                .header("ETag", "\"4\"")
                .body("persons", equalTo(1))
                .body("members.number", contains(1));
        var family = UUID.fromString(split.path("id"));
        house(family, 1, housing("2024-10-01")).then().statusCode(201).body("countedPersons", equalTo(3));
        almelo().get("/v1/couplings/" + id + "/history")
                .then()
                .body("items.change", contains("COUPLED", "HOUSED", "ARRIVED", "SPLIT"))
                .body("items.reason", contains(null, null, "ARRIVED", "FORMER_AMV_APART"));
    }

    @Test
    void aHouseholdJoinsAnother() {
        // Given
        var id = housed("2024-03-01");
        var joining = coupled();

        // When
        var answer = act(Tokens.coa(), id, 2, "reunions", """
                {"couplingId": "%s", "reunitedOn": "2024-04-02"}
                """.formatted(joining));

        // Then
        answer.then().statusCode(201).body("persons", equalTo(6)).body("waiting", equalTo(3));
        almelo().get("/v1/couplings/" + joining).then().header("ETag", "\"2\"").body("state", equalTo("REUNITED"));
        act(
                        Tokens.coa(),
                        id,
                        3,
                        "reunions",
                        "{\"couplingId\": \"%s\", \"reunitedOn\": \"2024-04-02\"}".formatted(UUID.randomUUID()))
                .then()
                .statusCode(409)
                .body("type", endsWith("coupling-unknown"));
    }

    @Test
    void onlyCoaChangesACoupling() {
        // Given
        var id = coupled();

        // Then
        for (var act : List.of(
                "recouplings",
                "withdrawals",
                "expectations",
                "arrivals",
                "age-bands",
                "splits",
                "reunions",
                "judgements")) {
            act(Tokens.municipality(ALMELO), id, 1, act, "{}").then().statusCode(403);
        }
    }

    private static UUID sponsor() {
        return UUID.fromString(command(Tokens.coa())
                .body("""
                        {"coaReference": "%s", "municipality": "%s", "arrival": "EX_AMV",
                         "members": [{"role": "APPLICANT", "ageBand": "AGE_18_20"},
                                     {"role": "LATER_FAMILY_MEMBER", "ageBand": "AGE_23_66", "expectedOn": "2024-09-01"},
                                     {"role": "LATER_FAMILY_MEMBER", "ageBand": "AGE_23_66", "expected": true},
                                     {"role": "LATER_FAMILY_MEMBER", "ageBand": "AGE_4_11", "expected": true}],
                         "permitOn": "2024-01-08", "coupledOn": "2024-01-22", "dossier": %s}
                        """.formatted(reference(), ALMELO, PAPERS))
                .post("/v1/couplings")
                .then()
                .statusCode(201)
                .body("persons", equalTo(1))
                .body("expected", equalTo(3))
                .extract()
                .path("id"));
    }

    private static UUID couple(String reference, String municipality) {
        return UUID.fromString(command(Tokens.coa())
                .body(coupling(reference, municipality, 2))
                .post("/v1/couplings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static PlacementEvent published(UUID coupling, long sequence) {
        return (PlacementEvent) Events.await(
                        Service.PLACEMENT,
                        event -> event.sequence() == sequence
                                && event.data() instanceof PlacementEvent fact
                                && fact.couplingId().equals(coupling))
                .data();
    }
}
