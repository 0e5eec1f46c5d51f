// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.housingstock.agreement.Agreed;
import nl.onderdak.housingstock.market.Figures;
import nl.onderdak.housingstock.project.Plans;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Tokens;

/**
 * Two landlords, each with a vacant dwelling in a municipality of its own, where a household is coupled. A third
 * municipality has ended and the first succeeded it; the second will end in a distant year, for the first to succeed it.
 */
record Neighbours(Home one, Home other, Ended ended) {

    /**
     * The objects of a landlord.
     *
     * @param province where its municipality lies
     * @param ids of each object, by the name of the path parameter that it fills
     */
    record Home(String province, Map<String, String> ids) {

        String landlord() {
            return ids.get("landlord");
        }

        String municipality() {
            return ids.get("municipality");
        }

        String dwelling() {
            return ids.get("dwelling");
        }

        String vacancy() {
            return ids.get("id");
        }

        String coupling() {
            return ids.get("coupling");
        }
    }

    /** The objects that stay with a municipality that ended: a let dwelling, and the household that lives there. */
    record Ended(String municipality, String province, String vacancy, String coupling) {}

    static Neighbours planted() {
        var one = home("PV23");
        var other = home("PV26");
        var ended = ended("PV25", one.municipality());
        Stock.merged(other.municipality(), one.municipality(), LocalDate.of(2999, 1, 1));
        return new Neighbours(one, other, ended);
    }

    private static Ended ended(String province, String successor) {
        var municipality = Stock.municipality(province, null);
        var vacancy = Stock.vacancy(municipality, 3);
        var coupling = Stock.coupling(municipality, 2);
        Stock.house(coupling, municipality, vacancy.dwelling(), LocalDate.of(2025, 3, 3));
        Stock.awaitState(vacancy, "LET");
        Stock.merged(municipality, successor, LocalDate.of(2025, 7, 1));
        Stock.awaitMunicipality(vacancy.dwelling(), successor);
        return new Ended(municipality, province, vacancy.id(), coupling.toString());
    }

