// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import static nl.onderdak.local.demo.Attempts.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.local.Issuer;
import nl.onderdak.local.Settings;

/**
 * Plays Almelo 2023-2025 through the REST APIs of a running, empty system: every figure of the municipality's plan of
 * action of 27 March 2025 comes out of the front door again, and the province supervises it. Then the municipalities
 * around it, so that every list of every service shows something.
 */
public final class Demo {

    private static final String ALMELO = "GM0141";
    private static final String OVERIJSSEL = "PV23";
    private static final List<Integer> SIZES = List.of(1, 4, 1, 2, 5, 1, 3, 1, 2, 6, 1, 1, 3, 4);

    private final Consumer<String> step;
    private final Consumer<String> say;
    private final Api quotas;
    private final Api couplings;
    private final Api housings;
    private final Api balances;
    private final Supervision supervision;
    private final Proposal proposal;
    private final Stage stage;
    private int households;

    /**
     * @param settings addresses of the system
     * @param step prints the present step
     * @param say prints the result
     */
    public Demo(Settings settings, Consumer<String> step, Consumer<String> say) {
        this.step = step;
        this.say = say;
        this.quotas = new Api(settings.url(Service.QUOTA), token(settings, Role.RIJK, "RIJK"));
        this.couplings = new Api(settings.url(Service.PLACEMENT), token(settings, Role.COA, "COA"));
        this.housings = new Api(settings.url(Service.PLACEMENT), token(settings, Role.MUNICIPALITY, ALMELO));
        this.balances = new Api(settings.url(Service.SUPERVISION), token(settings, Role.PROVINCE, OVERIJSSEL));
        this.supervision = new Supervision(settings, step, say);
        this.proposal = new Proposal(settings, step, say);
        this.stage = new Stage(new Callers(settings), LocalDate.now(DutchCalendar.ZONE), step, say);
    }

    /**
     * Plays it and prints the figures.
     *
     * @throws IllegalStateException when a service refuses, or a figure does not come out within a minute
     */
    public void play() {
        say.accept("");
        say.accept("Almelo 2023-2025, played through the REST APIs");
        openTheBooks();
        setQuotas();
        var year2024 = house2024();
        awaitBalance("2025-12-31", -265);
        supervision.play();
        var year2025 = house2025();
        var beforeRevision = Instant.now();
        var revised = revise();
        var asKnownBefore = overview("2025-H1", "2025-H2", beforeRevision, -190);
        table(List.of(
                new Row("2024", year2024),
                new Row("2025", year2025),
                new Row("2025, revised", revised),
                new Row("2025, as known before", asKnownBefore)));
        proposal.play();
        playAround();
        new NextSteps(stage).print();
    }

    private void playAround() {
        say.accept("The municipalities around Almelo, today");
        var households = new Households(stage);
        new Province(stage).play();
        new Exchanges(stage).play();
        new Corporations(stage, households).play();
        new OpenCouplings(stage, households).play();
        new Sharing(stage, households).play();
        new TemporaryHomes(stage, households).play();
        new HousingPlans(stage).play();
        new Oversight(stage).play();
        new Merger(stage, households).play();
        new Subscriptions(stage).play();
    }

    private void openTheBooks() {
        step.accept("The ministry registers Almelo and its inhabitants of 1 January 2023 and 2024");
        quotas.post(
                "/v1/municipalities",
                Map.of("municipality", ALMELO, "name", "Almelo", "province", OVERIJSSEL, "validFrom", "2001-01-01"));
        population("2023-01-01", 17_811_291, 73_949);
        population("2024-01-01", 17_942_942, 74_317);
        step.accept("The province takes over the balance of the end of 2023: -52");
        eventually(
                "the opening balance",
                () -> balances.tryPost(
                                        "/v1/opening-balances",
                                        Map.of(
                                                "source",
                                                        "Plan van aanpak huisvesting vergunninghouders, 27 March 2025",
                                                "asOf", "2023-12-31",
                                                "balances", List.of(Map.of("municipality", ALMELO, "balance", -52))))
                                .status()
                        < 300);
        awaitBalance("2023-12-31", -52);
    }

    private void setQuotas() {
        step.accept("The ministry publishes the national targets; the quotas of Almelo follow from its inhabitants");
        target("2024-H1", "DEFINITIVE", 18_750, "2023-09-29", 78);
        target("2024-H2", "DEFINITIVE", 16_750, "2024-03-29", 70);
        target("2025-H1", "DEFINITIVE", 17_700, "2024-09-27", 73);
        target("2025-H2", "FORECAST", 18_100, "2024-09-27", 75);
    }

    private JsonNode house2024() {
        step.accept("COA couples households and Almelo houses them: 83 persons in 2024");
        house(44, LocalDate.of(2024, 1, 8));
        house(39, LocalDate.of(2024, 7, 8));
        return overview("2024-H1", "2024-H2", null, -117);
    }

    private JsonNode house2025() {
        step.accept("75 persons in 2025");
        house(38, LocalDate.of(2025, 1, 8));
        house(37, LocalDate.of(2025, 7, 8));
        return overview("2025-H1", "2025-H2", null, -190);
    }

