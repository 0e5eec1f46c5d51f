// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import static nl.onderdak.local.demo.Attempts.unless;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.local.Issuer;
import nl.onderdak.local.Settings;

/**
 * The province supervises Almelo, by the example policy that ships with the system: three rounds of assessments, three
 * steps of the intervention ladder, the plan of action and the letter that asks for it. Figures: the plan of action of 27
 * March 2025. One official proposes and another approves; what they decide carries the day on which it is played.
 */
final class Supervision {

    private static final String ALMELO = "GM0141";
    private static final String OVERIJSSEL = "PV23";
    private static final String EXECUTIVE = "Gedeputeerde Staten van Overijssel";
    private static final String CONCEPT = "CONCEPT";
    private static final String PDF = "%PDF-";

    private final Consumer<String> step;
    private final Consumer<String> say;
    private final Api author;
    private final Api approver;
    private final Api municipality;
    private final Path letters;

    Supervision(Settings settings, Consumer<String> step, Consumer<String> say) {
        this.step = step;
        this.say = say;
        this.author = of(settings, "official-a");
        this.approver = of(settings, "official-b");
        this.municipality = new Api(
                settings.url(Service.SUPERVISION), Issuer.token(settings.issuerPort(), Role.MUNICIPALITY, ALMELO));
        this.letters = settings.data().resolve("letters");
    }

    private static Api of(Settings settings, String official) {
        return new Api(
                settings.url(Service.SUPERVISION),
                Issuer.token(settings.issuerPort(), Role.PROVINCE, OVERIJSSEL, official));
    }

    /**
     * Plays it with the figures of the end of 2024: 117 behind, and quotas of 73 and 75 in 2025.
     *
     * @throws IllegalStateException when the service refuses, or a figure differs
     */
    void play() {
        assess();
        expect();
        var plan = order();
        write(plan);
        deliver(plan);
        judge(plan);
    }

    private void assess() {
        step.accept("The province holds three rounds of assessments, and goes up one step of the ladder after each");
        say.accept("");
        say.accept("  Almelo      balance  category  step of the ladder");
        assess("2024-01-01", -52, "SIGNAL", "De gemeente heeft een achterstand");
        assess("2024-07-01", -86, "INFORMATION", "De achterstand is opgelopen");
        assess(
                "2025-01-01",
                -117,
                "ACTIVE_SUPERVISION",
                "De achterstand loopt meerjarig op, zonder perspectief op herstel");
        say.accept("");
    }

    private void assess(String day, int balance, String expected, String reason) {
        var round = unless(
                        "round-not-final",
                        () -> author.tryPost("/v1/assessment-rounds", Map.of("day", day, "kind", "HALF_YEARLY")))
                .body();
        var assessments = author.get("/v1/assessments?round=" + round.path("id").asText())
                .body()
                .path("items");
        assessments.forEach(this::decide);
        var almelo = ofAlmelo(assessments);
        check("the balance of " + day, almelo.path("balance"), balance);
        check("the proposed step of " + day, almelo.path("proposedStep"), expected);
        take(expected, almelo.path("id").asText(), reason);
        say.accept("  %-10s %8d  %-8s  %s"
                .formatted(
                        day,
                        almelo.path("balance").asInt(),
                        almelo.path("proposedCategory").asText(),
                        expected));
    }

    /** As the policy proposes; the approved decision never changes. */
    private void decide(JsonNode assessment) {
        var path = "/v1/assessments/" + assessment.path("id").asText();
        var proposed = author.put(
                path + "/decision",
                author.get(path).etag(),
                Map.of(
                        "category",
                        assessment.path("proposedCategory").asText(),
                        "step",
                        assessment.path("proposedStep").asText(),
                        "reasons",
                        List.of("LOW_TURNOVER", "MISMATCH")));
        var decided = approver.put(path + "/approval", proposed.etag(), Map.of("function", EXECUTIVE));
        check("the status of the assessment", decided.body().path("status"), "DECIDED");
    }

