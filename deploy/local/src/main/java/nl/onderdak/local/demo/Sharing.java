// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import static nl.onderdak.local.demo.Attempts.unless;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A dwelling in Enschede that three households may share, and a private landlord with a guarantee. */
final class Sharing {

    static final String PRIVATE = "P001";

    private static final String SHARED = "C002-301";
    private static final int PLACES = 3;

    private final Stage stage;
    private final Households households;
    private final Api linde;
    private final Api owner;
    private final Api municipality;

    Sharing(Stage stage, Households households) {
        this.stage = stage;
        this.households = households;
        this.linde = stage.callers().landlord(Corporations.LINDE);
        this.owner = stage.callers().landlord(PRIVATE);
        this.municipality = Corporations.municipality(stage);
    }

    void play() {
        stage.step("Enschede permits to share a dwelling, and guarantees the rent of a private landlord");
        permit();
        share();
        moveIn();
        guarantee();
    }

    private void permit() {
        municipality.post(
                "/v1/sharing-policies",
                Map.of(
                        "municipality",
                        Towns.ENSCHEDE,
                        "effectiveOn",
                        "2025-01-01",
                        "mostPlaces",
                        PLACES,
                        "permitNeeded",
                        List.of("SHARING")));
        Corporations.register(linde, SHARED, Towns.ENSCHEDE, PLACES, Map.of("rentPerMonth", 82_500));
        municipality.post(
                "/v1/sharing-permits", Map.of("dwelling", SHARED, "from", "2025-01-01", "mostPlaces", PLACES));
    }

    private void share() {
        linde.post(
                "/v1/shared-dwellings",
                Map.of(
                        "dwelling",
                        SHARED,
                        "form",
                        "SHARING",
                        "manager",
                        "LANDLORD",
                        "places",
                        IntStream.rangeClosed(1, PLACES)
                                .mapToObj(
                                        number -> Map.of("place", place(number), "capacity", 1, "rentPerMonth", 41_000))
                                .toList()));
        for (int number = 1; number <= PLACES; number++) {
            linde.post(
                    "/v1/vacancies",
                    Map.of(
                            "unit",
                            place(number),
                            "availableFrom",
                            stage.daysAgo(10).toString()));
        }
    }

    /** Who lives there says with how many others; who joins later needs that. */
    private void moveIn() {
        var single = households.couple(Towns.ENSCHEDE, 1);
        households.house(single, place(1), "SHARED", stage.daysAgo(4));
        var consent = Map.of(
                "dwelling",
                SHARED,
                "couplingId",
                single.id(),
                "mostOthers",
                PLACES - 1,
                "givenOn",
                stage.today().toString());
        unless("household-unknown", () -> municipality.tryPost("/v1/sharing-consents", consent));
        municipality.post(
                "/v1/sharing-inspections",
                Map.of("dwelling", SHARED, "inspectedOn", stage.today().toString(), "finding", "COMPLIANT"));
        stage.say(
                "one of %d places in dwelling %s is let; its tenant consents to two others".formatted(PLACES, SHARED));
    }

    private void guarantee() {
        owner.post(
                "/v1/landlords",
                Map.of(
                        "landlord",
                        PRIVATE,
                        "kind",
                        "PRIVATE",
                        "name",
                        "Verhuur Twente (made up)",
                        "municipalities",
                        List.of(Towns.ENSCHEDE)));
        municipality.post(
                "/v1/bona-fide-declarations",
                Map.of("landlord", PRIVATE, "municipality", Towns.ENSCHEDE, "from", "2025-01-01"));
        Corporations.register(owner, PRIVATE + "-1", Towns.ENSCHEDE, 3, Map.of("rentPerMonth", 86_000));
        var guarantee = municipality.post(
                "/v1/guarantees", Map.of("dwelling", PRIVATE + "-1", "from", "2025-01-01", "mostPerMonth", 90_000));
        municipality.post("/v1/guarantees/" + guarantee.id() + "/claims", Map.of("month", "2025-03", "amount", 86_000));
    }

    private static String place(int number) {
        return SHARED + "." + number;
    }
}
