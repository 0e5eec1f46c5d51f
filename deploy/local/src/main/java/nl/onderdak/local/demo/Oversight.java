// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import static nl.onderdak.local.demo.Attempts.eventually;
import static nl.onderdak.local.demo.Attempts.unless;

import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.Service;

/** What the ministry publishes and foresees, and what the province keeps beside its decisions. */
final class Oversight {

    /** The position of 1 January 2025: Almelo is 117 behind. */
    private static final String MONTH = "2025-01";

    /** As the national file of that day could have it, one person short of what was realised. */
    private static final String NATIONAL_FILE = """
        {"peildatum":"2025-01-01","periode":"2024-H2","gmCode":"GM0141","gemeente":"Almelo",\
        "saldoVorigePeriode":-86,"taakstelling":70,"gerealiseerd":38,"nogTeHuisvesten":118}
        """;

    private final Stage stage;
    private final Api official;

    Oversight(Stage stage) {
        this.stage = stage;
        this.official = stage.callers().official();
    }

    void play() {
        stage.step("The ministry foresees and publishes; the province compares, forecasts and keeps its dossiers");
        foresee();
        publish();
        compare();
        forecast();
        expect();
        explain();
    }

    private void foresee() {
        var ministry = stage.callers().ministry(Service.QUOTA);
        var next = stage.halfYear().next();
        ministry.post(
                "/v1/national-forecasts",
                Map.of(
                        "source",
                        "Made up for the demo",
                        "publishedOn",
                        stage.today().toString(),
                        "halfYears",
                        List.of(
                                Map.of("halfYear", next.toString(), "persons", 14_500),
                                Map.of("halfYear", next.next().toString(), "persons", 14_000))));
        ministry.post(
                "/v1/published-quotas",
                Map.of(
                        "halfYear", "2025-H2",
                        "municipality", "GM0141",
                        "revision", 2,
                        "persons", 54,
                        "source", "Circular of the minister",
                        "publishedOn", "2025-04-18"));
        ministry.post(
                "/v1/indicator-sets",
                Map.of(
                        "indicator",
                        "TURNOVER",
                        "source",
                        "Made up for the demo",
                        "measuredOn",
                        "2025-12-31",
                        "municipalities",
                        List.of(
                                Map.of("municipality", Towns.ENSCHEDE, "value", 5.0),
                                Map.of("municipality", Towns.HENGELO, "value", 4.2))));
    }

    private void publish() {
        unless(
                "overview-not-final",
                () -> stage.callers()
                        .operator(Service.SUPERVISION)
                        .tryPost("/v1/publications", Map.of("month", MONTH)));
        stage.say("the overview of %s is published, frozen with its hash".formatted(MONTH));
    }

    private void compare() {
        var file = official.postLines("/v1/national-files", NATIONAL_FILE)
                .body()
                .path("file")
                .asText();
        var differences =
                official.get("/v1/national-files/" + file + "/differences").items();
        stage.say("a national file differs from the ledger about %d municipality".formatted(differences.size()));
    }

    /** Of the past, so that it can be compared with what happened. */
    private void forecast() {
        official.post(
                "/v1/forecasts",
                Map.of(
                        "municipality", "GM0141",
                        "until", "2025-H2",
                        "validOn", "2024-12-31",
                        "realisedPerYear", 75));
    }

    private void expect() {
        stage.callers()
                .municipality(Service.SUPERVISION, Towns.ENSCHEDE)
                .post(
                        "/v1/self-assessments",
                        Map.of(
                                "municipality",
                                Towns.ENSCHEDE,
                                "halfYear",
                                stage.halfYear().toString(),
                                "expectsToMeetQuota",
                                false,
                                "explanation",
                                "Te weinig woningen komen vrij"));
        official.post(
                "/v1/dossiers/" + Towns.ENSCHEDE + "/entries",
                Map.of(
                        "kind", "OFFICIAL_TALK",
                        "happenedOn", stage.today().toString(),
                        "text", "Gesprek over woningdelen en de bouw in het oude kantoor"));
        official.post(
                "/v1/signal-rules",
                Map.of(
                        "kind",
                        "HOMES_SHORT",
                        "effectiveOn",
                        stage.today().plusMonths(1).toString(),
                        "threshold",
                        25,
                        "days",
                        98));
    }

    /** Every figure is explained by its entries; whose household caused one is kept in the processing log. */
    private void explain() {
        var path = "/v1/balances/" + Towns.ENSCHEDE + "/entries?kind=REALISATION&limit=100";
        eventually("what Enschede realised", () -> !official.get(path).items().isEmpty());
        var persons = 0;
        for (var entry : official.get(path).items()) {
            persons += entry.path("persons").asInt();
        }
        stage.say("%d persons housed in Enschede so far, one entry for each household".formatted(persons));
    }
}