    private static JsonNode ofAlmelo(JsonNode assessments) {
        for (var assessment : assessments) {
            if (assessment.path("municipality").asText().equals(ALMELO)) {
                return assessment;
            }
        }
        throw new IllegalStateException("Almelo is not assessed");
    }

    private void take(String ladderStep, String assessment, String reason) {
        var proposed = author.post(
                "/v1/interventions",
                Map.of(
                        "municipality", ALMELO,
                        "scope", "TOTAL",
                        "step", ladderStep,
                        "assessment", assessment,
                        "function", EXECUTIVE,
                        "reason", reason));
        var taken = approver.post(
                "/v1/interventions/" + proposed.body().path("id").asText() + "/approval",
                proposed.etag(),
                Map.of("function", EXECUTIVE));
        check("the state of step " + ladderStep, taken.body().path("state"), "IN_FORCE");
    }

    private void expect() {
        step.accept("The forecast of the end of 2025 at unchanged policy, 75 persons housed in the year");
        var forecast = author.get("/v1/forecasts/" + ALMELO + "?validOn=2024-12-31&until=2025-H2&realisedPerYear=75")
                .body();
        check("the opening balance of 2025", forecast.path("openingBalance"), -117);
        check("persons due in 2025", forecast.path("due"), 265);
        check("the pace of 2024", forecast.path("lastPerHalfYear"), 41.5);
        check("whether the backlog rises", forecast.path("backlogRises"), true);
        var last = unchanged(forecast, "2025-H2");
        check("the forecast backlog of 2025", last.path("backlog"), 190);
        say.accept("    backlog %d: %d due, 75 housed; %s persons per half-year were housed in 2024, %s are needed"
                .formatted(
                        last.path("backlog").asInt(),
                        forecast.path("due").asInt(),
                        forecast.path("lastPerHalfYear").asText(),
                        forecast.path("requiredPerHalfYear").asText()));
    }

    private static JsonNode unchanged(JsonNode forecast, String halfYear) {
        for (var line : forecast.path("lines")) {
            if (line.path("scenario").asText().equals("UNCHANGED_POLICY")
                    && line.path("halfYear").asText().equals(halfYear)) {
                return line;
            }
        }
        throw new IllegalStateException("no forecast of " + halfYear);
    }

    /** Returns the path of the plan. */
    private String order() {
        step.accept("The province orders a plan of action by 28 February 2025, to clear the backlog within 2025");
        var plan = author.post(
                "/v1/action-plans",
                Map.of(
                        "municipality", ALMELO,
                        "orderedOn", "2024-12-17",
                        "deadline", "2025-02-28",
                        "clearedBy", "2025-H2"));
        return "/v1/action-plans/" + plan.body().path("id").asText();
    }

    /** A letter is approved only while the owners of the facts confirm its figures. */
    private void write(String plan) {
        step.accept("The letter to Almelo that asks for it, by one official and approved by another");
        var request = Map.of(
                "kind",
                "PLAN_REQUEST",
                "day",
                "2024-12-17",
                "referenceDate",
                "2024-12-01",
                "subject",
                plan.substring(plan.lastIndexOf('/') + 1));
        var draft = unless("letter-not-final", () -> author.tryPost("/v1/letters", request));
        check("the balance at the beginning of 2024-H2", draft.body().path("balanceBefore"), -86);
        check("the balance in the letter", draft.body().path("balance"), -117);
        var path = "/v1/letters/" + draft.body().path("id").asText();
        var approval = path + "/approval";
        var approved = unless(
                "figures-not-proved", () -> approver.tryPost(approval, draft.etag(), Map.of("function", EXECUTIVE)));
        check("the state of the letter", approved.body().path("state"), "APPROVED");
        var page = approver.download(path + "/html", "text/html");
        if (new String(page, StandardCharsets.UTF_8).contains(CONCEPT)) {
            throw new IllegalStateException("the approved letter is printed as a draft");
        }
        save("plan-request-" + ALMELO + ".html", page);
        var file = approver.download(path + "/pdf", "application/pdf");
        if (!new String(file, StandardCharsets.ISO_8859_1).startsWith(PDF)) {
            throw new IllegalStateException("the letter is not a PDF file");
        }
        save("plan-request-" + ALMELO + ".pdf", file);
    }

