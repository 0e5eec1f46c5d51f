// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import static nl.onderdak.local.demo.Attempts.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.local.Issuer;
import nl.onderdak.local.Settings;

/** Homes proposed to the households that wait in Almelo, explained in words. */
final class Proposal {

    private static final String ALMELO = "GM0141";
    private static final String CORPORATION = "C001";
    private static final String SHARED = CORPORATION + "-W-5";
    private static final List<String> KINDS = List.of("SINGLE", "COUPLE", "FAMILY", "LARGE_FAMILY");
    private static final int HOMES = 5;
    /** The papers that a tenancy requires. */
    static final List<String> PAPERS = List.of("BSN", "BANK_ACCOUNT", "BRP", "PERMIT_DOCUMENT");

    private static final Map<String, String> QUESTIONS = Map.of(
            "WHY", "why this home",
            "WHY_NOT", "why no home",
            "LONGER_WAITING", "who waited longer",
            "GIVEN_UP", "drawbacks",
            "WOULD_HELP", "what would have helped");

    private final Consumer<String> step;
    private final Consumer<String> say;
    private final Api couplings;
    private final Api stock;
    private final Api matchings;
    private final Api plans;
    private final Api balances;
    private final LocalDate today = LocalDate.now(DutchCalendar.ZONE);
    private final Map<String, String> households = new HashMap<>();

    Proposal(Settings settings, Consumer<String> step, Consumer<String> say) {
        this.step = step;
        this.say = say;
        this.couplings = new Api(settings.url(Service.PLACEMENT), Issuer.token(settings.issuerPort(), Role.COA, "COA"));
        this.stock = new Api(
                settings.url(Service.HOUSING_STOCK),
                Issuer.token(settings.issuerPort(), Role.CORPORATION, "corporation:" + CORPORATION));
        this.matchings = new Api(
                settings.url(Service.PLACEMENT), Issuer.token(settings.issuerPort(), Role.MUNICIPALITY, ALMELO));
        this.plans = new Api(
                settings.url(Service.HOUSING_STOCK), Issuer.token(settings.issuerPort(), Role.MUNICIPALITY, ALMELO));
        this.balances = new Api(
                settings.url(Service.SUPERVISION), Issuer.token(settings.issuerPort(), Role.MUNICIPALITY, ALMELO));
    }

    /** Couples seven households, announces three homes and two places, prints the proposal, and lets a place. */
    void play() {
        step.accept("Seven households wait in Almelo; a corporation announces three homes and shares a dwelling");
        couple("a single person", 320, 1, 0);
        couple("a family of 3", 260, 3, 0);
        couple("a sponsor, 3 to come", 210, 1, 3);
        couple("a second single person", 170, 1, 0);
        couple("a couple", 150, 2, 0);
        couple("a third single person", 140, 1, 0);
        couple("a family of 6", 120, 6, 0);
        announce();
        share();
        mismatch();
        step.accept("Almelo requests a proposal of homes for these households");
        var proposal = proposed();
        var path = "/v1/matchings/" + proposal.path("id").asText() + "/lines";
        var lines = matchings.get(path).body().path("items");
        print(proposal.path("best"), lines);
        step.accept("A person of Almelo accepts the first line; the home is offered, and reserved by housing stock");
        accept(path, lines.path(0));
        step.accept("The same for a place in the shared dwelling; its tenant moves in, and counts");
        var place = placeIn(lines);
        accept(path, place);
        moveIn(place);
    }

    private static JsonNode placeIn(JsonNode lines) {
        for (var line : lines) {
            if (line.path("number").asInt() > 1
                    && line.path("dwelling").asText().startsWith(SHARED + ".")) {
                return line;
            }
        }
        throw new IllegalStateException("no place in " + SHARED + " is proposed");
    }

    private void accept(String path, JsonNode line) {
        matchings.post(
                path + "/" + line.path("number").asInt() + "/verdicts",
                "\"1\"",
                Map.of("choice", "ACCEPT", "reason", "AS_PROPOSED"));
        awaitState(line, "OFFERED");
        say.accept("    home %s is reserved for %s"
                .formatted(
                        line.path("dwelling").asText(),
                        households.get(line.path("couplingId").asText())));
        say.accept("");
    }

    /** The letting is the fact that counts: supervision adds the person to what Almelo has realised. */
    private void moveIn(JsonNode line) {
        var before = balance();
        var coupling = "/v1/couplings/" + line.path("couplingId").asText();
        matchings.post(
                coupling + "/acceptances", matchings.get(coupling).etag(), Map.of("answeredOn", today.toString()));
        matchings.post(
                coupling + "/stays",
                matchings.get(coupling).etag(),
                Map.of(
                        "housedOn",
                        today.toString(),
                        "dwelling",
                        line.path("dwelling").asText(),
                        "kind",
                        "SHARED"));
        awaitState(line, "LET");
        eventually("the letting in the balance", () -> balance() == before + 1);
        say.accept("    place %s is let; the balance of Almelo goes from %d to %d"
                .formatted(line.path("dwelling").asText(), before, before + 1));
        say.accept("");
    }

    private int balance() {
        return balances.get("/v1/balances/" + ALMELO).body().path("balance").asInt();
    }

    private void awaitState(JsonNode line, String state) {
        var vacancy = "/v1/vacancies/" + line.path("vacancyId").asText();
        eventually(
                "vacancy " + state,
                () -> stock.get(vacancy).body().path("state").asText().equals(state));
    }