    private static Home home(String province) {
        var municipality = Stock.municipality(province, null);
        var landlord = Stock.unique("H");
        as(landlord, Map.of("landlord", landlord, "name", "Woonzorg", "municipalities", List.of(municipality)))
                .post("/v1/landlords")
                .then()
                .statusCode(201);
        var neighbourhood = "BU" + municipality.substring(2) + "0707";
        as("OPERATOR", "stock:plan", Map.of("effectiveOn", "2025-01-01", "homes", 100, "capBasisPoints", 500))
                .post("/v1/neighbourhoods/" + neighbourhood + "/capacities")
                .then()
                .statusCode(201);
        var dwelling = Stock.unique("D");
        var inComplex = new HashMap<>(Stock.dwelling(dwelling, landlord, municipality, 4));
        inComplex.put("complex", "K1");
        inComplex.put("rentPerMonth", 60_000);
        as(landlord, inComplex).post("/v1/dwellings").then().statusCode(201);
        String vacancy = as(landlord, Map.of("unit", dwelling, "availableFrom", "2025-03-01"))
                .post("/v1/vacancies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var coupling = Stock.coupling(municipality, 3).toString();
        let(landlord, municipality);
        var kept = Stock.unique("D");
        as(landlord, Stock.dwelling(kept, landlord, municipality, 4))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);
        Stock.Announced reserved = Stock.announce(kept, municipality);
        String reservation = Stock.reserve(
                        reserved, Stock.coupling(municipality, 3), Instant.now().plusSeconds(86_400))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(landlord, Map.of("reason", "CAPPED", "rentPerMonth", 50_000, "from", "2025-01", "until", "2025-02"))
                .post("/v1/dwellings/" + dwelling + "/rent-reductions")
                .then()
                .statusCode(201);
        String exclusion = as(
                        landlord,
                        Map.of(
                                "landlord", landlord,
                                "complex", "K1",
                                "municipality", municipality,
                                "reason", "LIVEABILITY",
                                "from", "2025-01-01",
                                "until", "2025-01-31"))
                .post("/v1/complex-exclusions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var guarantee = guarantee(landlord, municipality, dwelling);
        var ids = new HashMap<String, String>();
        ids.put("landlord", landlord);
        ids.put("municipality", municipality);
        ids.put("dwelling", dwelling);
        ids.put("id", vacancy);
        ids.put("coupling", coupling);
        ids.put("subject", coupling);
        ids.put("couplingId", coupling);
        ids.put("reservation", reservation);
        ids.putAll(shared(landlord, municipality));
        ids.put("neighbourhood", neighbourhood);
        ids.put("exclusion", exclusion);
        ids.put("guarantee", guarantee);
        PlannedHomes.plant(ids);
        plan(ids);
        ids.put("application", application(municipality));
        returned(landlord, municipality);
        parkedMessage(landlord, municipality);
        return new Home(province, ids);
    }

    /** A message with a code that is not known. */
    private static void parkedMessage(String landlord, String municipality) {
        as(
                        landlord,
                        Map.of(
                                "idOrganisatie",
                                landlord,
                                "idExtern",
                                "V1",
                                "tijdstipBericht",
                                "2026-06-01T08:00:00Z",
                                "status",
                                Map.of("code", "XYZ"),
                                "adres",
                                Map.of("gemeente", Map.of("code", municipality)),
                                "maximumAantalPersonen",
                                3,
                                "kamersAantal",
                                3))
                .post("/vera/v4/eenheden")
                .then()
                .statusCode(200);
    }

    /** A shared dwelling with a place, and its permit. */
    private static Map<String, String> shared(String landlord, String municipality) {
        var dwelling = Stock.unique("D");
        as(landlord, Stock.dwelling(dwelling, landlord, municipality, 4))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);
        Stock.sharingPolicy(municipality, LocalDate.of(2024, 1, 1), 4, "SHARING");
        var permit = Stock.permit(dwelling, LocalDate.of(2024, 1, 1), null, 4);
        Stock.shared(dwelling, "SHARING", 2);
        var consent = Stock.consent(dwelling, Stock.coupling(municipality, 1), 2);
        var declaration = Stock.declaration(landlord, municipality, LocalDate.of(2024, 1, 1), null);
        Stock.inspect(dwelling, "COMPLIANT").then().statusCode(201);
        var split = Stock.unique("D");
        as(landlord, Stock.dwelling(split, landlord, municipality, 4))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);
        Stock.split(split, split + "-a", split + "-b").then().statusCode(201);
        return Map.of(
                "sharedDwelling",
                dwelling,
                "place",
                dwelling + ".1",
                "permit",
                permit,
                "consent",
                consent,
                "declaration",
                declaration,
                "splitDwelling",
                split);
    }

    /** What the municipality applied for. */
    private static String application(String municipality) {
        return as(
                        municipality,
                        "stock:plan",
                        Map.of(
                                "municipality",
                                municipality,
                                "scheme",
                                "STATE_CONTRIBUTION",
                                "requestedOn",
                                "2025-03-27"))
                .post("/v1/scheme-applications")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A dwelling that was let: its landlord has figures. */
    private static void let(String landlord, String municipality) {
        var dwelling = Stock.unique("D");
        as(landlord, Stock.dwelling(dwelling, landlord, municipality, 4))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);
        String vacancy = as(landlord, Map.of("unit", dwelling, "availableFrom", "2025-03-01"))
                .post("/v1/vacancies")
                .path("id");
        as(landlord, Map.of("targetGroup", "REGULAR", "letOn", "2025-03-14"))
                .header("If-Match", "\"1\"")
                .post("/v1/vacancies/" + vacancy + "/letting")
                .then()
                .statusCode(200);
    }

    private static void returned(String landlord, String municipality) {
        var dwelling = Stock.unique("D");
        as(landlord, Stock.dwelling(dwelling, landlord, municipality, 4))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);
        as(landlord, Map.of("reason", "NO_FITTING_HOUSEHOLD"))
                .header("If-Match", "\"1\"")
                .post("/v1/vacancies/" + Stock.announce(dwelling, municipality).id() + "/return")
                .then()
                .statusCode(200);
    }

    private static void plan(Map<String, String> ids) {
        var municipality = ids.get("municipality");
        ids.put("project", Plans.project(municipality, ids.get("landlord")));
        ids.put("property", Plans.property(municipality, "VG-1"));
        Plans.delay(municipality, ids.get("project"), 1, "2038").then().statusCode(201);
        Plans.cap(municipality, "2025-01-01", 500).then().statusCode(201);
        ids.put("agreement", Agreed.proposed(municipality, ids.get("landlord"), Agreed.terms()));
        Figures.given(municipality, Map.of("year", 2025, "seekers", 7_000))
                .then()
                .statusCode(201);
    }

    static RequestSpecification as(String landlord, Object body) {
        return given().auth()
                .oauth2(Tokens.corporation(landlord))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body);
    }

    /** A request with one scope. */
    static RequestSpecification as(String organisation, String scope, Object body) {
        return given().auth()
                .oauth2(Tokens.withScopes(organisation, scope))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body);
    }

    /** A guarantee with a claim, as if the landlord were a private one. */
    private static String guarantee(String landlord, String municipality, String dwelling) {
        var id = UUID.randomUUID().toString();
        try (var all = Databases.connectToAll()) {
            Databases.run(all, """
                    insert into guarantee (id, dwelling, landlord, municipality, from_on, until_on, most_per_month,
                        claimed, version)
                    values ('%1$s', '%2$s', '%3$s', '%4$s', '2025-01-01', '2029-12-31', 90000, 1, 2);
                    insert into guarantee_claim (guarantee, month, amount, landlord, municipality, recorded_at)
                    values ('%1$s', '2025-01-01', 1, '%3$s', '%4$s', now());
                    """.formatted(id, dwelling, landlord, municipality));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return id;
    }
}
