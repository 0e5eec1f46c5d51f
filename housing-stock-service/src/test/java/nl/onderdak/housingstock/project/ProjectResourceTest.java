// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project;

import static nl.onderdak.housingstock.Stock.asProvince;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class ProjectResourceTest {

    @Inject
    MutableClock clock;

    @Test
    void registersARangeOfHomes() {
        // Given
        var municipality = Stock.municipality();

        // When
        var answer = Plans.register(municipality, Plans.plan());

        // Then
        answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("municipality", equalTo(municipality))
                .body("landlord", nullValue())
                .body("homesLeast", equalTo(100))
                .body("homesMost", equalTo(150))
                .body("permitHolderPlaces", equalTo(100))
                .body("expectedFrom", equalTo("2036-Q4"))
                .body("expectedUntil", equalTo("2037"))
                .body("warnings", empty());
        asProvince()
                .get("/v1/projects/" + answer.path("id"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("probability", equalTo(7_500));
    }

    @Test
    void namesEveryContradiction() {
        // Given
        var plan = Plans.plan("homesMost", 99);
        plan.put("socialHomesMost", 100);
        plan.put("expectedFrom", "2037-02-30");

        // Then
        Plans.register(Stock.municipality(), plan)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/homesMost", "/socialHomesMost", "/expectedFrom"));
        Plans.register(Stock.municipality(), Plans.plan("expectedUntil", "2036-Q3"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("before-from"));
        Plans.register(Stock.municipality(), Plans.plan("expectedUntil", "2067"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("period-too-long"));
    }

    @Test
    void isForTheMunicipalityItself() {
        // Given
        var municipality = Stock.municipality();
        var other = Stock.municipality();
        var body = Plans.plan("municipality", municipality);
        String project = Plans.register(municipality, Plans.plan()).path("id");

        // Then
        Plans.as(other, body).post("/v1/projects").then().statusCode(404);
        Plans.as(other).get("/v1/projects/" + project).then().statusCode(404);
        Plans.delay(other, project, 1, "2039").then().statusCode(404);
        Plans.as(municipality, body)
                .auth()
                .oauth2(Tokens.corporation("C001"))
                .post("/v1/projects")
                .then()
                .statusCode(403);
        Plans.register(municipality, Plans.plan("landlord", "nobody"))
                .then()
                .statusCode(409)
                .body("type", endsWith("landlord-unknown"));
    }

    @Test
    void aLandlordRegistersChangesAndDelaysItsOwn() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();

        // When
        var registered = Plans.registerOwn(landlord, municipality, Plans.plan());

        // Then
        registered
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("landlord", equalTo(landlord))
                .body("municipality", equalTo(municipality));
        String project = registered.path("id");
        Plans.asLandlord(landlord, Plans.plan("homesMost", 140))
                .put("/v1/projects/" + project)
                .then()
                .statusCode(428);
        Plans.asLandlord(landlord, Plans.plan("homesMost", 140))
                .header("If-Match", "\"1\"")
                .put("/v1/projects/" + project)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("homesMost", equalTo(140));
        var later = Map.of("reason", "PERMIT", "expectedFrom", "2037-Q2", "expectedUntil", "2038");
        Plans.asLandlord(landlord, later)
                .header("If-Match", "\"1\"")
                .post("/v1/projects/" + project + "/delays")
                .then()
                .statusCode(412);
        Plans.asLandlord(landlord, later)
                .header("If-Match", "\"2\"")
                .post("/v1/projects/" + project + "/delays")
                .then()
                .statusCode(201)
                .header("ETag", "\"3\"")
                .header("Location", "/v1/projects/" + project + "/delays")
                .body("delays", equalTo(1));
        Plans.delay(municipality, project, 3, "2039").then().statusCode(201).body("delays", equalTo(2));
    }

    @Test
    void aLandlordSeesItsOwnAndTheMunicipalityAllOfItsArea() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var rival = Stock.landlord();
        String own = Plans.registerOwn(landlord, municipality, Plans.plan()).path("id");
        String theirs = Plans.registerOwn(rival, municipality, Plans.plan()).path("id");
        String ofMunicipality = Plans.register(municipality, Plans.plan()).path("id");
        Plans.registerOwn(landlord, Stock.municipality(), Plans.plan()).then().statusCode(201);

        // Then
        var here = "/v1/projects?municipality=" + municipality;
        Plans.asLandlord(landlord, "").get(here).then().body("items.id", contains(own));
        Plans.as(municipality).get("/v1/projects").then().body("items.id", contains(own, theirs, ofMunicipality));
        for (var other : List.of(theirs, ofMunicipality)) {
            var path = "/v1/projects/" + other;
            Plans.asLandlord(landlord, "").get(path).then().statusCode(404);
            Plans.asLandlord(landlord, Plans.plan())
                    .header("If-Match", "\"1\"")
                    .put(path)
                    .then()
                    .statusCode(404);
            Plans.asLandlord(landlord, Map.of("reason", "PERMIT", "expectedFrom", "2037-Q2", "expectedUntil", "2038"))
                    .header("If-Match", "\"1\"")
                    .post(path + "/delays")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void aLandlordRegistersForItselfOnly() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var ofAnother = Plans.plan("municipality", municipality);
        ofAnother.put("landlord", Stock.landlord());
        var ofNobody = Plans.plan("municipality", municipality);

        // Then
        Plans.asLandlord(landlord, ofAnother)
                .post("/v1/projects")
                .then()
                .statusCode(409)
                .body("type", endsWith("landlord-unknown"));
        Plans.asLandlord(landlord, ofNobody).post("/v1/projects").then().statusCode(403);
        Plans.registerOwn(landlord, "GM7997", Plans.plan())
                .then()
                .statusCode(409)
                .body("type", endsWith("municipality-unknown"));
        Plans.registerOwn(landlord, Stock.municipality(LocalDate.of(2020, 1, 1)), Plans.plan())
                .then()
                .statusCode(409)
                .body("type", endsWith("municipality-unknown"));
    }

    @Test
    void eachWritesProjectsUnderTheScopeOfItsKindOnly() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var body = Plans.plan("municipality", municipality);
        body.put("landlord", landlord);

        // Then
        Plans.as(municipality, body)
                .auth()
                .oauth2(Tokens.withScopes(municipality, "stock:write"))
                .post("/v1/projects")
                .then()
                .statusCode(403);
        Plans.as(municipality, body)
                .auth()
                .oauth2(Tokens.withScopes("corporation:" + landlord, "stock:plan"))
                .post("/v1/projects")
                .then()
                .statusCode(403);
        Plans.as(municipality, body)
                .auth()
                .oauth2(Tokens.withScopes("corporation:" + landlord, "stock:plan", "stock:write"))
                .post("/v1/projects")
                .then()
                .statusCode(201);
    }

    @Test
    void propertyOfTheMunicipalityIsForTheMunicipalityToGive() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var property = Plans.property(municipality, "VG-0218");
        var converting = Plans.plan("property", property);

        // Then
        Plans.registerOwn(landlord, municipality, converting)
                .then()
                .statusCode(409)
                .body("type", endsWith("property-of-municipality"));
        String project = Plans.registerOwn(landlord, municipality, Plans.plan()).path("id");
        Plans.as(municipality, converting)
                .header("If-Match", "\"1\"")
                .put("/v1/projects/" + project)
                .then()
                .statusCode(200)
                .body("property", equalTo(property));
        Plans.asLandlord(landlord, Plans.plan())
                .header("If-Match", "\"2\"")
                .put("/v1/projects/" + project)
                .then()
                .statusCode(409)
                .body("type", endsWith("property-of-municipality"));
        converting.put("status", "PERMITTED");
        Plans.asLandlord(landlord, converting)
                .header("If-Match", "\"2\"")
                .put("/v1/projects/" + project)
                .then()
                .statusCode(200)
                .body("property", equalTo(property))
                .body("status", equalTo("PERMITTED"));
    }

    @Test
    void keepsDelaysWithTheirReasons() {
        // Given
        var municipality = Stock.municipality();
        String project = Plans.register(municipality, Plans.plan()).path("id");

        // When
        Plans.delay(municipality, project, 1, "2037").then().statusCode(409).body("type", endsWith("delay-not-later"));
        Plans.delay(municipality, project, 9, "2038").then().statusCode(412);
        Plans.delay(municipality, project, 1, "2038")
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("delays", equalTo(1))
                .body("expectedUntil", equalTo("2038"));
        Plans.delay(municipality, project, 2, "2039-Q1").then().statusCode(201);

        // Then
        asProvince()
                .get("/v1/projects/" + project + "/delays")
                .then()
                .body("items.number", contains(1, 2))
                .body("items.reason", contains("GRID_CONNECTION", "GRID_CONNECTION"))
                .body("items.expectedUntilBefore", contains("2037", "2038"))
                .body("items.expectedUntilAfter", contains("2038", "2039-Q1"));
        asProvince()
                .accept("text/csv")
                .get("/v1/projects/" + project + "/delays")
                .then()
                .statusCode(200)
                .body(startsWith("project,number,reason,expectedFromBefore,"));
    }

    @Test
    void postponesByADelayOnly() {
        // Given
        var municipality = Stock.municipality();
        String project = Plans.register(municipality, Plans.plan()).path("id");

        // Then
        Plans.as(municipality, Plans.plan("expectedUntil", "2038"))
                .header("If-Match", "\"1\"")
                .put("/v1/projects/" + project)
                .then()
                .statusCode(409)
                .body("type", endsWith("postponement-needs-reason"));
        Plans.as(municipality, Plans.plan("status", "CANCELLED"))
                .header("If-Match", "\"1\"")
                .put("/v1/projects/" + project)
                .then()
                .statusCode(200);
        Plans.as(municipality, Plans.plan())
                .header("If-Match", "\"2\"")
                .put("/v1/projects/" + project)
                .then()
                .statusCode(409)
                .body("type", endsWith("project-over"));
    }

    @Test
    void showsAProjectAsOfADayAndAMoment() {
        // Given
        var municipality = Stock.municipality();
        clock.set(LocalDate.of(2031, 1, 10));
        String project = Plans.register(municipality, Plans.plan()).path("id");
        clock.set(LocalDate.of(2031, 2, 10));
        Plans.delay(municipality, project, 1, "2038").then().statusCode(201);
        var after = Instant.parse("2031-02-11T00:00:00Z");
        clock.set(LocalDate.of(2031, 3, 1));

        // Then
        var path = "/v1/projects/" + project;
        asProvince().get(path + "?validOn=2031-01-09").then().statusCode(404);
        asProvince().get(path + "?validOn=2031-02-09").then().body("expectedUntil", equalTo("2037"));
        asProvince().get(path + "?validOn=2031-02-10").then().body("expectedUntil", equalTo("2038"));
        asProvince().get(path + "?knownAt=2031-02-01T00:00:00Z").then().body("version", equalTo(1));
        asProvince().get(path + "?knownAt=" + after).then().body("version", equalTo(2));
        var supply = "/v1/expected-supply?halfYear=2038-H2&municipality=" + municipality;
        asProvince().get(supply).then().body("items", hasSize(1));
        asProvince().get(supply + "&validOn=2031-02-09").then().body("items", empty());
    }

    @Test
    void expectsPlacesByHalfYear() {
        // Given
        var municipality = Stock.municipality();
        Plans.register(municipality, Plans.plan()).then().statusCode(201);
        Plans.register(municipality, Plans.plan("status", "CANCELLED")).then().statusCode(201);

        // Then
        var url = "/v1/expected-supply?municipality=" + municipality;
        asProvince()
                .get(url)
                .then()
                .statusCode(200)
                .body("items.halfYear", contains("2036-H2", "2037-H1", "2037-H2"))
                .body("items.placesLow", contains(0, 0, 0))
                .body("items.placesExpected", contains(15, 30, 30))
                .body("items.placesHigh", contains(20, 40, 40))
                .body("items.homesHigh", contains(30, 60, 60));
        asProvince()
                .accept("text/csv")
                .get(url + "&halfYear=2036-H2")
                .then()
                .body(equalTo("municipality,halfYear,projects,placesLow,placesExpected,placesHigh,homesLow,"
                        + "homesExpected,homesHigh,rounding,spread\r\n" + municipality
                        + ",2036-H2,1,0,15,20,0,19,30,HALF_UP_ONCE_PER_LINE,EVENLY_OVER_MONTHS\r\n"));
    }

    @Test
    void listsByKindAndStatus() {
        // Given
        var municipality = Stock.municipality();
        for (var kind : List.of("NEW_BUILDING", "TRANSFORMATION", "TOPPING_UP", "SPLITTING", "FLEX")) {
            Plans.register(municipality, Plans.plan("kind", kind)).then().statusCode(201);
        }

        // Then
        var url = "/v1/projects?municipality=" + municipality;
        asProvince().get(url).then().body("items", hasSize(5));
        asProvince().get(url + "&kind=TOPPING_UP").then().body("items.kind", contains("TOPPING_UP"));
        asProvince().get(url + "&status=DELIVERED").then().body("items", empty());
        asProvince().accept("text/csv").get(url).then().statusCode(200).body(startsWith("id,municipality,landlord,"));
    }

    @Test
    void warnsBeyondTheCapOnSocialHomes() {
        // Given
        var municipality = Stock.municipality();
        String first = Plans.register(municipality, Plans.plan()).path("id");
        Plans.cap(municipality, "2020-01-01", 60)
                .then()
                .statusCode(201)
                .header("Location", "/v1/social-caps?municipality=" + municipality);
        Plans.cap(municipality, "2020-01-01", 70).then().statusCode(409).body("type", endsWith("social-cap-known"));
        asProvince().get("/v1/projects/" + first).then().body("warnings", empty());

        // When
        Plans.register(municipality, Plans.plan("socialHomesMost", 1))
                .then()
                .statusCode(201)
                .body("warnings.warning", contains("SOCIAL_CAP_EXCEEDED"))
                .body("warnings.limit", contains(60))
                .body("warnings.planned", contains(61));

        // Then
        Plans.register(municipality, Plans.plan("socialHomesMost", 0)).then().body("warnings", empty());
        asProvince().get("/v1/projects/" + first).then().body("warnings.warning", contains("SOCIAL_CAP_EXCEEDED"));
        asProvince().get("/v1/projects/" + first + "?validOn=2019-12-31").then().statusCode(404);
        Plans.cap(municipality, "2020-06-01", null).then().statusCode(201);
        asProvince().get("/v1/projects/" + first).then().body("warnings", empty());
        asProvince()
                .get("/v1/social-caps?municipality=" + municipality)
                .then()
                .body("items.mostHomes", contains(60, null));
    }

    @Test
    void warnsOfWhatIsOverdue() {
        // Given
        var municipality = Stock.municipality();
        String project = Plans.register(municipality, Plans.plan()).path("id");

        // Then
        asProvince()
                .get("/v1/projects/" + project + "?validOn=2037-12-31")
                .then()
                .body("warnings", empty());
        asProvince()
                .get("/v1/projects/" + project + "?validOn=2038-01-01")
                .then()
                .body("warnings.warning", contains("OVERDUE"));
    }

    @Test
    void warnsOfAFormThatTheMunicipalityDoesNotWant() {
        // Given
        var municipality = Stock.municipality();
        String project = Plans.register(municipality, Plans.plan("kind", "TOPPING_UP"))
                .then()
                .body("warnings", empty())
                .extract()
                .path("id");

        // When
        var excluded = List.of(Map.of("form", "ADDED_FLOORS", "fromPlaces", 150));
        Plans.as(municipality, Map.of("effectiveOn", "2025-03-27", "excluded", excluded))
                .header("If-Match", "\"1\"")
                .put("/v1/form-policies/" + municipality)
                .then()
                .statusCode(200);

        // Then
        asProvince().get("/v1/projects/" + project).then().body("warnings.warning", contains("FORM_EXCLUDED"));
        var smaller = Plans.plan("kind", "TOPPING_UP");
        smaller.put("homesMost", 149);
        Plans.register(municipality, smaller).then().statusCode(201).body("warnings", empty());
        Plans.register(municipality, Plans.plan()).then().statusCode(201).body("warnings", empty());
    }

    @Test
    void convertsMunicipalPropertyOnce() {
        // Given
        var municipality = Stock.municipality();
        var property = Plans.property(municipality, "VG-0217");
        var elsewhere = Plans.property(Stock.municipality(), "VG-0217");
        Plans.addProperty(municipality, "VG-0217").then().statusCode(409).body("type", endsWith("property-known"));

        // When
        var plan = Plans.plan("property", property);
        plan.put("kind", "TRANSFORMATION");
        String project = Plans.register(municipality, plan)
                .then()
                .statusCode(201)
                .body("property", equalTo(property))
                .extract()
                .path("id");

        // Then
        asProvince()
                .get("/v1/municipal-properties?municipality=" + municipality)
                .then()
                .body("items.project", contains(project))
                .body("items.size", contains("MEDIUM"));
        Plans.register(municipality, plan).then().statusCode(409).body("type", endsWith("property-taken"));
        Plans.register(municipality, Plans.plan("property", elsewhere))
                .then()
                .statusCode(409)
                .body("type", endsWith("property-unknown"));
        var over = Plans.plan("property", UUID.randomUUID().toString());
        over.put("status", "DELIVERED");
        Plans.register(municipality, over).then().statusCode(409).body("type", endsWith("property-unknown"));
        plan.put("status", "CANCELLED");
        Plans.as(municipality, plan)
                .header("If-Match", "\"1\"")
                .put("/v1/projects/" + project)
                .then()
                .statusCode(200);
        asProvince().get("/v1/municipal-properties/" + property).then().body("project", nullValue());
        Plans.as(municipality, Map.of("size", "LARGE", "availableFrom", "2027-01-01"))
                .header("If-Match", "\"1\"")
                .put("/v1/municipal-properties/" + property)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("size", equalTo("LARGE"));
    }
}
