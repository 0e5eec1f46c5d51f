// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.uuid.Generators;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.housingstock.VacancyEvent;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.Realised;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Successor;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.Tokens;

/** Creates the initial data of tests of this service, through its API and its topics. */
public final class Stock {

    private static final AtomicInteger MUNICIPALITIES = new AtomicInteger(1000);

    private Stock() {}

    /** A vacancy as it was announced. */
    public record Announced(String id, String dwelling, String municipality) {}

    /** A request of the operator, with a new idempotency key. */
    public static RequestSpecification asLandlord() {
        return asLandlord(UUID.randomUUID().toString());
    }

    /** A request of the operator; {@code IsolationTest} covers the other organisations. */
    public static RequestSpecification asLandlord(String idempotencyKey) {
        return given().auth()
                .oauth2(Tokens.withScopes("OPERATOR", "stock:write", "stock:read", "stock:plan"))
                .header("Idempotency-Key", idempotencyKey);
    }

    /** A request with a body and a new idempotency key. */
    public static RequestSpecification send(Object body) {
        return asLandlord().contentType(ContentType.JSON).body(body);
    }

    /** A request with a body. */
    public static RequestSpecification send(Object body, String idempotencyKey) {
        return asLandlord(idempotencyKey).contentType(ContentType.JSON).body(body);
    }

    /** Where the next page of a list is, or null when this is the last. */
    public static String nextPage(Response page) {
        var link = Pattern.compile("<([^>]*)>; rel=\"next\"")
                .matcher(String.join(", ", page.headers().getValues("Link")));
        return link.find() ? link.group(1) : null;
    }

    /** A request of an organisation that may only read. */
    public static RequestSpecification asProvince() {
        return given().auth().oauth2(Tokens.province("PV23"));
    }

    /** A request of an organisation that may read everything and change nothing. */
    public static RequestSpecification asOperator() {
        return given().auth().oauth2(Tokens.operator());
    }

    /** An unused name. */
    public static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** A municipality that quota-service has published. */
    public static String municipality() {
        return municipality(null);
    }

    /** A municipality that exists until a day. */
    public static String municipality(LocalDate validUntil) {
        return municipality("PV23", validUntil);
    }

    /** A municipality of a province that exists until a day. */
    public static String municipality(String province, LocalDate validUntil) {
        var code = "GM%04d".formatted(MUNICIPALITIES.incrementAndGet());
        Events.publish(
                new MunicipalityRegistered(
                        new MunicipalityCode(code),
                        "Gemeente " + code,
                        new ProvinceCode(province),
                        LocalDate.of(2001, 1, 1),
                        validUntil),
                1);
        await().until(() -> count("select count(*) from municipality where code = ?", code) == 1);
        return code;
    }

    /**
     * Publishes that a municipality ends and that another takes all of it over, and waits until the service has stored
     * it.
     */
    public static void merged(String from, String to, LocalDate effectiveOn) {
        Events.publish(
                new MunicipalityReorganised(
                        new MunicipalityCode(from),
                        UUID.randomUUID(),
                        Kind.MERGER,
                        effectiveOn,
                        new MunicipalityCode(to),
                        List.of(new Successor(
                                new MunicipalityCode(to), "Gemeente " + to, new ProvinceCode("PV23"), 1, 1))),
                1);
        await().until(() -> count("select count(*) from successor where municipality = ?", from) == 1);
    }

    /** Waits until a dwelling stands in this municipality. */
    public static void awaitMunicipality(String dwelling, String municipality) {
        await().untilAsserted(() ->
                asOperator().get("/v1/dwellings/" + dwelling).then().body("municipality", equalTo(municipality)));
    }

    /** A landlord. */
    public static String landlord() {
        var id = unique("C");
        send(Map.of("landlord", id, "name", "Beter Wonen"))
                .post("/v1/landlords")
                .then()
                .statusCode(201);
        return id;
    }