    private void save(String name, byte[] content) {
        try {
            Files.createDirectories(letters);
            var saved = Files.write(letters.resolve(name), content);
            say.accept("    %s  %,d bytes".formatted(saved, content.length));
        } catch (IOException broken) {
            throw new UncheckedIOException("could not save the letter", broken);
        }
    }

    /** Only the province can record an earlier day than today. */
    private void deliver(String plan) {
        step.accept("The province records what Almelo delivered on 31 March 2025: five measures");
        var delivered = author.post(
                        plan + "/deliveries",
                        author.get(plan).etag(),
                        Map.of(
                                "deliveredOn",
                                "2025-03-31",
                                "consulted",
                                List.of("HOUSING_CORPORATIONS", "COA", "REFUGEE_COUNCIL"),
                                "councilConsultedOn",
                                "2025-02-25",
                                "measures",
                                measures()))
                .body();
        check("days late", delivered.path("daysLate"), 31);
        say.accept("    %d days late".formatted(delivered.path("daysLate").asInt()));
    }

    /** Persons are named for 2025, and for 100 places in temporary homes at the end of 2026 and in 2027; no others. */
    private static List<Map<String, ?>> measures() {
        return List.of(
                measure(
                        "Woningdelen en gereguleerde kamerbewoning",
                        "SHORT",
                        "SHARED",
                        List.of(effect("2025-H1", 37), effect("2025-H2", 38))),
                measure("Tijdelijke woningen", "MEDIUM", "FLEX", List.of(effect("2026-H2", 50), effect("2027-H1", 50))),
                measure("Doorstroom vanuit kamers naar kleine woningen", "MEDIUM", "REGULAR", List.of()),
                measure("Werk en tijdelijke huisvesting bij een werkgever", "MEDIUM", "SHORTSTAY", List.of()),
                measure("Nieuwbouw", "LONG", "REGULAR", List.of()));
    }

    private static Map<String, ?> measure(
            String description, String horizon, String form, List<Map<String, ?>> effects) {
        return Map.of("description", description, "horizon", horizon, "form", form, "effects", effects);
    }

    private static Map<String, ?> effect(String halfYear, int persons) {
        return Map.of("halfYear", halfYear, "persons", persons);
    }

    private void judge(String plan) {
        step.accept("One official judges the plan, another approves: it does not clear the backlog within 2025");
        var proposed = author.post(
                plan + "/judgements",
                author.get(plan).etag(),
                Map.of("conclusive", false, "reason", "De maatregelen huisvesten 75 van de 265 personen"));
        approver.post(plan + "/approvals", proposed.etag(), Map.of("decidedBy", EXECUTIVE));
        var seen = municipality.get(plan).body();
        check("the status of the plan", seen.path("status"), "NOT_CONCLUSIVE");
        var judgement = seen.path("judgements").path(0);
        check("persons due in the plan", judgement.path("due"), 265);
        check("the effect of the measures", judgement.path("effect"), 75);
        check("the gap of the plan", judgement.path("gap"), 190);
        check("the pace before the plan", judgement.path("lastPerHalfYear"), 41.5);
        say.accept("    %d due, %d housed by the measures, a gap of %d; Almelo sees the judgement"
                .formatted(
                        judgement.path("due").asInt(),
                        judgement.path("effect").asInt(),
                        judgement.path("gap").asInt()));
    }

    private static void check(String what, JsonNode actual, Object expected) {
        if (!actual.asText().equals(String.valueOf(expected))) {
            throw new IllegalStateException(what + " should be " + expected + " but is " + actual);
        }
    }
}
