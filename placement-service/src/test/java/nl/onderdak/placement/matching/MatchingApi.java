// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching;

import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.command;
import static nl.onderdak.placement.PlacementApi.count;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.contracts.housingstock.VacancyAnnounced;
import nl.onderdak.placement.PlacementApi;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.Tokens;

/** Steps that tests of matching share. */
public final class MatchingApi {

    private MatchingApi() {}

    /** A dwelling of its own that housing stock announced: its vacancy and its reference. */
    public record Home(UUID vacancyId, String dwelling) {}

    /** Couples a household to a municipality whose permit is of this day. */
    public static UUID waiting(String municipality, LocalDate permitOn, int persons) {
        return UUID.fromString(command(Tokens.coa())
                .body("""
                        {"coaReference": "%s", "municipality": "%s", "arrival": "ASYLUM", "members": [%s],
                         "permitOn": "%s", "coupledOn": "%s", "dossier": %s}
                        """.formatted(
                                PlacementApi.reference(),
                                municipality,
                                PlacementApi.members(persons),
                                permitOn,
                                permitOn.plusDays(14),
                                PlacementApi.PAPERS))
                .post("/v1/couplings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** Announces a dwelling of its own and waits until the service knows it. */
    public static Home home(String municipality, int rooms) {
        return home(municipality, rooms, 45_000, null);
    }

    public static Home home(String municipality, int rooms, LocalDate availableFrom) {
        return home(municipality, rooms, 45_000, null, availableFrom);
    }

    public static Home home(String municipality, int rooms, Integer rentPerMonth, String neighbourhood) {
        return home(municipality, rooms, rentPerMonth, neighbourhood, LocalDate.of(2025, 3, 1));
    }

    private static Home home(
            String municipality, int rooms, Integer rentPerMonth, String neighbourhood, LocalDate availableFrom) {
        var home = new Home(UUID.randomUUID(), "C001-" + UUID.randomUUID());
        Events.publish(
                new VacancyAnnounced(
                        home.vacancyId(),
                        new MunicipalityCode(municipality),
                        "C001",
                        home.dwelling(),
                        home.dwelling(),
                        rooms,
                        rooms,
                        true,
                        Accessibility.ANY,
                        rentPerMonth,
                        neighbourhood,
                        null,
                        availableFrom,
                        TargetGroup.PERMIT_HOLDERS),
                1);
        awaitStatus(home, "FREE");
        return home;
    }

    public static void awaitStatus(Home home, String status) {
        await().until(() -> count("select count(*) from free_home where vacancy_id = '%s' and status = '%s'"
                        .formatted(home.vacancyId(), status))
                == 1);
    }

    /** Asks for a proposal for an area. */
    public static Response start(String token, String area) {
        return command(token)
                .body("{\"area\": \"%s\", \"seconds\": 10}".formatted(area))
                .post("/v1/matchings");
    }

    /** Makes a proposal for a municipality, as that municipality, and returns its id. */
    public static UUID made(String municipality) {
        var id = UUID.fromString(start(Tokens.municipality(municipality), municipality)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        awaitState(id, "COMPLETED");
        return id;
    }

    /** Stores a search that no process takes up, so that no other one can start for the municipality. */
    public static void searchingForEver(String municipality) {
        try (var connection = Databases.connectToAll();
                var insert = connection.createStatement()) {
            insert.executeUpdate("""
                    insert into matching
                        (id, area, seconds, state, stopping, made_on, requested_at, version, process, attempts, beat_at)
                    values ('%s', '%s', 1, 'SEARCHING', false, current_date, now(), 1, '%s', 1, '2999-01-01')
                    """.formatted(UUID.randomUUID(), municipality, UUID.randomUUID()));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public static void awaitState(UUID matching, String state) {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> as(Tokens.operator())
                                .get("/v1/matchings/" + matching)
                                .path("state"),
                        equalTo(state));
    }

    public static Response lines(String token, UUID matching) {
        return as(token).get("/v1/matchings/" + matching + "/lines?limit=100");
    }

    /** Decides on a line for the first time. */
    public static Response decide(String municipality, UUID matching, int number, String body) {
        return decide(municipality, matching, number, "\"1\"", body);
    }

    public static Response decide(String municipality, UUID matching, int number, String version, String body) {
        return command(Tokens.municipality(municipality))
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/matchings/" + matching + "/lines/" + number + "/verdicts");
    }
}