    private void couple(String name, int daysWaited, int persons, int expected) {
        var members = members(persons);
        members.addAll(Collections.nCopies(
                expected,
                Map.of(
                        "role", "LATER_FAMILY_MEMBER",
                        "ageBand", "AGE_4_11",
                        "expectedOn", today.plusDays(60).toString())));
        var permitOn = today.minusDays(daysWaited);
        var answer = couplings.post(
                "/v1/couplings",
                Map.of(
                        "coaReference",
                        "COA-DEMO-WAITING-" + households.size(),
                        "municipality",
                        ALMELO,
                        "arrival",
                        "ASYLUM",
                        "members",
                        members,
                        "permitOn",
                        permitOn.toString(),
                        "coupledOn",
                        permitOn.plusDays(14).toString(),
                        "dossier",
                        PAPERS));
        households.put(answer.body().path("id").asText(), name);
    }

    /** An applicant with children, who have all arrived. */
    static List<Map<String, ?>> members(int persons) {
        var members = new ArrayList<Map<String, ?>>();
        members.add(Map.of("role", "APPLICANT", "ageBand", "AGE_23_66"));
        members.addAll(Collections.nCopies(persons - 1, Map.of("role", "CHILD", "ageBand", "AGE_4_11")));
        return members;
    }

    private void announce() {
        stock.tryPost(
                "/v1/landlords",
                Map.of("landlord", CORPORATION, "name", "Beter Wonen", "municipalities", List.of(ALMELO)));
        announce("W-3", 3, 65_000);
        announce("W-1", 1, 47_000);
        announce("W-4", 4, 69_500);
    }

    private void share() {
        register(SHARED, 3, 85_000);
        plans.post("/v1/sharing-permits", Map.of("dwelling", SHARED, "from", today.toString(), "mostPlaces", 2));
        stock.post(
                "/v1/shared-dwellings",
                Map.of(
                        "dwelling",
                        SHARED,
                        "form",
                        "SHARING",
                        "manager",
                        "LANDLORD",
                        "places",
                        List.of(place(1), place(2))));
        vacant(SHARED + ".1");
        vacant(SHARED + ".2");
        say.accept("    Almelo permits two to share dwelling %s; both places are vacant".formatted(SHARED));
    }

    private static Map<String, ?> place(int number) {
        return Map.of("place", SHARED + "." + number, "capacity", 1, "rentPerMonth", 42_500);
    }

    private void vacant(String unit) {
        stock.post("/v1/vacancies", Map.of("unit", unit, "availableFrom", today.toString()));
    }

    /** Waiting households against vacant homes, once housing stock has heard of all of them. */
    private void mismatch() {
        var path = "/v1/mismatches?municipality=" + ALMELO;
        eventually(
                "the need of seven households",
                () -> sum(plans.get(path).body().path("items"), "waiting") == households.size());
        say.accept("");
        say.accept("  kind of home    households  homes  too few  too many");
        for (var line : plans.get(path).body().path("items")) {
            if (KINDS.contains(line.path("kind").asText())) {
                say.accept("  %-14s %11d %6d %8d %9d"
                        .formatted(
                                line.path("kind")
                                        .asText()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '),
                                line.path("need").asInt(),
                                line.path("supply").asInt(),
                                line.path("gap").asInt(),
                                line.path("surplus").asInt()));
            }
        }
        say.accept("");
    }

    private static int sum(JsonNode lines, String figure) {
        var sum = 0;
        for (var line : lines) {
            sum += line.path(figure).asInt();
        }
        return sum;
    }

    private void announce(String number, int rooms, int rentPerMonth) {
        var dwelling = CORPORATION + "-" + number;
        register(dwelling, rooms, rentPerMonth);
        vacant(dwelling);
    }

    private void register(String dwelling, int rooms, int rentPerMonth) {
        // the event of the municipality may reach housing stock a moment later
        eventually(
                "housing stock to register a dwelling",
                () -> stock.tryPost(
                                        "/v1/dwellings",
                                        Map.of(
                                                "dwelling", dwelling,
                                                "landlord", CORPORATION,
                                                "municipality", ALMELO,
                                                "capacity", rooms,
                                                "rooms", rooms,
                                                "selfContained", true,
                                                "rentPerMonth", rentPerMonth,
                                                "neighbourhood", "BU01410201"))
                                .status()
                        < 300);
    }

    /** Until the homes are known, which may take a moment, there is less to propose. */
    private JsonNode proposed() {
        var found = new AtomicReference<JsonNode>();
        eventually("a proposal with each home", () -> {
            var path = "/v1/matchings/"
                    + matchings
                            .post("/v1/matchings", Map.of("area", ALMELO, "seconds", 5))
                            .body()
                            .path("id")
                            .asText();
            eventually("the proposal", () -> {
                found.set(matchings.get(path).body());
                return found.get().path("state").asText().equals("COMPLETED");
            });
            return found.get().path("best").path("homes").asInt() == HOMES;
        });
        return found.get();
    }

    private void print(JsonNode best, JsonNode lines) {
        say.accept("");
        say.accept("  %d of %d households get a home; by first come, first served it would be %d"
                .formatted(
                        best.path("housed").asInt(),
                        best.path("households").asInt(),
                        best.path("firstComeHoused").asInt()));
        for (var line : lines) {
            var home = line.hasNonNull("dwelling")
                    ? "home " + line.path("dwelling").asText()
                    : "no home";
            say.accept("");
            say.accept("  %d. %s, waiting %d days: %s"
                    .formatted(
                            line.path("number").asInt(),
                            households.getOrDefault(line.path("couplingId").asText(), "a household"),
                            line.path("daysWaited").asInt(),
                            home));
            explain(line.path("explanation"));
        }
        say.accept("");
    }

    private void explain(JsonNode explanation) {
        var about = "";
        for (var remark : explanation) {
            var question = QUESTIONS.get(remark.path("about").asText());
            say.accept("     %-22s %s"
                    .formatted(
                            question.equals(about) ? "" : question,
                            remark.path("text").asText()));
            about = question;
        }
    }
}
