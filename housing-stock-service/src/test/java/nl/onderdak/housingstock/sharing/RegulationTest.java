// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing;

import static nl.onderdak.housingstock.Stock.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

/** Landlords in good faith, inspections and splits. */
@ServiceTest
class RegulationTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    @Inject
    MutableClock clock;

    private final LocalDate today = DutchCalendar.today(Clock.systemUTC());

    @Test
    void aPrivateLandlordLetsRoomsWhileTheMunicipalityTrustsIt() {
        // Given
        var municipality = Stock.municipality();
        var landlord = landlord(municipality, "PRIVATE");
        var dwelling = shared(landlord, municipality, "ROOM_RENTAL");
        var place = dwelling + ".1";
        refused(announce(place, today), "landlord-not-bona-fide");

        // When
        var until = today.plusDays(20);
        var declaration = Stock.declaration(landlord, municipality, today, until);

        // Then
        refused(announce(place, today.minusDays(1)), "landlord-not-bona-fide");
        refused(announce(place, until.plusDays(1)), "landlord-not-bona-fide");
        var vacancy = Stock.announce(place, municipality, today);
        var coupling = Stock.coupling(municipality, 1);
        withdraw(declaration, 2, today.plusDays(5)).then().statusCode(412);
        withdraw(declaration, 1, today.plusDays(5)).then().statusCode(200).body("version", equalTo(2));
        refused(withdraw(declaration, 2, today.plusDays(5)), "already-withdrawn");
        refused(announce(dwelling + ".2", today.plusDays(5)), "landlord-not-bona-fide");
        clock.set(clock.instant().plus(Duration.ofDays(5)));
        refused(Stock.reserve(vacancy, coupling, clock.instant().plus(Duration.ofDays(1))), "landlord-not-bona-fide");
    }

    @Test
    void othersNeedNoDeclaration() {
        // Given
        var municipality = Stock.municipality();

        // Then
        for (var kind : List.of("CORPORATION", "STATE")) {
            var dwelling = shared(landlord(municipality, kind), municipality, "ROOM_RENTAL");
            announce(dwelling + ".1", today).then().statusCode(201);
        }
        announce(shared(landlord(municipality, "PRIVATE"), municipality, "LODGING") + ".1", today)
                .then()
                .statusCode(201);
    }

    @Test
    void theDeclarationOfAnotherMunicipalityDoesNotCount() {
        // Given
        var municipality = Stock.municipality();
        var landlord = landlord(municipality, "PRIVATE");
        Stock.declaration(landlord, Stock.municipality(), LONG_AGO, null);

        // Then
        refused(announce(shared(landlord, municipality, "ROOM_RENTAL") + ".1", today), "landlord-not-bona-fide");
        refused(
                send(Map.of("landlord", "nobody", "municipality", municipality, "from", "2025-01-01"))
                        .post("/v1/bona-fide-declarations"),
                "landlord-unknown");
        send(Map.of("landlord", landlord, "municipality", municipality, "from", "2025-01-02", "until", "2025-01-01"))
                .post("/v1/bona-fide-declarations")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/until"));
    }

    @Test
    void inspectionsAreOnRecord() {
        // Given
        var dwelling = Stock.dwelling(Stock.municipality(), 3);

        // When
        Stock.inspect(dwelling, "NO_PERMIT")
                .then()
                .statusCode(201)
                .header("Location", "/v1/sharing-inspections?dwelling=" + dwelling);
        Stock.inspect(dwelling, "COMPLIANT").then().statusCode(201);

        // Then
        Stock.asOperator()
                .get("/v1/sharing-inspections?dwelling=" + dwelling)
                .then()
                .body("items.finding", contains("NO_PERMIT", "COMPLIANT"));
        refused(Stock.inspect("nothing", "COMPLIANT"), "dwelling-unknown");
        refused(
                send(Map.of(
                                "dwelling",
                                dwelling,
                                "inspectedOn",
                                today.plusDays(1).toString(),
                                "finding",
                                "COMPLIANT"))
                        .post("/v1/sharing-inspections"),
                "day-in-future");
    }

    @Test
    void aDwellingIsSplitIntoNewOnes() {
        // Given
        var municipality = Stock.municipality();
        var dwelling = Stock.dwelling(municipality, 4);

        // When
        var answer = Stock.split(dwelling, dwelling + "-b", dwelling + "-a");

        // Then
        answer.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/dwelling-splits/" + dwelling))
                .body("dwelling", equalTo(dwelling))
                .body("splitOn", equalTo(today.toString()))
                .body("into", contains(dwelling + "-a", dwelling + "-b"));
        refused(announce(dwelling, today), "unit-unknown");
        Stock.announce(dwelling + "-a", municipality);
        String landlord = Stock.asOperator().get("/v1/dwellings/" + dwelling).path("landlord");
        Stock.asOperator()
                .get("/v1/dwellings/" + dwelling + "-b")
                .then()
                .body("landlord", equalTo(landlord))
                .body("municipality", equalTo(municipality));
        refused(Stock.split(dwelling, dwelling + "-c", dwelling + "-d"), "dwelling-split");
        refused(
                send(Map.of(
                                "dwelling",
                                dwelling,
                                "form",
                                "SHARING",
                                "manager",
                                "LANDLORD",
                                "places",
                                Stock.places(dwelling, 1)))
                        .post("/v1/shared-dwellings"),
                "dwelling-split");
    }

    @Test
    void whatIsSharedOrOnOfferIsNotSplit() {
        // Given
        var municipality = Stock.municipality();
        var vacant = Stock.vacancy(municipality, 4).dwelling();
        var shared = Stock.shared(Stock.dwelling(municipality, 4), "SHARING", 2);
        var known = Stock.dwelling(municipality, 4);

        // Then
        refused(Stock.split(vacant, vacant + "-a", vacant + "-b"), "dwelling-vacant");
        refused(Stock.split(shared, shared + "-a", shared + "-b"), "dwelling-shared-already");
        refused(Stock.split(known, known + "-a", known), "dwelling-known");
        Stock.asOperator().get("/v1/dwellings/" + known + "-a").then().statusCode(404);
        Stock.split(known, known + "-a", known + "-b").then().statusCode(201);
        var another = another(known);
        refused(Stock.split(another, another + "-a", known + "-b"), "dwelling-known");
        Stock.split(another, another + "-a", another + "-a")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/into/1/dwelling"));
    }

    /** A dwelling of the landlord of another one, in the same municipality. */
    private static String another(String dwelling) {
        var like = Stock.asOperator().get("/v1/dwellings/" + dwelling);
        var another = Stock.unique("D");
        send(Stock.dwelling(another, like.path("landlord"), like.path("municipality"), 4))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);
        return another;
    }

    private static String landlord(String municipality, String kind) {
        var landlord = Stock.unique("P");
        send(Map.of("landlord", landlord, "kind", kind, "name", "Kamers", "municipalities", List.of(municipality)))
                .post("/v1/landlords")
                .then()
                .statusCode(201);
        return landlord;
    }

    private static String shared(String landlord, String municipality, String form) {
        var dwelling = Stock.unique("D");
        send(Stock.dwelling(dwelling, landlord, municipality, 4))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);
        Stock.shared(dwelling, form, 2);
        Stock.permit(dwelling, LONG_AGO, null, 2);
        return dwelling;
    }

    private static Response announce(String unit, LocalDate availableFrom) {
        return send(Map.of("unit", unit, "availableFrom", availableFrom.toString()))
                .post("/v1/vacancies");
    }

    private static Response withdraw(String declaration, long version, LocalDate on) {
        return send(Map.of("withdrawnOn", on.toString()))
                .header("If-Match", "\"" + version + "\"")
                .post("/v1/bona-fide-declarations/" + declaration + "/withdrawal");
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(409).body("type", endsWith(code));
    }
}
