// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.offer;

import static nl.onderdak.placement.PlacementApi.ALMELO;
import static nl.onderdak.placement.PlacementApi.act;
import static nl.onderdak.placement.PlacementApi.almelo;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.house;
import static nl.onderdak.placement.PlacementApi.housing;
import static nl.onderdak.placement.PlacementApi.municipality;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.placement.OfferAnswered;
import nl.onderdak.contracts.placement.RefusalReason;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class OfferDwellingTest {

    private static boolean prepared;

    @BeforeEach
    void prepare() {
        if (!prepared) {
            municipality(ALMELO);
            prepared = true;
        }
    }

    @Test
    void anOfferThatIsAcceptedEndsWithMovingIn() {
        // Given
        var id = coupled();

        // When
        var offered = byAlmelo(id, 1, "offers", "{\"dwelling\": \"C001-4711\", \"offeredOn\": \"2024-02-19\"}");
        var accepted = byAlmelo(id, 2, "acceptances", "{\"answeredOn\": \"2024-02-21\"}");
        var housed = house(id, 3, housing("2024-03-01"));

        // Then
        offered.then().statusCode(201).body("state", equalTo("OFFERED"));
        accepted.then().statusCode(201).body("state", equalTo("ACCEPTED"));
        housed.then().statusCode(201).body("state", equalTo("HOUSED"));
        almelo().get("/v1/couplings/" + id).then().body("offer", nullValue());
        almelo().get("/v1/couplings/" + id + "/history")
                .then()
                .body("items.change", contains("COUPLED", "OFFERED", "ACCEPTED", "HOUSED"))
                .body("items.changedOn", contains("2024-01-22", "2024-02-19", "2024-02-21", "2024-03-01"));
    }

    @Test
    void coaJudgesARefusalAndMediationMayEnd() {
        // Given
        var id = coupled();
        byAlmelo(id, 1, "offers", "{\"offeredOn\": \"2024-02-19\"}").then().statusCode(201);
        byAlmelo(id, 2, "refusals", "{\"reason\": \"LOCATION\", \"answeredOn\": \"2024-02-21\"}")
                .then()
                .statusCode(201)
                .body("state", equalTo("REFUSED"));
        byAlmelo(id, 3, "offers", "{\"offeredOn\": \"2024-02-22\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith("refusal-not-judged"));

        // When
        var judged = act(
                Tokens.coa(), id, 3, "judgements", "{\"judgement\": \"UNJUSTIFIED\", \"judgedOn\": \"2024-02-28\"}");
        almelo().get("/v1/couplings/" + id)
                .then()
                .body("offer.refusal", equalTo("LOCATION"))
                .body("offer.unjustifiedOn", equalTo("2024-02-28"));
        var withdrawn = act(
                Tokens.coa(),
                id,
                4,
                "withdrawals",
                "{\"reason\": \"REFUSAL_UNJUSTIFIED\", \"endedOn\": \"2024-03-04\"}");

        // Then
        judged.then().statusCode(201).body("state", equalTo("REFUSED"));
        withdrawn.then().statusCode(201).body("state", equalTo("WITHDRAWN"));
        almelo().get("/v1/couplings/" + id + "/history")
                .then()
                .body("items.reason", contains(null, null, "LOCATION", "UNJUSTIFIED", "REFUSAL_UNJUSTIFIED"));
    }

    @Test
    void anotherOfferIsNotOlderThanTheJudgementThatTheRefusalWasJustified() {
        // Given
        var id = coupled();
        byAlmelo(id, 1, "offers", "{\"offeredOn\": \"2024-02-19\"}").then().statusCode(201);
        byAlmelo(id, 2, "refusals", "{\"reason\": \"LOCATION\", \"answeredOn\": \"2024-02-21\"}")
                .then()
                .statusCode(201);
        act(Tokens.coa(), id, 3, "judgements", "{\"judgement\": \"JUSTIFIED\", \"judgedOn\": \"2024-02-28\"}")
                .then()
                .statusCode(201);

        // When
        var tooEarly = byAlmelo(id, 4, "offers", "{\"offeredOn\": \"2024-02-27\"}");
        var inTime = byAlmelo(id, 4, "offers", "{\"dwelling\": \"C001-4711\", \"offeredOn\": \"2024-02-28\"}");

        // Then
        tooEarly.then().statusCode(409).body("type", endsWith("out-of-order"));
        inTime.then().statusCode(201).body("state", equalTo("OFFERED"));
        almelo().get("/v1/couplings/" + id + "?validOn=2024-02-27").then().body("offer.refusal", equalTo("LOCATION"));
        almelo().get("/v1/couplings/" + id + "?validOn=2024-02-28").then().body("offer.dwelling", equalTo("C001-4711"));
    }

    @Test
    void everyAnswerIsPublished() {
        // Given
        var id = coupled();
        byAlmelo(id, 1, "offers", "{\"dwelling\": \"C001-1\", \"offeredOn\": \"2024-02-19\"}")
                .then()
                .statusCode(201);
        byAlmelo(id, 2, "refusals", "{\"reason\": \"RENT\", \"answeredOn\": \"2024-02-21\"}")
                .then()
                .statusCode(201);

        // When
        var published = Events.await(
                Service.PLACEMENT,
                event -> event.data() instanceof OfferAnswered answered
                        && answered.couplingId().equals(id));

        // Then
        assertEquals(3, published.sequence());
        assertEquals(
                new OfferAnswered(
                        id,
                        new MunicipalityCode(ALMELO),
                        "C001-1",
                        OfferAnswered.Answer.REFUSED,
                        RefusalReason.RENT,
                        LocalDate.of(2024, 2, 21)),
                published.data());
    }

    private static Response byAlmelo(UUID id, long version, String act, String body) {
        return act(Tokens.municipality(ALMELO), id, version, act, body);
    }
}
