// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import java.util.List;
import java.util.Map;

/** What Enschede plans and agrees: projects, property, a performance agreement, schemes, limits. */
final class HousingPlans {

    private final Stage stage;
    private final Api municipality;
    private final Api linde;

    HousingPlans(Stage stage) {
        this.stage = stage;
        this.municipality = Corporations.municipality(stage);
        this.linde = stage.callers().landlord(Corporations.LINDE);
    }

    void play() {
        stage.step("Enschede plans homes, agrees on performance with a corporation, and applies to a scheme");
        convert();
        agree();
        apply();
        limit();
    }

    private void convert() {
        var property = municipality.post(
                "/v1/municipal-properties",
                Map.of(
                        "municipality", Towns.ENSCHEDE,
                        "reference", "VG-0217",
                        "size", "MEDIUM",
                        "availableFrom", "2026-01-01"));
        var year = stage.today().getYear() + 1;
        var project = "/v1/projects/"
                + municipality
                        .post(
                                "/v1/projects",
                                Map.ofEntries(
                                        Map.entry("municipality", Towns.ENSCHEDE),
                                        Map.entry("landlord", Corporations.LINDE),
                                        Map.entry("kind", "TRANSFORMATION"),
                                        Map.entry("name", "Appartementen in het oude kantoor"),
                                        Map.entry("status", "PLANNED"),
                                        Map.entry("homesLeast", 20),
                                        Map.entry("homesMost", 30),
                                        Map.entry("socialHomesMost", 30),
                                        Map.entry("permitHolderPlaces", 12),
                                        Map.entry("probability", 7_500),
                                        Map.entry("expectedFrom", year + "-Q1"),
                                        Map.entry("expectedUntil", year + "-Q3"),
                                        Map.entry("property", property.id())))
                        .id();
        linde.post(
                project + "/delays",
                linde.get(project).etag(),
                Map.of(
                        "reason", "GRID_CONNECTION",
                        "expectedFrom", year + "-Q3",
                        "expectedUntil", (year + 1) + "-Q2"));
        stage.say("20 to 30 homes in an old office, delayed to %d because of the grid".formatted(year + 1));
    }

    private void agree() {
        var agreement = "/v1/performance-agreements/"
                + municipality
                        .post(
                                "/v1/performance-agreements",
                                Map.of(
                                        "landlord",
                                        Corporations.LINDE,
                                        "municipality",
                                        Towns.ENSCHEDE,
                                        "year",
                                        stage.today().getYear(),
                                        "terms",
                                        Map.of(
                                                "targets",
                                                List.of(
                                                        Map.of("targetGroup", "PERMIT_HOLDERS", "share", 3_000),
                                                        Map.of("targetGroup", "URGENT", "number", 5)),
                                                "directAllocationLimit",
                                                5_000,
                                                "rounding",
                                                "HALF_UP")))
                        .id();
        municipality.post(
                agreement + "/consents/municipality",
                municipality.get(agreement).etag());
        linde.post(agreement + "/consents/landlord", linde.get(agreement).etag());
    }

    private void apply() {
        municipality.post(
                "/v1/scheme-applications",
                Map.of(
                        "municipality", Towns.ENSCHEDE,
                        "scheme", "LARGE_FAMILIES",
                        "requestedOn", "2024-06-04",
                        "state", "GRANTED",
                        "grantedOn", "2024-06-10",
                        "persons", 6));
    }

    private void limit() {
        municipality.post(
                "/v1/social-caps",
                Map.of(
                        "municipality",
                        Towns.ENSCHEDE,
                        "effectiveOn",
                        "2026-01-01",
                        "mostHomes",
                        60,
                        "source",
                        "Made up for the demo"));
        municipality.post(
                "/v1/neighbourhoods/BU01530000/capacities",
                Map.of("effectiveOn", "2026-01-01", "homes", 400, "capBasisPoints", 500));
        municipality.post(
                "/v1/market/figures",
                Map.of(
                        "municipality", Towns.ENSCHEDE,
                        "year", 2025,
                        "stock", 31_000,
                        "mutations", 1_550,
                        "seekers", 14_000,
                        "source", "Made up for the demo"));
    }
}
