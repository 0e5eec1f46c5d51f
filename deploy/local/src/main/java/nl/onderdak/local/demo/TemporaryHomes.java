// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import static nl.onderdak.local.demo.Attempts.eventually;
import static nl.onderdak.local.demo.Attempts.unless;

import java.util.List;
import java.util.Map;

/** Flex homes, temporary locations, and a home that ends while a household lives in it. */
final class TemporaryHomes {

    private static final String ENDING = "C002-401";
    private static final String LOCATION = "HAR-ENSCHEDE";
    private static final Map<String, Boolean> ATTESTED =
            Map.of("waitsInReception", true, "noOtherHome", true, "roomFits", true, "familyTogether", true);

    private final Stage stage;
    private final Households households;
    private final Api linde;
    private final Api municipality;

    TemporaryHomes(Stage stage, Households households) {
        this.stage = stage;
        this.households = households;
        this.linde = stage.callers().landlord(Corporations.LINDE);
        this.municipality = Corporations.municipality(stage);
    }

    void play() {
        stage.step("Enschede has flex homes, a temporary location, and a temporary home that ends in two months");
        flex();
        locations();
        end();
    }

    private void flex() {
        var homes = List.of("C002-501", "C002-502");
        homes.forEach(home ->
                Corporations.register(linde, home, Towns.ENSCHEDE, 2, Map.of("kind", "FLEX", "rentPerMonth", 52_000)));
        municipality.post(
                "/v1/flex-projects",
                Map.of(
                        "municipality",
                        Towns.ENSCHEDE,
                        "landlord",
                        Corporations.LINDE,
                        "plan",
                        Map.of(
                                "homes", 40,
                                "deliveryOn", "2026-01-01",
                                "endsOn", "2040-12-31",
                                "locationUntil", "2040-12-31",
                                "scheme", "THIRTY_FIVE_PERCENT",
                                "grantedOn", "2025-03-01",
                                "dwellings", homes)));
    }

    private void locations() {
        municipality.post(
                "/v1/temporary-facilities",
                Map.of(
                        "facility",
                        LOCATION,
                        "kind",
                        "HAR",
                        "municipality",
                        Towns.ENSCHEDE,
                        "plan",
                        Map.of("places", 20, "openedOn", stage.daysAgo(60).toString())));
        municipality.post(
                "/v1/temporary-facilities",
                Map.of(
                        "facility",
                        "DSL-ENSCHEDE",
                        "kind",
                        "TRANSIT_FACILITY",
                        "municipality",
                        Towns.ENSCHEDE,
                        "plan",
                        Map.of("places", 25, "participants", List.of(Towns.LOSSER))));
        var family = households.couple(Towns.ENSCHEDE, 3);
        var stay = Map.of(
                "couplingId",
                family.id(),
                "persons",
                3,
                "from",
                stage.daysAgo(7).toString(),
                "attested",
                ATTESTED);
        unless("coupling-unknown", () -> municipality.tryPost("/v1/temporary-facilities/" + LOCATION + "/stays", stay));
        households.house(family, LOCATION + ".1", "HAR", stage.daysAgo(7));
    }

    private void end() {
        Corporations.register(linde, ENDING, Towns.ENSCHEDE, 2, Map.of("kind", "TEMPORARY", "rentPerMonth", 49_000));
        var couple = households.couple(Towns.ENSCHEDE, 2);
        households.house(couple, ENDING, "FLEX", stage.daysAgo(25));
        var lastDay = stage.today().plusDays(60);
        linde.replace("/v1/temporary-homes/" + ENDING, Map.of("lastDay", lastDay.toString()));
        var placement = households.municipality(couple);
        eventually(
                "the alarm for the next home of who lives there",
                () -> !placement.get("/v1/rehousing-alarms").items().isEmpty());
        stage.say("home %s ends on %s; Enschede sees an alarm for the couple that lives there"
                .formatted(ENDING, lastDay));
    }
}
