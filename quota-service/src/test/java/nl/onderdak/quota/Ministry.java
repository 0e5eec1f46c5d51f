// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.Tokens;

/** The ministry at the front door, with municipalities and years that no other test uses. */
public final class Ministry {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"next\"");
    private static final AtomicInteger CODES = new AtomicInteger(2_000);
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final AtomicInteger YEARS = new AtomicInteger(2_100);

    private Ministry() {}

    /** A request of the ministry. */
    public static RequestSpecification asks() {
        return given().auth().oauth2(Tokens.ministry()).header("Accept-Language", "en");
    }

    /** A request of the ministry with a JSON body, sent for the first time. */
    public static RequestSpecification sends(Object body) {
        return sends(body, UUID.randomUUID().toString());
    }

    /** A request of the ministry with a JSON body, sent under an {@code Idempotency-Key} of choice. */
    public static RequestSpecification sends(Object body, String key) {
        return asks().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body);
    }

    /** A bulk intake of the ministry, sent for the first time. */
    public static RequestSpecification sendsLines(String contentType, String lines) {
        return sendsLines(contentType, lines, UUID.randomUUID().toString());
    }

    /** A bulk intake of the ministry, sent under an {@code Idempotency-Key} of choice. */
    public static RequestSpecification sendsLines(String contentType, String lines, String key) {
        return asks().header("Idempotency-Key", key)
                .contentType(contentType)
                .body(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** The values of a property of the items of every page, from the first page on. */
    public static <T> List<T> everyPage(String first, String property) {
        var found = new ArrayList<T>();
        var next = Optional.of(first);
        while (next.isPresent()) {
            var page = asks().urlEncodingEnabled(false)
                    .get(next.get())
                    .then()
                    .statusCode(200)
                    .extract();
            found.addAll(page.path("items." + property));
            next = page.headers().getValues("Link").stream()
                    .map(NEXT::matcher)
                    .filter(Matcher::matches)
                    .map(link -> link.group(1))
                    .findFirst();
        }
        return found;
    }

    /** A code that is not in the register. */
    public static MunicipalityCode freeCode() {
        return new MunicipalityCode("GM" + CODES.getAndIncrement());
    }

    /** A year without figures, for it and for the year before. */
    public static int freeYear() {
        return YEARS.getAndAdd(2);
    }

    /** Registers a municipality of Overijssel that has existed for long. */
    public static MunicipalityCode registered() {
        var code = freeCode();
        register(code, "2000-01-01", null).statusCode(201);
        return code;
    }

    /** Registers a municipality of Overijssel. */
    public static ValidatableResponse register(MunicipalityCode code, String validFrom, String validUntil) {
        return sends(municipality(code, validFrom, validUntil))
                .post("/v1/municipalities")
                .then();
    }

    /** Body of a registration. */
    public static Map<String, Object> municipality(MunicipalityCode code, String validFrom, String validUntil) {
        var body = new LinkedHashMap<String, Object>();
        body.put("municipality", code.value());
        body.put("name", "Gemeente " + code);
        body.put("province", "PV23");
        body.put("validFrom", validFrom);
        body.put("validUntil", validUntil);
        return body;
    }

    /** Decides that a municipality goes whole to another. */
    public static void merges(MunicipalityCode from, MunicipalityCode to, String effectiveOn) {
        sends(Map.of(
                        "kind",
                        "MERGER",
                        "effectiveOn",
                        effectiveOn,
                        "source",
                        "act",
                        "parts",
                        List.of(Map.of("from", from.value(), "to", to.value()))))
                .post("/v1/reorganisations")
                .then()
                .statusCode(201);
    }

    /** Gives the population on 1 January of a year. */
    public static ValidatableResponse population(
            int year, int national, boolean complete, Map<MunicipalityCode, Integer> inhabitants) {
        return sends(populationBody(year, national, complete, inhabitants))
                .post("/v1/populations")
                .then();
    }

    /** Body of a population. */
    public static Map<String, Object> populationBody(
            int year, int national, boolean complete, Map<MunicipalityCode, Integer> inhabitants) {
        List<Map<String, Object>> parts = new ArrayList<>();
        inhabitants.forEach((code, persons) -> parts.add(part(code, persons)));
        return Map.of(
                "referenceDate", LocalDate.of(year, 1, 1).toString(),
                "source", "CBS",
                "nationalInhabitants", national,
                "complete", complete,
                "municipalities", parts);
    }

    /** A line of a population. */
    public static Map<String, Object> part(MunicipalityCode code, int persons) {
        return Map.of("municipality", code.value(), "inhabitants", persons);
    }

    /** Body of a definitive target that was published in time. */
    public static Map<String, Object> target(String halfYear, int persons) {
        return Map.of("halfYear", halfYear, "status", "DEFINITIVE", "persons", persons, "publishedOn", "2020-01-01");
    }

    /** Publishes a definitive target. */
    public static ValidatableResponse publish(String halfYear, int persons) {
        return sends(target(halfYear, persons)).post("/v1/national-targets").then();
    }

    /** Body of a definitive revision. */
    public static Map<String, Object> revision(int persons, String publishedOn) {
        return Map.of("status", "DEFINITIVE", "persons", persons, "publishedOn", publishedOn, "reason", "bijstelling");
    }

    /** Body of a definitive revision that counts from another day than that of its publication. */
    public static Map<String, Object> revision(int persons, String publishedOn, String effectiveOn) {
        var revision = new HashMap<>(revision(persons, publishedOn));
        revision.put("effectiveOn", effectiveOn);
        return revision;
    }

    /** Moves the clock to this day, unless it is later already: a publication cannot lie in the future. */
    public static void notBefore(String day) {
        var clock = CDI.current().select(MutableClock.class).get();
        var first = LocalDate.parse(day);
        if (DutchCalendar.today(clock).isBefore(first)) {
            clock.set(first);
        }
    }

    /** Revises a target of which the revision was seen, on the day of the revision's publication or later. */
    public static ValidatableResponse revise(String halfYear, int seen, Map<String, Object> revision) {
        if (revision.get("publishedOn") instanceof String day
                && DAY.matcher(day).matches()) {
            notBefore(day);
        }
        return sends(revision)
                .header("If-Match", "\"" + seen + "\"")
                .post("/v1/national-targets/" + halfYear + "/revisions")
                .then();
    }
}
