// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.conformance.RowSecurity;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.placement.Neighbours.Home;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class RowSecurityTest extends RowSecurity {

    /** Each row of these is of a coupling, wherever it was recorded. */
    private static final List<String> OF_COUPLINGS = List.of(
            "member_version",
            "stay_version",
            "coupling_change",
            "profile_version",
            "dossier_version",
            "dossier_request",
            "next_home_version",
            "of_age_version");

    private static Neighbours planted;

    @Test
    void ofCommandsTogetherEachFindsTheRowsOfItsOwnOrganisation() throws SQLException {
        // Given
        var one = planted.one();
        var other = planted.other();
        var ended = planted.ended();

        // Then
        assertEquals(Set.of(one, other), housed(Map.of(one, one.municipality(), other, other.municipality())));
        assertEquals(Set.of(one), housed(Map.of(one, one.municipality(), other, one.municipality())));
        assertEquals(Set.of(), housed(Map.of(one, other.municipality(), other, one.municipality())));
        assertEquals(Set.of(ended), housed(Map.of(ended, one.municipality())), "of the successor too");
        assertEquals(Set.of(one), housed(Map.of(one, one.province(), other, one.province())));
        assertEquals(Set.of(one, other), housed(Map.of(one, "OPERATOR", other, "COA", ended, "corporation:C001")));
        assertEquals(Set.of(), housed(Map.of()));
    }

    @Test
    void aCommandTogetherWithOthersAddsNoRealisationToTheCouplingOfAnother() throws SQLException {
        // Given
        var one = planted.one();
        var other = planted.other();
        try (var connection = together(Map.of(one, one.municipality(), other, one.municipality()));
                var statement = connection.createStatement()) {
            var add =
                    "insert into realisation (coupling_id, version, line, municipality, recorded_at, housed_on, persons)"
                            + " values ('%s', 99, 1, '%s', now(), '2025-03-01', 3)";

            // When
            statement.executeUpdate(add.formatted(one.coupling(), one.municipality()));
            var refusal = assertThrows(
                    SQLException.class,
                    () -> statement.executeUpdate(add.formatted(other.coupling(), other.municipality())));

            // Then
            assertEquals("42501", refusal.getSQLState());
        }
    }

    @Test
    void aProvinceKeepsTheRealisationOfWhenAMunicipalityWasKnownToLieInIt() throws SQLException {
        // Given
        var home = Neighbours.home("GM7301", "PV30");
        PlacementApi.municipality(home.municipality(), "PV31", null, 2);
        PlacementApi.command(Tokens.municipality(home.municipality()))
                .header("If-Match", "\"2\"")
                .body("{\"stay\": 1, \"reason\": \"NOT_HOUSED\", \"right\": null}")
                .post("/v1/couplings/" + home.coupling() + "/corrections")
                .then()
                .statusCode(201);
        var realised = "select version from realisation where municipality = 'GM7301' order by version";
        var couplings = "select version from coupling where municipality = 'GM7301'";

        // Then
        assertEquals(List.of(2L, 3L), versions("PV31", realised));
        assertEquals(List.of(3L), versions("PV31", couplings));
        assertEquals(List.of(2L), versions("PV30", realised));
        assertEquals(List.of(), versions("PV30", couplings));
        assertEquals(List.of(), versions("PV29", realised));
        var refusal = assertThrows(SQLException.class, () -> versions("PV30", """
                insert into realisation (coupling_id, version, line, municipality, recorded_at, housed_on, persons)
                values ('%s', 99, 1, 'GM7301', '2024-01-01', '2025-03-01', 3) returning version
                """.formatted(home.coupling())));
        assertEquals("42501", refusal.getSQLState());
    }

    private static List<Long> versions(String organisation, String statement) throws SQLException {
        try (var connection = Databases.connect()) {
            connection.setAutoCommit(false);
            try (var set = connection.prepareStatement(
                    "select set_config('onderdak.organisation', ?, true), set_config('onderdak.today', ?, true)")) {
                set.setString(1, organisation);
                set.setString(2, DutchCalendar.today(Clock.systemUTC()).toString());
                set.execute();
            }
            try (var query = connection.createStatement();
                    var rows = query.executeQuery(statement)) {
                var versions = new ArrayList<Long>();
                while (rows.next()) {
                    versions.add(rows.getLong(1));
                }
                return versions;
            }
        }
    }

    /** Those whose coupling can be changed when commands about them are carried out together; nothing stays changed. */
    private static Set<Home> housed(Map<Home, String> commands) throws SQLException {
        var housed = new HashSet<Home>();
        try (var connection = together(commands);
                var statement = connection.createStatement();
                var changed = statement.executeQuery("update coupling set version = version returning id")) {
            while (changed.next()) {
                var id = changed.getObject(1, UUID.class);
                Stream.of(planted.one(), planted.other(), planted.ended())
                        .filter(home -> home.coupling().equals(id))
                        .forEach(housed::add);
            }
        }
        return housed;
    }

    /** In a transaction that is rolled back when the connection closes. */
    private static Connection together(Map<Home, String> commands) throws SQLException {
        var connection = Databases.connect();
        connection.setAutoCommit(false);
        var homes = List.copyOf(commands.keySet());
        try (var set = connection.prepareStatement("select set_config('onderdak.today', ?, true),"
                + " set_config('onderdak.organisations', jsonb_object(?, ?)::text, true)")) {
            set.setString(1, DutchCalendar.today(Clock.systemUTC()).toString());
            set.setArray(
                    2,
                    connection.createArrayOf(
                            "text", homes.stream().map(Home::coupling).toArray()));
            set.setArray(
                    3,
                    connection.createArrayOf(
                            "text", homes.stream().map(commands::get).toArray()));
            set.execute();
        }
        return connection;
    }

    @Override
    protected Map<String, String> openTables() {
        return Map.of(
                "municipality", "the register of municipalities is published",
                "municipality_version", "the register of municipalities is published",
                "successor", "reorganisations are published",
                "temporary_home", "last days of homes, without any household",
                "rehousing_notice", "a number of days for all municipalities",
                "shortage_signal", "signals are published as events, and no request reads them",
                "occupied_dwelling", "found by the dwelling of a command only, and no request reads it");
    }

    @Override
    protected Set<String> ownWork() {
        return Set.of(
                "RetainedReferences.destroy",
                "RetainedArchive.destroy",
                "TakeOverCouplings.takeOver",
                "FindDeadlines.alarms",
                "CarryOver.carryOver",
                "MakeDigests.at",
                "SignalShortages.signal",
                "SearchSteps.takeUp",
                "SearchSteps.progress",
                "SearchSteps.end");
    }

    @Override
    protected List<Owner> owners() {
        if (planted == null) {
            planted = Neighbours.planted();
            PlacementApi.takenOver(
                    "GM7102", planted.one().municipality(), planted.one().province());
            PlacementApi.takenOver(
                    "GM7202", planted.other().municipality(), planted.other().province());
            plantFigures(planted.one().municipality());
            plantFigures(planted.other().municipality());
        }
        var one = planted.one().municipality();
        var other = planted.other().municipality();
        var ended = planted.ended().municipality();
        return List.of(
                rowsOf(one, List.of(one, ended), "GM7102"),
                rowsOf(planted.one().province(), List.of(one), "GM7102"),
                rowsOf(other, List.of(other), "GM7202"),
                rowsOf(planted.other().province(), List.of(other), "GM7202"));
    }

    /** A quota, and a minor who comes of age. */
    private static void plantFigures(String municipality) {
        Figures.quota(municipality, "2025-H1", 10);
        Figures.comesOfAge(Figures.minor(municipality), "2025-H2");
    }

    private static Owner rowsOf(String organisation, List<String> municipalities, String takenOver) {
        var rows = new HashMap<>(owner(
                        organisation,
                        municipalities,
                        "coupling",
                        "realisation",
                        "free_home",
                        "matching_policy_version",
                        "matching_line")
                .rows());
        rows.put("matching", rows.get("coupling").replace("municipality", "area"));
        var withTakenOver =
                Stream.concat(municipalities.stream(), Stream.of(takenOver)).toList();
        rows.putAll(owner(organisation, withTakenOver, "supply_line", "coupling_origin", "quota_line")
                .rows());
        var own = "coupling_id in (select id from coupling where " + rows.get("coupling") + ")";
        OF_COUPLINGS.forEach(table -> rows.put(table, own));
        return new Owner(organisation, rows);
    }
}