    private JsonNode revise() {
        step.accept("April 2025: the ministry revises 2025-H1 to 15,000 and sets 2025-H2 at 13,000");
        revision("2025-H1", 15_000, "2025-04-18");
        revision("2025-H2", 13_000, "2025-04-18");
        return overview("2025-H1", "2025-H2", null, -158);
    }

    private void population(String day, int netherlands, int almelo) {
        quotas.post(
                "/v1/populations",
                Map.of(
                        "referenceDate",
                        day,
                        "source",
                        "CBS 03759ned",
                        "nationalInhabitants",
                        netherlands,
                        "complete",
                        false,
                        "municipalities",
                        List.of(Map.of("municipality", ALMELO, "inhabitants", almelo))));
    }

    private void target(String halfYear, String status, int persons, String publishedOn, int expected) {
        var target = quotas.post(
                        "/v1/national-targets",
                        Map.of(
                                "halfYear", halfYear,
                                "status", status,
                                "persons", persons,
                                "publishedOn", publishedOn))
                .body();
        var quota = target.path("sumOfQuotas").asInt();
        say.accept("    %s  %,d persons in the country -> %d for Almelo".formatted(halfYear, persons, quota));
        if (quota != expected) {
            throw new IllegalStateException("the quota of " + halfYear + " should be " + expected);
        }
    }

    private void revision(String halfYear, int persons, String publishedOn) {
        var path = "/v1/national-targets/" + halfYear;
        var target = quotas.post(
                        path + "/revisions",
                        quotas.get(path).etag(),
                        Map.of(
                                "status",
                                "DEFINITIVE",
                                "persons",
                                persons,
                                "publishedOn",
                                publishedOn,
                                "reason",
                                "Fewer permits than was foreseen"))
                .body();
        say.accept("    %s  %,d persons in the country -> %d for Almelo"
                .formatted(halfYear, persons, target.path("sumOfQuotas").asInt()));
    }

    private void house(int persons, LocalDate from) {
        var day = from;
        for (int left = persons; left > 0; day = day.plusDays(7)) {
            int size = Math.min(left, SIZES.get(households % SIZES.size()));
            left -= size;
            households++;
            var coupling = couple(size, from);
            housings.post(
                    "/v1/couplings/" + coupling.body().path("id").asText() + "/stays",
                    coupling.etag(),
                    Map.of(
                            "housedOn", day.toString(),
                            "dwelling", "C001-%04d".formatted(households),
                            "kind", "REGULAR"));
        }
        say.accept("    %d persons from %s; %d households in all".formatted(persons, from, households));
    }

    private Api.Answer couple(int size, LocalDate before) {
        var body = Map.of(
                "coaReference", "COA-DEMO-%06d".formatted(households),
                "municipality", ALMELO,
                "arrival", "ASYLUM",
                "members", Proposal.members(size),
                "permitOn", before.minusDays(120).toString(),
                "coupledOn", before.minusDays(90).toString(),
                "dossier", Proposal.PAPERS);
        var answer = new AtomicReference<Api.Answer>();
        // placement receives the municipality by event, which may be a moment away
        eventually("placement to couple a household", () -> {
            answer.set(couplings.tryPost("/v1/couplings", body));
            return answer.get().status() != 409;
        });
        return answer.get().orThrow();
    }

    private void awaitBalance(String validOn, int expected) {
        eventually("a balance of " + expected + " on " + validOn, () -> {
            var answer = balances.tryGet("/v1/balances/" + ALMELO + "?validOn=" + validOn);
            return answer.status() == 200 && answer.body().path("balance").asInt() == expected;
        });
    }

    private JsonNode overview(String from, String to, Instant knownAt, int expected) {
        var path = "/v1/balances/" + ALMELO + "/half-years?from=" + from + "&to=" + to
                + (knownAt == null ? "" : "&knownAt=" + knownAt);
        var begin = System.nanoTime();
        eventually(
                "a balance of " + expected + " at the end of " + to,
                () -> balances.get(path).body().path("total").path("balance").asInt() == expected);
        if (knownAt == null) {
            say.accept("    balance %d, seen by the province %d ms after the last response"
                    .formatted(expected, (System.nanoTime() - begin) / 1_000_000));
        }
        return balances.get(path).body();
    }

    private void table(List<Row> rows) {
        say.accept("");
        say.accept("  Almelo                   backlog  quota H1  quota H2    due  housed  balance");
        for (var row : rows) {
            var total = row.figures().path("total");
            var halves = row.figures().path("halfYears");
            say.accept("  %-22s %9d %9d %9d %6d %7d %8d"
                    .formatted(
                            row.label(),
                            -total.path("openingBalance").asInt(),
                            halves.path(0).path("quota").asInt(),
                            halves.path(1).path("quota").asInt(),
                            total.path("due").asInt(),
                            total.path("realised").asInt(),
                            total.path("balance").asInt()));
        }
        say.accept("");
    }

    private record Row(String label, JsonNode figures) {}

    private static String token(Settings settings, Role role, String organisation) {
        return Issuer.token(settings.issuerPort(), role, organisation);
    }
}