    /** A dwelling of a new landlord. */
    public static String dwelling(String municipality, int capacity) {
        var landlord = landlord();
        var reference = unique(landlord);
        send(dwelling(reference, landlord, municipality, capacity))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);
        return reference;
    }

    /** The body that registers a dwelling. */
    public static Map<String, Object> dwelling(String reference, String landlord, String municipality, int capacity) {
        return Map.of(
                "dwelling",
                reference,
                "landlord",
                landlord,
                "municipality",
                municipality,
                "capacity",
                capacity,
                "rooms",
                3,
                "selfContained",
                true);
    }

    /** Shares a registered dwelling, as tests of rules other than those of permits need it. */
    public static String shared(String dwelling, String form, int places) {
        send(Map.of("dwelling", dwelling, "form", form, "manager", "LANDLORD", "places", places(dwelling, places)))
                .post("/v1/shared-dwellings")
                .then()
                .statusCode(201);
        return dwelling;
    }

    /** Places of a dwelling for one person each, numbered from 1. */
    public static List<Map<String, Object>> places(String dwelling, int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> Map.<String, Object>of("place", dwelling + "." + i, "capacity", 1))
                .toList();
    }

    /** Grants a permit to share a dwelling and returns its id; without a last day when that is null. */
    public static String permit(String dwelling, LocalDate from, LocalDate until, int mostPlaces) {
        return grant(dwelling, from, until, mostPlaces)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Tries to grant a permit to share a dwelling. */
    public static Response grant(String dwelling, LocalDate from, LocalDate until, int mostPlaces) {
        var body = new HashMap<String, Object>(
                Map.of("dwelling", dwelling, "from", from.toString(), "mostPlaces", mostPlaces));
        if (until != null) {
            body.put("until", until.toString());
        }
        return send(body).post("/v1/sharing-permits");
    }

    /** Records that a household consents to share a dwelling, and returns the id of the consent. */
    public static String consent(String dwelling, UUID couplingId, int mostOthers) {
        return giveConsent(dwelling, couplingId, mostOthers)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Tries to record that a household consents to share a dwelling. */
    public static Response giveConsent(String dwelling, UUID couplingId, int mostOthers) {
        return send(Map.of(
                        "dwelling",
                        dwelling,
                        "couplingId",
                        couplingId,
                        "mostOthers",
                        mostOthers,
                        "givenOn",
                        "2025-01-01"))
                .post("/v1/sharing-consents");
    }

    /** Declares that a landlord lets in good faith, and returns the id of the declaration. */
    public static String declaration(String landlord, String municipality, LocalDate from, LocalDate until) {
        var body = new HashMap<String, Object>(
                Map.of("landlord", landlord, "municipality", municipality, "from", from.toString()));
        if (until != null) {
            body.put("until", until.toString());
        }
        return send(body)
                .post("/v1/bona-fide-declarations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Tries to record an inspection. */
    public static Response inspect(String dwelling, String finding) {
        return send(Map.of("dwelling", dwelling, "inspectedOn", "2025-03-01", "finding", finding))
                .post("/v1/sharing-inspections");
    }

    /** Tries to split a dwelling. */
    public static Response split(String dwelling, String... into) {
        var parts = Stream.of(into)
                .map(part -> Map.of("dwelling", part, "capacity", 1, "rooms", 1, "selfContained", true))
                .toList();
        return send(Map.of("dwelling", dwelling, "into", parts)).post("/v1/dwelling-splits");
    }

    /** Records the policy of a municipality for shared dwellings. */
    public static void sharingPolicy(String municipality, LocalDate effectiveOn, int mostPlaces, String... forms) {
        send(Map.of(
                        "municipality",
                        municipality,
                        "effectiveOn",
                        effectiveOn.toString(),
                        "mostPlaces",
                        mostPlaces,
                        "permitNeeded",
                        forms))
                .post("/v1/sharing-policies")
                .then()
                .statusCode(201)
                .header("Location", "/v1/sharing-policies?municipality=" + municipality);
    }

    /** A vacancy of a new dwelling. */
    public static Announced vacancy(String municipality, int capacity) {
        return announce(dwelling(municipality, capacity), municipality);
    }

    /** A vacancy of a dwelling. */
    public static Announced announce(String dwelling, String municipality) {
        return announce(dwelling, municipality, LocalDate.of(2025, 3, 1));
    }

    /** A vacancy of a unit from a day on. */
    public static Announced announce(String dwelling, String municipality, LocalDate availableFrom) {
        String id = send(Map.of("unit", dwelling, "availableFrom", availableFrom.toString()))
                .post("/v1/vacancies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Announced(id, dwelling, municipality);
    }

    /** A coupling that placement-service has published. */
    public static UUID coupling(String municipality, int persons) {
        var id = Generators.timeBasedEpochGenerator().generate();
        Events.publish(
                new HouseholdCoupled(
                        id,
                        new MunicipalityCode(municipality),
                        persons,
                        LocalDate.of(2024, 12, 1),
                        LocalDate.of(2025, 1, 6),
                        null),
                1);
        await().until(() -> count("select count(*) from coupling where id = ?", id) == 1);
        return id;
    }

    /** Publishes that the household moved in, as the second fact of its coupling. */
    public static UUID house(UUID couplingId, String municipality, String dwelling, LocalDate day) {
        return house(couplingId, municipality, dwelling, day, 2);
    }

    /** Publishes that a household of this size moved in, as the second fact of its coupling. */
    public static UUID house(UUID couplingId, String municipality, String dwelling, LocalDate day, int persons) {
        return Events.publish(housed(couplingId, municipality, dwelling, day, persons), 2);
    }

    /** The fact that the household moved in. */
    public static HouseholdHoused housed(UUID couplingId, String municipality, String dwelling, LocalDate day) {
        return housed(couplingId, municipality, dwelling, day, 2);
    }

    private static HouseholdHoused housed(
            UUID couplingId, String municipality, String dwelling, LocalDate day, int persons) {
        return new HouseholdHoused(
                couplingId,
                new MunicipalityCode(municipality),
                persons,
                0,
                new Housing(day, dwelling, AccommodationKind.REGULAR, persons),
                List.of(new Realised(new MunicipalityCode(municipality), day, persons)));
    }

    /** A regular housing of two persons. */
    public static Housing housing(String dwelling, LocalDate day) {
        return new Housing(day, dwelling, AccommodationKind.REGULAR, 2);
    }

    /** Tries to reserve. */
    public static Response reserve(Announced vacancy, UUID couplingId, Instant expiresAt) {
        return reserve(List.of(vacancy), couplingId, expiresAt);
    }

    /** Tries to reserve several vacancies at once. */
    public static Response reserve(List<Announced> vacancies, UUID couplingId, Instant expiresAt) {
        return send(reservation(vacancies, couplingId, expiresAt)).post("/v1/reservations");
    }

    /** The body that makes a reservation. */
    public static Map<String, Object> reservation(List<Announced> vacancies, UUID couplingId, Instant expiresAt) {
        return Map.of(
                "couplingId",
                couplingId,
                "vacancies",
                vacancies.stream().map(Announced::id).toList(),
                "expiresAt",
                expiresAt.toString());
    }

    /** Cancels the reservation of a vacancy. */
    public static Response cancel(Announced vacancy, long version) {
        return asLandlord()
                .header("If-Match", "\"" + version + "\"")
                .post("/v1/reservations/" + vacancy(vacancy).path("reservationId") + "/cancellation");
    }

    /** Reserves for a week. */
    public static Instant reserved(Announced vacancy, UUID couplingId) {
        var expiresAt = Instant.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        reserve(vacancy, couplingId, expiresAt).then().statusCode(201);
        return expiresAt;
    }

    /** The vacancy as the API shows it. */
    public static Response vacancy(Announced vacancy) {
        return asOperator().get("/v1/vacancies/" + vacancy.id());
    }

    /** Waits until the vacancy is in this state. */
    public static void awaitState(Announced vacancy, String state) {
        await().until(() -> vacancy(vacancy).path("state").equals(state));
    }

    /** Waits until the coupling is housed, or no longer. */
    public static void awaitHoused(UUID couplingId, boolean housed) {
        await().until(() ->
                count("select count(*) from coupling where id = ? and (waiting = 0) = " + housed, couplingId) == 1);
    }

    /** Waits for the fact on the topic that made this version of the vacancy. */
    public static DomainEvent published(Announced vacancy, long sequence) {
        return Events.await(Service.HOUSING_STOCK, event -> isOf(event, vacancy) && event.sequence() == sequence)
                .data();
    }

    /** How many facts about the vacancy stand on the topic. */
    public static long publishedSoFar(Announced vacancy) {
        return Events.collect(Service.HOUSING_STOCK).stream()
                .filter(event -> isOf(event, vacancy))
                .count();
    }

    private static boolean isOf(ReceivedEvent event, Announced vacancy) {
        return event.data() instanceof VacancyEvent stock
                && stock.vacancyId().toString().equals(vacancy.id());
    }

    private static long count(String statement, Object argument) {
        try (var connection = Databases.connectToAll();
                var query = connection.prepareStatement(statement)) {
            query.setObject(1, argument);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
