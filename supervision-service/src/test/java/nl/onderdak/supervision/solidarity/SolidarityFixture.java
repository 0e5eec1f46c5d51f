// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.conformance.Canaries.Command;
import nl.onderdak.conformance.Roles.Write;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.Facts;
import nl.onderdak.supervision.FeatureFixture;
import nl.onderdak.supervision.Neighbours;
import nl.onderdak.supervision.Neighbours.Home;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.solidarity.domain.SolidarityRejection;
import nl.onderdak.testkit.Tokens;

/**
 * Searches for exchanges; of each home its province searched with a neighbour that has homes to spare, and proposed
 * what was found. In a distant half-year, so that its quota is in no other figure.
 */
public final class SolidarityFixture implements FeatureFixture {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PATH = "/v1/solidarity-searches";
    private static final String HALF_YEAR = "3000-H1";

    private final Map<String, String> searches = new HashMap<>();

    @Override
    public void plant(Home home) {
        var neighbour = "GM8" + home.municipality().substring(3);
        Facts.municipality(neighbour, home.province());
        Facts.publish(Facts.quotaSet(home.municipality(), HALF_YEAR, Facts.definitive(20), null), 1);
        Facts.awaitBalance(home.municipality(), "3000-01-01", home.balance() - 20);
        Facts.inEveryPartition("GM5499");
        var search = searched(home, neighbour);
        await().atMost(PATIENCE)
                .untilAsserted(() -> Facts.as(Tokens.province(home.province()))
                        .get(PATH + "/" + search)
                        .then()
                        .statusCode(200)
                        .body("exchangeCount", equalTo(1)));
        Facts.command(Tokens.province(home.province()))
                .body("{\"exchanges\": [1]}")
                .post(PATH + "/" + search + "/proposals")
                .then()
                .statusCode(201);
        searches.put(home.municipality(), search);
    }

    private static String searched(Home home, String neighbour) {
        return await().atMost(PATIENCE)
                .until(
                        () -> Facts.command(Tokens.province(home.province()))
                                .body("""
                                    {"halfYear": "%s", "municipalities": ["%s", "%s"],
                                     "freeHomes": [{"municipality": "%s", "persons": 5}]}
                                    """.formatted(HALF_YEAR, home.municipality(), neighbour, neighbour))
                                .post(PATH)
                                .then()
                                .extract()
                                .<String>path("id"),
                        id -> id != null);
    }

    @Override
    public Map<String, String> objects(Home home) {
        return Map.of("search", searches.get(home.municipality()));
    }

    @Override
    public Map<String, String> absent() {
        return Map.of("search", UUID.randomUUID().toString());
    }

    @Override
    public Set<String> secrets(Neighbours planted, Home home) {
        return Set.of(searches.get(home.municipality()));
    }

    /** Of a closed half-year: a search that was requested would change more rows when it ends. */
    @Override
    public List<Write> writes() {
        return List.of(
                Write.json("POST " + PATH, "{\"halfYear\": \"2016-H1\", \"municipalities\": [\"{municipality}\"]}"),
                Write.json("POST " + PATH + "/{search}/proposals", "{\"exchanges\": [1]}"));
    }

    @Override
    public Map<String, String> rows(String organisation, List<Home> own) {
        var searched = own.stream()
                .map(home -> "'" + home.municipality() + "'")
                .collect(Collectors.joining(", ", "municipalities && array[", "]"));
        var rows = new HashMap<String, String>();
        rows.put("solidarity_search", searched);
        Stream.of(
                        "solidarity_position",
                        "solidarity_need",
                        "solidarity_outcome",
                        "solidarity_exchange",
                        "solidarity_suggestion",
                        "solidarity_suggested_exchange")
                .forEach(table ->
                        rows.put(table, "search in (select id from solidarity_search where " + searched + ")"));
        return rows;
    }

    @Override
    public Set<String> ownWork() {
        return Set.of("SearchesToCarryOut.next", "SearchesToCarryOut.conclude");
    }

    @Override
    public Optional<String> caller(String method, String path) {
        return path.startsWith(PATH) ? Optional.of("PV23") : Optional.empty();
    }

    @Override
    public List<Rejection> rejections() {
        return List.of(
                new SolidarityRejection.HalfYearOver(HalfYear.valueOf("2024-H1")),
                new SolidarityRejection.PositionsNotFinal(Set.of(Provisional.SOURCE_BEHIND)),
                new SolidarityRejection.StillSearching(),
                new SolidarityRejection.NoSuchExchange(3),
                new SolidarityRejection.AlreadySuggested(1));
    }

    @Override
    public Set<String> faults() {
        return Set.of("free-homes-outside-region.detail", "exchange-named-twice.detail");
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command(PATH, Tokens.province("PV23"), """
                    {"halfYear": "3000-H1", "municipalities": ["GM7401"],
                     "freeHomes": [{"municipality": "GM7401", "persons": 5}]}
                    """, Set.of(), null),
                new Command(
                        PATH + "/01939d2e-7c00-7000-8000-000000000001/proposals",
                        Tokens.province("PV23"),
                        "{\"exchanges\": [1]}",
                        Set.of(),
                        null));
    }

    @Override
    public List<String> reads() {
        return List.of(PATH, PATH + "/{}");
    }
}
