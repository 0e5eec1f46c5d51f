// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.local.Issuer;
import nl.onderdak.local.Settings;
import nl.onderdak.servers.process.Waiting;

/** Homes proposed to the households that wait in Almelo, explained in words. */
final class Proposal {

    private static final String ALMELO = "GM0141";
    private static final String CORPORATION = "C001";
    /** The papers that a tenancy requires. */
    static final List<String> PAPERS = List.of("BSN", "BANK_ACCOUNT", "BRP", "PERMIT_DOCUMENT");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
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
    }

    /** Couples five households, announces three homes, and prints the proposal. */
    void play() {
        step.accept("Five households wait in Almelo, and a corporation announces three homes");
        couple("a single person", 320, 1, 0);
        couple("a family of 3", 260, 3, 0);
        couple("a sponsor, 3 to come", 210, 1, 3);
        couple("a couple", 150, 2, 0);
        couple("a family of 6", 120, 6, 0);
        announce();
        step.accept("Almelo requests a proposal of homes for these households");
        var proposal = proposed();
        var path = "/v1/matchings/" + proposal.path("id").asText() + "/lines";
        var lines = matchings.get(path).body().path("items");
        print(proposal.path("best"), lines);
        step.accept("A person of Almelo accepts the first line; the home is offered, and reserved by housing stock");
        accept(path, lines.path(0));
    }

    private void accept(String path, JsonNode line) {
        var decided = matchings.post(
                path + "/" + line.path("number").asInt() + "/verdicts",
                "\"1\"",
                Map.of("choice", "ACCEPT", "reason", "AS_PROPOSED"));
        var vacancy = "/v1/vacancies/" + decided.body().path("vacancyId").asText();
        eventually(
                "the reservation",
                () -> stock.get(vacancy).body().path("state").asText().equals("OFFERED"));
        say.accept("    home %s is reserved for %s"
                .formatted(
                        line.path("dwelling").asText(),
                        households.get(line.path("couplingId").asText())));
        say.accept("");
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

    private void announce(String number, int rooms, int rentPerMonth) {
        var dwelling = CORPORATION + "-" + number;
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
        stock.post("/v1/vacancies", Map.of("unit", dwelling, "availableFrom", today.toString()));
    }

    /** Until the homes are known, which may take a moment, there is less to propose. */
    private JsonNode proposed() {
        var found = new AtomicReference<JsonNode>();
        eventually("a proposal with three homes", () -> {
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
            return found.get().path("best").path("homes").asInt() == 3;
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

    private static void eventually(String what, BooleanSupplier condition) {
        if (!Waiting.until(condition, PATIENCE)) {
            throw new IllegalStateException("waited " + PATIENCE.toSeconds() + " s in vain for " + what);
        }
    }
}
