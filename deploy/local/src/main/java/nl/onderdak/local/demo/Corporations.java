// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import static nl.onderdak.local.demo.Attempts.eventually;
import static nl.onderdak.local.demo.Attempts.unless;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.Service;

/** Two made-up corporations with homes: on offer, reserved, let to several groups, given back, kept aside, split. */
final class Corporations {

    static final String LINDE = "C002";
    static final String BRINK = "C003";

    private static final String CENTRE_OF_ENSCHEDE = "BU01530000";
    private static final String CENTRE_OF_HENGELO = "BU01640000";
    private static final Duration RESERVED = Duration.ofDays(14);

    /** Rent in eurocents per month. */
    private record Home(
            String dwelling, String municipality, String neighbourhood, String complex, int rooms, int rent) {}

    private static final List<Home> HOMES = List.of(
            new Home("C002-101", Towns.ENSCHEDE, CENTRE_OF_ENSCHEDE, "LINDEHOF", 3, 68_900),
            new Home("C002-102", Towns.ENSCHEDE, CENTRE_OF_ENSCHEDE, "LINDEHOF", 2, 61_500),
            new Home("C002-103", Towns.ENSCHEDE, CENTRE_OF_ENSCHEDE, "LINDEHOF", 4, 69_200),
            new Home("C002-104", Towns.ENSCHEDE, CENTRE_OF_ENSCHEDE, "LINDEHOF", 1, 44_800),
            new Home("C002-105", Towns.ENSCHEDE, CENTRE_OF_ENSCHEDE, "LINDEHOF", 5, 72_000),
            new Home("C002-106", Towns.ENSCHEDE, CENTRE_OF_ENSCHEDE, "LINDEHOF", 3, 67_300),
            new Home("C002-107", Towns.ENSCHEDE, CENTRE_OF_ENSCHEDE, "OUDE-LINDE", 4, 65_000),
            new Home("C003-201", Towns.HENGELO, CENTRE_OF_HENGELO, "BRINKZICHT", 4, 70_100),
            new Home("C003-202", Towns.HENGELO, CENTRE_OF_HENGELO, "BRINKZICHT", 3, 66_400),
            new Home("C003-203", Towns.HENGELO, CENTRE_OF_HENGELO, "BRINKZICHT", 2, 58_700));

    private final Stage stage;
    private final Households households;
    private final Api linde;
    private final Api brink;

    Corporations(Stage stage, Households households) {
        this.stage = stage;
        this.households = households;
        this.linde = stage.callers().landlord(LINDE);
        this.brink = stage.callers().landlord(BRINK);
    }

    void play() {
        stage.step("Two corporations register %d homes, and announce those that become free".formatted(HOMES.size()));
        found(linde, LINDE, "De Linde (made up)", List.of(Towns.ENSCHEDE, Towns.HENGELO));
        found(brink, BRINK, "De Brink (made up)", List.of(Towns.HENGELO, Towns.BORNE, Towns.OLDENZAAL));
        HOMES.forEach(home -> register(
                home.dwelling().startsWith(LINDE) ? linde : brink,
                home.dwelling(),
                home.municipality(),
                home.rooms(),
                Map.of(
                        "rentPerMonth", home.rent(),
                        "neighbourhood", home.neighbourhood(),
                        "complex", home.complex(),
                        "kind", "APARTMENT")));
        announce(linde, "C002-101");
        announce(brink, "C003-201");
        announce(brink, "C003-202");
        announceForNextMonth();
        reserve();
        letToPermitHolders();
        letToOthers();
        giveBack();
        keepAside();
        sendUnknownCode();
    }

    private static void found(Api landlord, String id, String name, List<String> municipalities) {
        landlord.post("/v1/landlords", Map.of("landlord", id, "name", name, "municipalities", municipalities));
    }

    /** Registers a self-contained dwelling, once housing stock has received its municipality by event. */
    static void register(Api landlord, String dwelling, String municipality, int rooms, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("dwelling", dwelling);
        body.put("landlord", dwelling.substring(0, dwelling.indexOf('-')));
        body.put("municipality", municipality);
        body.put("capacity", rooms);
        body.put("rooms", rooms);
        body.put("selfContained", true);
        unless("municipality-unknown", () -> landlord.tryPost("/v1/dwellings", body));
    }

