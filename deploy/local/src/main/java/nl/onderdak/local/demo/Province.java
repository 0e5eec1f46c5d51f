// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import static nl.onderdak.local.demo.Attempts.eventually;

import java.util.Map;
import nl.onderdak.contracts.Service;

/**
 * Ten municipalities beside Almelo with a quota for the present half-year. Almelo has none in it: its story ends with
 * 2025, and its figures stay those of its plan of action.
 */
final class Province {

    private static final int NATIONAL_TARGET = 15_000;

    private final Stage stage;
    private final Api ministry;
    private final Api official;

    Province(Stage stage) {
        this.stage = stage;
        this.ministry = stage.callers().ministry(Service.QUOTA);
        this.official = stage.callers().official();
    }

    void play() {
        stage.step(
                "The ministry registers ten municipalities around Almelo and sets the target of " + stage.halfYear());
        Towns.ALL.forEach(this::register);
        countInhabitants();
        setTarget();
        takeOverBalances();
        var sum = 0;
        for (var quota : ministry.get("/v1/municipal-quotas?halfYear=" + stage.halfYear())
                .items()) {
            sum += quota.path("persons").asInt();
        }
        stage.say("%d municipalities, a quota of %d together".formatted(Towns.ALL.size(), sum));
    }

    private void register(Towns.Town town) {
        ministry.post(
                "/v1/municipalities",
                Map.of(
                        "municipality",
                        town.code(),
                        "name",
                        town.name(),
                        "province",
                        Towns.OVERIJSSEL,
                        "validFrom",
                        "2001-01-01"));
    }

    /** By law the inhabitants of 1 January of the year before; those of 2024 stand in for that day. */
    private void countInhabitants() {
        ministry.post(
                "/v1/populations",
                Map.of(
                        "referenceDate",
                        (stage.halfYear().year() - 1) + "-01-01",
                        "source",
                        Towns.SOURCE,
                        "nationalInhabitants",
                        Towns.NATIONAL_INHABITANTS,
                        "complete",
                        false,
                        "municipalities",
                        Towns.ALL.stream()
                                .map(town -> Map.of("municipality", town.code(), "inhabitants", town.inhabitants()))
                                .toList()));
    }

    private void setTarget() {
        ministry.post(
                "/v1/national-targets",
                Map.of(
                        "halfYear",
                        stage.halfYear().toString(),
                        "status",
                        "DEFINITIVE",
                        "persons",
                        NATIONAL_TARGET,
                        "publishedOn",
                        stage.halfYear().start().minusMonths(3).toString()));
    }

    private void takeOverBalances() {
        var body = Map.of(
                "source",
                "Made up for the demo",
                "asOf",
                stage.halfYear().start().minusDays(1).toString(),
                "balances",
                Towns.ALL.stream()
                        .map(town -> Map.of("municipality", town.code(), "balance", town.balance()))
                        .toList());
        // supervision receives the municipalities by event, which may be a moment away
        eventually("supervision to know the municipalities", () -> {
            var answer = official.tryPost("/v1/opening-balances", body);
            return answer.status() != 400 && answer.orThrow().status() < 300;
        });
    }
}
