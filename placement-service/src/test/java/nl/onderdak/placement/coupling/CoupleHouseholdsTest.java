// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling;

import static nl.onderdak.placement.PlacementApi.ALMELO;
import static nl.onderdak.placement.PlacementApi.act;
import static nl.onderdak.placement.PlacementApi.coa;
import static nl.onderdak.placement.PlacementApi.count;
import static nl.onderdak.placement.PlacementApi.coupling;
import static nl.onderdak.placement.PlacementApi.csv;
import static nl.onderdak.placement.PlacementApi.municipality;
import static nl.onderdak.placement.PlacementApi.ndjson;
import static nl.onderdak.placement.PlacementApi.reference;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class CoupleHouseholdsTest {

    private static boolean prepared;

    @BeforeEach
    void prepare() {
        if (!prepared) {
            municipality(ALMELO);
            prepared = true;
        }
    }

    @Test
    void eachLineMakesACoupling() {
        // Given
        var references = List.of(reference(), reference());

        // When
        var answer = ndjson(coa(), "/v1/coupling-intakes", lines(references));

        // Then
        answer.then()
                .statusCode(200)
                .body("received", equalTo(2))
                .body("accepted", equalTo(2))
                .body("refused", equalTo(0))
                .body("applied", equalTo(true))
                .body("refusals", empty())
                .body("created.line", contains(1, 2));
        for (int line = 0; line < references.size(); line++) {
            var id = answer.<String>path("created[" + line + "].couplingId");
            coa().get("/v1/couplings/" + id)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .body("coaReference", equalTo(references.get(line)));
            Events.await(
                    Service.PLACEMENT,
                    event -> event.sequence() == 1
                            && event.data() instanceof HouseholdCoupled coupled
                            && coupled.couplingId().equals(UUID.fromString(id)));
        }
    }

    @Test
    void csvSaysTheSame() {
        // Given
        var reference = reference();
        var body = "coaReference,municipality,arrival,members,expectedOn,permitOn,coupledOn\r\n" + reference
                + ",GM0141,ASYLUM,APPLICANT:AGE_23_66 PARTNER:AGE_21_22 CHILD:AGE_0_3:EXPECTED,2024-09-01,2024-01-08,"
                + "2024-01-22\r\n";

        // When
        var answer = csv(coa(), "/v1/coupling-intakes", body);

        // Then
        answer.then().statusCode(200).body("accepted", equalTo(1)).body("created", hasSize(1));
        assertEquals(1, coupled(List.of(reference)));
        coa().get("/v1/couplings/" + answer.<String>path("created[0].couplingId"))
                .then()
                .body("persons", equalTo(2))
                .body("expected", equalTo(1))
                .body("composition", equalTo("COUPLE"))
                .body("members[2].expectedOn", equalTo("2024-09-01"));
    }

    @Test
    void aDryRunChangesNothing() {
        // Given
        var references = List.of(reference(), reference());

        // When
        var answer = ndjson(coa(), "/v1/coupling-intakes?dryRun=true", lines(references));

        // Then
        answer.then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("applied", equalTo(false))
                .body("created", empty());
        assertEquals(0, coupled(references));
    }

    @Test
    void allOrNothingIsNothingWhenALineIsRefused() {
        // Given
        var references = List.of(reference(), reference());
        var body = lines(references) + flat(coupling(reference(), "GM9999", 1));

        // When
        var answer = ndjson(coa(), "/v1/coupling-intakes?mode=ALL_OR_NOTHING", body);

        // Then
        answer.then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("refused", equalTo(1))
                .body("applied", equalTo(false))
                .body("refusals.line", contains(3))
                .body("refusals[0].errors.code", contains("municipality-unknown"))
                .body("created", empty());
        assertEquals(0, coupled(references));
    }

    @Test
    void inPartTheGoodLinesAreCarriedOut() {
        // Given
        var known = reference();
        ndjson(coa(), "/v1/coupling-intakes", flat(coupling(known, ALMELO, 1)))
                .then()
                .body("applied", equalTo(true));
        var fresh = reference();
        var body = flat("{\"coaReference\": \"\", \"members\": []}") + lines(List.of(known, fresh, fresh));

        // When
        var answer = ndjson(coa(), "/v1/coupling-intakes?mode=PARTIAL", body);

        // Then
        answer.then()
                .statusCode(200)
                .body("received", equalTo(4))
                .body("accepted", equalTo(1))
                .body("refused", equalTo(3))
                .body("applied", equalTo(true))
                .body("refusals.line", contains(1, 2, 4))
                .body("refusals[0].errors.pointer", hasItem("/municipality"))
                .body("refusals[1].errors.code", contains("household-already-coupled"))
                .body("refusals[2].errors.code", contains("household-already-coupled"))
                .body("created.line", contains(3));
        assertEquals(1, coupled(List.of(fresh)));
    }

    @Test
    void thousandsOfLinesAreCoupled() {
        // Given
        var references = Stream.generate(() -> reference()).limit(2_345).toList();

        // When
        var answer = ndjson(coa(), "/v1/coupling-intakes", lines(references));

        // Then
        answer.then().statusCode(200).body("accepted", equalTo(2_345)).body("created", hasSize(2_345));
        assertEquals(2_345, coupled(references));
    }

    @Test
    void theSameIntakeAgainGetsTheSameAnswer() {
        // Given
        var key = UUID.randomUUID();
        var body = lines(List.of(reference()));

        // When
        var first = ndjson(coa(), key, "/v1/coupling-intakes", body);
        var again = ndjson(coa(), key, "/v1/coupling-intakes", body);

        // Then
        first.then().statusCode(200).body("applied", equalTo(true));
        again.then()
                .statusCode(200)
                .body("created[0].couplingId", equalTo(first.<String>path("created[0].couplingId")));
    }

    @Test
    void aFileThatIsSentAgainCouplesOnlyNewHouseholds() {
        // Given
        var taken = reference();
        var fresh = reference();
        var first = ndjson(coa(), "/v1/coupling-intakes", lines(List.of(taken)));

        // When
        var again = ndjson(coa(), "/v1/coupling-intakes", lines(List.of(taken, fresh)));

        // Then
        again.then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("refused", equalTo(0))
                .body("created.line", contains(2))
                .body("existing.line", contains(1))
                .body("existing[0].couplingId", equalTo(first.<String>path("created[0].couplingId")));
        assertEquals(2, coupled(List.of(taken, fresh)));
        assertEquals(
                1,
                count("select count(*) from outbox where subject = '%s'"
                        .formatted(first.<String>path("created[0].couplingId"))));
    }

    @Test
    void aLineOfAHouseholdThatWasWithdrawnSinceCouplesItNoMore() {
        // Given
        var reference = reference();
        var first = ndjson(coa(), "/v1/coupling-intakes", lines(List.of(reference)));
        var id = UUID.fromString(first.path("created[0].couplingId"));
        act(Tokens.coa(), id, 1, "withdrawals", "{\"reason\": \"DEPARTED\", \"endedOn\": \"2024-03-04\"}")
                .then()
                .statusCode(201);

        // When
        var again = ndjson(coa(), "/v1/coupling-intakes", lines(List.of(reference)));
        var anew =
                ndjson(coa(), "/v1/coupling-intakes", lines(List.of(reference)).replace("2024-01-22", "2024-04-02"));

        // Then
        again.then().body("created", empty()).body("existing[0].couplingId", equalTo(id.toString()));
        anew.then().body("created.line", contains(1)).body("existing", empty());
        assertEquals(2, coupled(List.of(reference)));
    }

    @Test
    void anUnknownModeIsRefused() {
        // When
        var answer = ndjson(coa(), "/v1/coupling-intakes?mode=SOME", lines(List.of(reference())));

        // Then
        answer.then().statusCode(400).body("errors.parameter", hasItem("mode"));
    }

    private static String lines(List<String> references) {
        return references.stream()
                .map(reference -> flat(coupling(reference, ALMELO, 3)))
                .collect(Collectors.joining());
    }

    private static String flat(String json) {
        return json.replace("\n", " ") + "\n";
    }

    private static long coupled(List<String> references) {
        return IntStream.iterate(0, start -> start < references.size(), start -> start + 500)
                .mapToObj(start -> references.subList(start, Math.min(references.size(), start + 500)))
                .mapToLong(some -> count(
                        "select count(*) from coupling where coa_reference in ('" + String.join("', '", some) + "')"))
                .sum();
    }
}