    /** Announces a vacancy of this half-year, and returns its path. */
    private String announce(Api landlord, String unit) {
        return announced(
                landlord,
                Map.of("unit", unit, "availableFrom", stage.daysAgo(30).toString()));
    }

    private static String announced(Api landlord, Map<String, ?> vacancy) {
        return "/v1/vacancies/" + landlord.post("/v1/vacancies", vacancy).id();
    }

    private void announceForNextMonth() {
        announced(
                linde,
                Map.of(
                        "unit", "C002-105",
                        "availableFrom", stage.today().plusMonths(1).toString(),
                        "noticeOn", stage.today().toString()));
    }

    private void reserve() {
        var household = households.couple(Towns.ENSCHEDE, 2);
        var vacancy = announce(linde, "C002-102");
        var request = Map.of(
                "couplingId",
                household.id(),
                "vacancies",
                List.of(vacancy.substring(vacancy.lastIndexOf('/') + 1)),
                "expiresAt",
                Instant.now().plus(RESERVED).truncatedTo(ChronoUnit.SECONDS).toString());
        // housing stock receives the household by event, which may be a moment away
        unless("coupling-unknown", () -> linde.tryPost("/v1/reservations", request));
        stage.say("home C002-102 is reserved for a couple until %s"
                .formatted(stage.today().plusDays(RESERVED.toDays())));
    }

    /** Who counts for the quota is housed by the municipality; the vacancy follows from that. */
    private void letToPermitHolders() {
        var household = households.couple(Towns.ENSCHEDE, 4);
        var vacancy = announce(linde, "C002-103");
        households.house(household, "C002-103", "REGULAR", stage.daysAgo(20));
        eventually(
                "home C002-103 to be let",
                () -> linde.get(vacancy).body().path("state").asText().equals("LET"));
        var month = YearMonth.from(stage.today());
        linde.post(
                "/v1/dwellings/C002-103/rent-reductions",
                Map.of(
                        "reason",
                        "CAPPED",
                        "rentPerMonth",
                        65_000,
                        "from",
                        month.toString(),
                        "until",
                        month.plusMonths(11).toString()));
        stage.say("home C002-103 is let to a family of 4, which counts for Enschede; its rent is capped for a year");
    }

    private void letToOthers() {
        var vacancy =
                announced(linde, Map.of("unit", "C002-106", "availableFrom", "2025-06-01", "targetGroup", "URGENT"));
        linde.post(
                vacancy + "/letting",
                linde.get(vacancy).etag(),
                Map.of("targetGroup", "URGENT", "letOn", "2025-06-02"));
    }

    private void giveBack() {
        var vacancy = announce(linde, "C002-104");
        linde.post(vacancy + "/return", linde.get(vacancy).etag(), Map.of("reason", "NO_FITTING_HOUSEHOLD"));
    }

    private void keepAside() {
        linde.post(
                "/v1/complex-exclusions",
                Map.of(
                        "landlord",
                        LINDE,
                        "complex",
                        "LINDEHOF",
                        "municipality",
                        Towns.ENSCHEDE,
                        "reason",
                        "RENOVATION",
                        "from",
                        stage.today().plusMonths(6).toString()));
        linde.post("/v1/dwelling-splits", Map.of("dwelling", "C002-107", "into", List.of(half("A"), half("B"))));
    }

    private static Map<String, ?> half(String letter) {
        return Map.of(
                "dwelling",
                "C002-107-" + letter,
                "capacity",
                2,
                "rooms",
                2,
                "selfContained",
                true,
                "rentPerMonth",
                47_500,
                "neighbourhood",
                CENTRE_OF_ENSCHEDE);
    }

    /** A message of the corporation's own system with a code that no list has: it waits until the code is known. */
    private void sendUnknownCode() {
        linde.post(
                "/vera/v4/eenheden",
                Map.of(
                        "idOrganisatie",
                        LINDE,
                        "idExtern",
                        "108",
                        "tijdstipBericht",
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                        "status",
                        Map.of("code", "XYZ"),
                        "adres",
                        Map.of("gemeente", Map.of("code", Towns.ENSCHEDE)),
                        "maximumAantalPersonen",
                        3,
                        "kamersAantal",
                        3));
    }

    /** What the municipality decides about homes in it. */
    static Api municipality(Stage stage) {
        return stage.callers().municipality(Service.HOUSING_STOCK, Towns.ENSCHEDE);
    }
}
