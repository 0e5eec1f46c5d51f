// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import nl.onderdak.testkit.Databases;

/** What a province has recorded about the supervision of a municipality. */
final class Supervised {

    private static final String INTERVENTION = """
            id, municipality, scope, step, state, assessment, round, decided_on, changed_on, author, approver, decided_by,
            reason, version, facts\
            """;

    private Supervised() {}

    /** A step of the ladder of a home. */
    static UUID intervention(String municipality) {
        return id("intervention", municipality);
    }

    /** Function that decided on its step: shown with the step and nowhere else. */
    static String function(String municipality) {
        return "GS about " + municipality.substring(2);
    }

    /** Records everything for a home. */
    static void plant(Neighbours.Home home) {
        var municipality = home.municipality();
        var values =
                "'%s', '%s', 'TOTAL', 'SIGNAL', 'IN_FORCE', '%s', '2025-01-01', '2025-01-15', '2025-01-15', 'a', 'b', '%s', 'Backlog', 2, 1"
                        .formatted(
                                intervention(municipality),
                                municipality,
                                id("assessment", municipality),
                                function(municipality));
        try (var all = Databases.connectToAll()) {
            Databases.run(
                    all,
                    "insert into intervention (" + INTERVENTION + ") values (" + values + ")",
                    "insert into intervention_change (" + INTERVENTION + ", act, actor, recorded_at) values (" + values
                            + ", 'STEP', 'b', '2025-01-15T09:00:00Z')");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static UUID id(String kind, String of) {
        return UUID.nameUUIDFromBytes((kind + of).getBytes(StandardCharsets.UTF_8));
    }
}
