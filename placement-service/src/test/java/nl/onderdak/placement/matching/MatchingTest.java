// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching;

import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.command;
import static nl.onderdak.placement.PlacementApi.municipality;
import static nl.onderdak.placement.matching.MatchingApi.awaitState;
import static nl.onderdak.placement.matching.MatchingApi.awaitStatus;
import static nl.onderdak.placement.matching.MatchingApi.decide;
import static nl.onderdak.placement.matching.MatchingApi.home;
import static nl.onderdak.placement.matching.MatchingApi.lines;
import static nl.onderdak.placement.matching.MatchingApi.made;
import static nl.onderdak.placement.matching.MatchingApi.start;
import static nl.onderdak.placement.matching.MatchingApi.waiting;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.housingstock.ReservationEnded;
import nl.onderdak.contracts.housingstock.ReservationKind;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.contracts.housingstock.VacancyLet;
import nl.onderdak.contracts.housingstock.VacancyReserved;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.contracts.housingstock.VacancyTakenOver;
import nl.onderdak.contracts.placement.DwellingOffered;
import nl.onderdak.placement.PlacementApi;
import nl.onderdak.placement.household.domain.AgeBand;
import nl.onderdak.placement.household.domain.Member;
import nl.onderdak.placement.household.domain.MemberRole;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class MatchingTest {

    private static final UUID RESERVATION = UUID.randomUUID();

    private static final LocalDate EARLY = LocalDate.of(2025, 1, 6);
    private static final LocalDate LATER = LocalDate.of(2025, 6, 2);
    private static final String ACCEPT = "{\"choice\": \"ACCEPT\", \"reason\": \"AS_PROPOSED\"}";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private String here;

    /** Each test has a municipality of its own, since a proposal covers the whole of it. */
    @BeforeEach
    void settle() {
        here = "GM75%02d".formatted(NUMBERS.incrementAndGet());
        municipality(here, "PV24", null, 1);
    }

    @Test
    void aProposalHousesMoreThanFirstComeWouldAndExplainsItself() {
        // Given
        var single = waiting(here, EARLY, 1);
        var family = waiting(here, LATER, 3);
        var large = home(here, 3, LATER);
        var small = home(here, 1, LATER.plusDays(1));

        // When
        var id = made(here);

        // Then
        as(Tokens.municipality(here))
                .get("/v1/matchings/" + id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("area", equalTo(here))
                .body("best.households", equalTo(2))
                .body("best.homes", equalTo(2))
                .body("best.housed", equalTo(2))
                .body("best.firstComeHoused", equalTo(1))
                .body("shortages", hasSize(0))
                .body("endedAt", notNullValue());
        lines(Tokens.municipality(here), id)
                .then()
                .statusCode(200)
                .body("items.number", contains(1, 2))
                .body("items.couplingId", contains(single.toString(), family.toString()))
                .body(
                        "items.vacancyId",
                        contains(small.vacancyId().toString(), large.vacancyId().toString()))
                .body("items.dwelling", contains(small.dwelling(), large.dwelling()))
                .body("items.verdict", everyItem(nullValue()))
                .body("items[1].explanation.code", hasItem("LONGER_HOUSED"))
                .body("items[1].explanation.text", hasItem("Alle 3 verhuizen samen."));
        as(Tokens.municipality(here))
                .header("Accept-Language", "en")
                .get("/v1/matchings/" + id + "/lines?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].explanation.text", hasItem("No household in the municipality has waited longer."));
    }

    @Test
    void aLineWithoutAHomeExplainsWhyAndWhatWouldHelp() {
        // Given
        waiting(here, EARLY, 1);
        waiting(here, LATER, 3);
        waiting(here, LATER, 3);
        home(here, 1);

        // When
        var id = made(here);

        // Then
        as(Tokens.municipality(here))
                .get("/v1/matchings/" + id)
                .then()
                .body("best.housed", equalTo(1))
                .body("shortages", hasSize(1))
                .body("shortages[0].rooms", equalTo(3))
                .body("shortages[0].suits", equalTo(2))
                .body("shortages[0].left", equalTo(2));
        lines(Tokens.municipality(here), id)
                .then()
                .body("items[1].vacancyId", nullValue())
                .body("items[1].explanation.code", contains("HOMES_UNMET", "ONE_MORE_HOME"))
                .body(
                        "items[1].explanation[1].text",
                        equalTo("Nog een woning met 3 kamers (zonder toegankelijkheidseis) zou passen voor 2 van de 2"
                                + " huishoudens zonder woning."));
    }

    @Test
    void aLineThatIsAcceptedIsOfferedToTheHousehold() {
        // Given
        var household = waiting(here, EARLY, 1);
        var home = home(here, 1);
        var id = made(here);

        // When
        var decided = decide(here, id, 1, ACCEPT);

        // Then
        decided.then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .header("Location", endsWith("/v1/matchings/" + id + "/lines"))
                .body("verdict.choice", equalTo("ACCEPT"))
                .body("verdict.reason", equalTo("AS_PROPOSED"))
                .body("verdict.dwelling", equalTo(home.dwelling()));
        as(Tokens.municipality(here))
                .get("/v1/couplings/" + household)
                .then()
                .body("state", equalTo("OFFERED"))
                .body("offer.dwelling", equalTo(home.dwelling()));
        var offered = Events.await(
                Service.PLACEMENT,
                event -> event.data() instanceof DwellingOffered fact
                        && fact.couplingId().equals(household));
        assertEquals(home.dwelling(), ((DwellingOffered) offered.data()).dwelling());
        decide(here, id, 1, "\"2\"", ACCEPT).then().statusCode(409).body("type", endsWith("line-decided-already"));
    }

    @Test
    void aLineIsChangedForAnotherHomeThatFits() {
        // Given
        waiting(here, EARLY, 2);
        var proposed = home(here, 2);
        var other = home(here, 3);
        var tooSmall = home(here, 1);
        var id = made(here);

        // When
        var refused = decide(here, id, 1, change(tooSmall.vacancyId()));
        var unknown = decide(here, id, 1, change(UUID.randomUUID()));
        var changed = decide(here, id, 1, change(other.vacancyId()));

        // Then
        refused.then().statusCode(409).body("type", endsWith("home-does-not-fit"));
        unknown.then().statusCode(409).body("type", endsWith("home-not-free"));
        changed.then()
                .statusCode(201)
                .body("vacancyId", equalTo(proposed.vacancyId().toString()))
                .body("verdict.choice", equalTo("CHANGE"))
                .body("verdict.reason", equalTo("CIRCUMSTANCES"))
                .body("verdict.dwelling", equalTo(other.dwelling()));
    }

    @Test
    void aLineThatIsRejectedOffersNothing() {
        // Given
        var household = waiting(here, EARLY, 1);
        home(here, 1);
        var id = made(here);

        // When
        var rejected = decide(here, id, 1, "{\"choice\": \"REJECT\", \"reason\": \"DOSSIER\"}");

        // Then
        rejected.then().statusCode(201).body("verdict.dwelling", nullValue());
        as(Tokens.municipality(here)).get("/v1/couplings/" + household).then().body("state", equalTo("COUPLED"));
    }

    @Test
    void aJobOfferWithinTheRegionRaisesTheRankAndOneElsewhereDoesNot() {
        // Given
        var nearby = "GM75%02d".formatted(NUMBERS.incrementAndGet());
        municipality(nearby, "PV26", null, 1);
        var far = "GM75%02d".formatted(NUMBERS.incrementAndGet());
        municipality(far, "PV31", null, 1);
        var untied = waiting(here, EARLY, 1);
        tied(waiting(here, EARLY.plusDays(20), 1), "JOB_OFFER", far);
        tied(waiting(here, EARLY.plusDays(20), 1), "EDUCATION", nearby);
        var offered = waiting(here, EARLY.plusDays(29), 1);
        var tooLate = waiting(here, EARLY.plusDays(31), 1);
        tied(offered, "JOB_OFFER", nearby);
        tied(tooLate, "WORK", nearby);
        home(here, 1);

        // When
        var id = made(here);

        // Then
        lines(Tokens.municipality(here), id)
                .then()
                .body("items.findAll { it.vacancyId != null }.couplingId", contains(offered.toString()))
                .body("items.find { it.couplingId == '%s' }.vacancyId".formatted(untied), nullValue())
                .body(
                        "items.find { it.couplingId == '%s' }.explanation.text".formatted(offered),
                        hasItem("Het huishouden heeft een band met de regio door het aanbod van een baan."));
    }

    @Test
    void aFamilyOfEightThatAgreesIsProposedTwoHomesAndOfferedTheFirst() {
        // Given
        var family = waiting(here, EARLY, 8);
        var stayingTogether = waiting(here, LATER, 8);
        profile(family, "{\"ties\": [], \"need\": {\"rooms\": 6, \"accessibility\": \"ANY\", \"apart\": 2}}");
        var six = home(here, 6, 65_000, "BU75000023");
        var two = home(here, 2, 65_000, "BU75000023");
        var id = made(here);

        // When
        var proposed = lines(Tokens.municipality(here), id);
        var decided = decide(here, id, 1, ACCEPT);

        // Then
        proposed.then()
                .body("items.couplingId", contains(family.toString(), stayingTogether.toString()))
                .body("items[0].dwelling", equalTo(six.dwelling()))
                .body("items[0].secondDwelling", equalTo(two.dwelling()))
                .body(
                        "items[0].explanation.text",
                        hasItem(
                                "Geen enkele woning is geschikt voor allen: 6 wonen in deze woning en 2 in een tweede in"
                                        + " buurt BU75000023, zoals het huishouden heeft afgesproken."))
                .body("items[1].vacancyId", nullValue())
                .body("items[1].secondVacancyId", nullValue());
        decided.then().statusCode(201).body("verdict.dwelling", equalTo(six.dwelling()));
    }

    @Test
    void aFamilyIsNotOfferedOneOfTwoHomesWhenTheOtherIsGone() {
        // Given
        var family = waiting(here, EARLY, 8);
        profile(family, "{\"ties\": [], \"need\": {\"rooms\": 6, \"accessibility\": \"ANY\", \"apart\": 2}}");
        home(here, 6, 65_000, "BU75000024");
        var two = home(here, 2, 65_000, "BU75000024");
        var id = made(here);
        Events.publish(reserved(two, new MunicipalityCode(here), UUID.randomUUID()), 2);
        awaitStatus(two, "RESERVED");

        // When
        var decided = decide(here, id, 1, ACCEPT);

        // Then
        decided.then().statusCode(409).body("type", endsWith("home-not-free"));
    }

    @Test
    void aFamilyThatNoLongerAgreesIsNotOfferedOneOfTwoHomes() {
        // Given
        var family = waiting(here, EARLY, 8);
        profile(family, "{\"ties\": [], \"need\": {\"rooms\": 6, \"accessibility\": \"ANY\", \"apart\": 2}}");
        home(here, 6, 65_000, "BU75000025");
        home(here, 2, 65_000, "BU75000025");
        var id = made(here);
        profile(family, 2, "{\"ties\": [], \"need\": {\"rooms\": 6, \"accessibility\": \"ANY\"}}");

        // When
        var decided = decide(here, id, 1, ACCEPT);

        // Then
        decided.then().statusCode(409).body("type", endsWith("home-does-not-fit"));
    }

    @Test
    void aHomeIsOfferedOnce() {
        // Given
        waiting(here, EARLY, 1);
        waiting(here, LATER, 1);
        var home = home(here, 1);
        var id = made(here);

        // When
        decide(here, id, 1, ACCEPT).then().statusCode(201);

        // Then
        decide(here, id, 2, ACCEPT).then().statusCode(409).body("type", endsWith("no-home-proposed"));
        decide(here, id, 2, change(home.vacancyId())).then().statusCode(409).body("type", endsWith("home-not-free"));
        var next = made(here);
        as(Tokens.municipality(here))
                .get("/v1/matchings/" + next)
                .then()
                .body("best.households", equalTo(1))
                .body("best.homes", equalTo(0));
    }

    @Test
    void familyIsExpectedOnTheDayOfTheDomain() {
        // Given
        var approvedOn = LocalDate.of(2024, 11, 30);
        var household = waiting(here, EARLY, 1);
        home(here, 2);
        PlacementApi.act(
                        Tokens.coa(),
                        household,
                        1,
                        "expectations",
                        "{\"members\": [{\"role\": \"PARTNER\", \"ageBand\": \"AGE_23_66\", \"approvedOn\": \""
                                + approvedOn + "\"}], \"knownOn\": \"2025-03-03\"}")
                .then()
                .statusCode(201);

        // When
        var id = made(here);

        // Then
        var partner = new Member(2, MemberRole.PARTNER, AgeBand.AGE_23_66, null, null, approvedOn);
        lines(Tokens.municipality(here), id)
                .then()
                .body(
                        "items[0].explanation.find { it.code == 'FAMILY_FITS' }.arguments",
                        contains(partner.joinsOn().orElseThrow().toString()));
    }

    @Test
    void aHouseholdThatChangedNeedsANewProposal() {
        // Given
        var household = waiting(here, EARLY, 1);
        home(here, 1);
        var id = made(here);
        PlacementApi.act(
                        Tokens.coa(),
                        household,
                        1,
                        "expectations",
                        "{\"members\": [{\"role\": \"PARTNER\", \"ageBand\": \"AGE_23_66\"}], \"knownOn\": \"2025-03-03\"}")
                .then()
                .statusCode(201);

        // Then
        decide(here, id, 1, ACCEPT).then().statusCode(409).body("type", endsWith("household-changed"));
    }

    @Test
    void aDecisionNeedsTheSeenVersionAndAHomeWhenItChangesOne() {
        // Given
        waiting(here, EARLY, 1);
        home(here, 1);
        var id = made(here);
        var path = "/v1/matchings/" + id + "/lines/1/verdicts";

        // Then
        decide(here, id, 1, "\"7\"", ACCEPT).then().statusCode(412);
        decide(here, id, 1, "\"7\"", "{\"choice\": \"CHANGE\", \"reason\": \"HOME\"}")
                .then()
                .statusCode(412);
        decide(here, id, 1, "\"7\"", change(UUID.randomUUID()).replace("CHANGE", "REJECT"))
                .then()
                .statusCode(412);
        command(Tokens.municipality(here)).body(ACCEPT).post(path).then().statusCode(428);
        decide(here, id, 1, "{\"choice\": \"CHANGE\", \"reason\": \"HOME\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/vacancyId"));
        decide(here, id, 1, change(UUID.randomUUID()).replace("CHANGE", "REJECT"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/vacancyId"));
        decide(here, id, 99, ACCEPT).then().statusCode(404);
        decide("GM7599", id, 1, ACCEPT).then().statusCode(404);
        command(Tokens.coa())
                .header("If-Match", "\"1\"")
                .body(ACCEPT)
                .post(path)
                .then()
                .statusCode(403);
    }

    @Test
    void decisionsForAnyVersionAllHold() throws Exception {
        // When
        try (var officials = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = officials.invokeAll(Collections.<Callable<Response>>nCopies(
                    8,
                    () -> as(Tokens.municipality(here))
                            .contentType("application/json")
                            .header("If-Match", "*")
                            .body("{\"sharing\": false, \"mostPerNeighbourhood\": 1, \"largeHomeRooms\": 5}")
                            .put("/v1/matching-policies/" + here)));
            for (var answer : answers) {
                answer.get().then().statusCode(200);
            }
        }

        // Then
        as(Tokens.municipality(here))
                .get("/v1/matching-policies/" + here)
                .then()
                .header("ETag", "\"9\"");
    }

    @Test
    void thePolicyOfTheMunicipalityHolds() {
        // Given
        waiting(here, EARLY, 1);
        waiting(here, LATER, 1);
        home(here, 1, 45_000, "BU75000001");
        home(here, 1, 45_000, "BU75000001");
        as(Tokens.municipality(here))
                .get("/v1/matching-policies/" + here)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("mostPerNeighbourhood", nullValue());

        // When
        var decided = as(Tokens.municipality(here))
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"sharing\": false, \"mostPerNeighbourhood\": 1, \"largeHomeRooms\": 5}")
                .put("/v1/matching-policies/" + here);

        // Then
        decided.then().statusCode(200).header("ETag", "\"2\"").body("sharing", is(false));
        var id = made(here);
        as(Tokens.municipality(here)).get("/v1/matchings/" + id).then().body("best.housed", equalTo(1));
        lines(Tokens.municipality(here), id)
                .then()
                .body("items[1].explanation.code", hasItem("HOMES_IN_FULL_NEIGHBOURHOODS"));
        as(Tokens.municipality("GM7598"))
                .get("/v1/matching-policies/" + here)
                .then()
                .statusCode(404);
    }

    @Test
    void theRentHasToFit() {
        // Given
        waiting(here, EARLY, 1);
        home(here, 1, 90_000, null);

        // When
        var id = made(here);

        // Then
        lines(Tokens.municipality(here), id)
                .then()
                .body("items[0].explanation[0].text", containsString("huur te hoog"));
    }

    @Test
    void homesFollowTheEventsOfHousingStock() {
        // Given
        waiting(here, EARLY, 1);
        var code = new MunicipalityCode(here);
        var reserved = home(here, 1);
        var freed = home(here, 1);
        var let = home(here, 1);
        var returned = home(here, 1);
        var moved = home(here, 1);
        var someone = UUID.randomUUID();

        // When
        Events.publish(reserved(reserved, code, someone), 2);
        Events.publish(reserved(freed, code, someone), 2);
        Events.publish(
                new ReservationEnded(
                        freed.vacancyId(),
                        code,
                        "C001",
                        freed.dwelling(),
                        RESERVATION,
                        someone,
                        ReservationEnded.Cause.EXPIRED),
                3);
        Events.publish(
                new VacancyLet(let.vacancyId(), code, "C001", let.dwelling(), null, null, TargetGroup.REGULAR, LATER),
                2);
        Events.publish(
                new VacancyReturned(
                        returned.vacancyId(),
                        code,
                        "C001",
                        returned.dwelling(),
                        LATER,
                        VacancyReturned.Reason.WITHDRAWN),
                2);
        Events.publish(
                new VacancyTakenOver(
                        moved.vacancyId(), new MunicipalityCode("GM7597"), code, "C001", moved.dwelling(), LATER),
                2);
        awaitStatus(reserved, "RESERVED");
        awaitStatus(let, "LET");
        awaitStatus(returned, "RETURNED");
        awaitStatus(freed, "FREE");
        await().until(() -> PlacementApi.count("select count(*) from free_home where municipality = 'GM7597'") == 1);

        // Then
        var id = made(here);
        lines(Tokens.municipality(here), id)
                .then()
                .body("items.vacancyId", contains(freed.vacancyId().toString()));
        as(Tokens.municipality(here)).get("/v1/matchings/" + id).then().body("best.homes", equalTo(1));
    }

    @Test
    void theProposalOfAProvinceHousesEachHouseholdWhereItIsCoupled() {
        // Given
        var there = "GM75%02d".formatted(NUMBERS.incrementAndGet());
        municipality(here, "PV29", null, 2);
        municipality(there, "PV29", null, 1);
        var one = waiting(here, EARLY, 1);
        var other = waiting(there, LATER, 1);
        var home = home(there, 1);

        // When
        var id = UUID.fromString(
                start(Tokens.coa(), "PV29").then().statusCode(201).extract().path("id"));
        awaitState(id, "COMPLETED");

        // Then
        lines(Tokens.coa(), id)
                .then()
                .body("items.couplingId", contains(one.toString(), other.toString()))
                .body("items.vacancyId", contains(null, home.vacancyId().toString()));
        lines(Tokens.municipality(there), id)
                .then()
                .statusCode(200)
                .body("items.couplingId", contains(other.toString()));
        lines(Tokens.municipality("GM7596"), id).then().statusCode(404);
        decide(there, id, 2, ACCEPT).then().statusCode(201);
        start(Tokens.municipality(here), "PV29").then().statusCode(409).body("type", endsWith("area-unknown"));
    }

    @Test
    void oneProposalIsMadeAtATimeAndItCanBeStopped() throws SQLException {
        // Given
        var id = UUID.randomUUID();
        insert(id, "SEARCHING", "now()", 1);

        // When
        var second = start(Tokens.municipality(here), here);
        var stopped =
                command(Tokens.municipality(here)).header("If-Match", "\"1\"").post("/v1/matchings/" + id + "/stops");

        // Then
        second.then().statusCode(409).body("type", endsWith("matching-under-way"));
        stopped.then().statusCode(200).header("ETag", "\"2\"").body("stopping", is(true));
        as(Tokens.municipality("GM7595")).get("/v1/matchings/" + id).then().statusCode(404);
        execute("update matching set beat_at = now() - interval '1 hour' where id = '" + id + "'");
        awaitState(id, "STOPPED");
        command(Tokens.municipality(here))
                .header("If-Match", "\"4\"")
                .post("/v1/matchings/" + id + "/stops")
                .then()
                .statusCode(409)
                .body("type", endsWith("matching-ended"));
    }

    @Test
    void aSearchWhoseProcessDiedIsRestartedAndInterruptedAfterThreeAttempts() throws SQLException {
        // Given
        waiting(here, EARLY, 1);
        var home = home(here, 1);
        var once = UUID.randomUUID();
        var tooOften = UUID.randomUUID();
        insert(once, "SEARCHING", "now() - interval '1 hour'", 1);

        // Then
        awaitState(once, "COMPLETED");
        lines(Tokens.municipality(here), once)
                .then()
                .body("items.vacancyId", contains(home.vacancyId().toString()));
        insert(tooOften, "SEARCHING", "now() - interval '1 hour'", 3);
        awaitState(tooOften, "INTERRUPTED");
        lines(Tokens.municipality(here), tooOften).then().statusCode(200).body("items", hasSize(0));
        assertEquals(
                0,
                PlacementApi.count(
                        "select count(*) from matching where state = 'SEARCHING' and area = '" + here + "'"));
    }

    @Test
    void proposalsAreListedInTheOrderOfTheirRequests() {
        // Given
        var first = made(here);
        var second = made(here);

        // Then
        as(Tokens.municipality(here))
                .get("/v1/matchings?state=COMPLETED&municipality=" + here)
                .then()
                .statusCode(200)
                .body("items.id", contains(first.toString(), second.toString()));
        as(Tokens.municipality(here)).get("/v1/matchings?limit=1").then().body("items", hasSize(1));
        as(Tokens.municipality("GM7594")).get("/v1/matchings").then().body("items", hasSize(0));
    }

    @Test
    void theSameRequestAgainMakesNoSecondProposal() {
        // Given
        var key = UUID.randomUUID();
        var body = "{\"area\": \"%s\"}".formatted(here);

        // When
        var first = as(Tokens.municipality(here))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/matchings");
        var again = as(Tokens.municipality(here))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/matchings");

        // Then
        first.then().statusCode(201).body("seconds", greaterThan(0));
        assertEquals(first.<String>path("id"), again.<String>path("id"));
        awaitState(UUID.fromString(first.path("id")), "COMPLETED");
    }

    @Test
    void theAreaMustBeKnownAndWithinTheJurisdiction() {
        start(Tokens.municipality(here), "GM7593").then().statusCode(409).body("type", endsWith("area-unknown"));
        start(Tokens.operator(), "GM9999").then().statusCode(409).body("type", endsWith("area-unknown"));
        start(Tokens.municipality(here), "Almelo").then().statusCode(400);
        start(Tokens.corporation("C001"), here).then().statusCode(403);
    }

    private static void tied(UUID coupling, String kind, String municipality) {
        profile(coupling, "{\"ties\": [{\"kind\": \"%s\", \"municipality\": \"%s\"}]}".formatted(kind, municipality));
    }

    private static void profile(UUID coupling, String body) {
        profile(coupling, 1, body);
    }

    private static void profile(UUID coupling, long seen, String body) {
        as(Tokens.coa())
                .contentType("application/json")
                .header("If-Match", "\"" + seen + "\"")
                .body(body)
                .put("/v1/couplings/" + coupling + "/profile")
                .then()
                .statusCode(200);
    }

    private static String change(UUID vacancyId) {
        return "{\"choice\": \"CHANGE\", \"reason\": \"CIRCUMSTANCES\", \"vacancyId\": \"%s\"}".formatted(vacancyId);
    }

    /** A search as an ended process left it. */
    private void insert(UUID id, String state, String beatAt, int attempts) throws SQLException {
        execute("""
                insert into matching (id, area, seconds, state, stopping, made_on, requested_at, version, process, attempts, beat_at)
                values ('%s', '%s', 5, '%s', false, current_date, now(), 1, '%s', %d, %s)
                """.formatted(id, here, state, UUID.randomUUID(), attempts, beatAt));
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = Databases.connectToAll();
                var update = connection.createStatement()) {
            update.executeUpdate(statement);
        }
    }

    private static VacancyReserved reserved(MatchingApi.Home home, MunicipalityCode municipality, UUID coupling) {
        return new VacancyReserved(
                home.vacancyId(),
                municipality,
                "C001",
                home.dwelling(),
                RESERVATION,
                coupling,
                ReservationKind.DIRECT_ALLOCATION,
                Instant.now());
    }
}
