// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.supervision.FeatureFixture;
import nl.onderdak.supervision.Neighbours;
import nl.onderdak.supervision.Neighbours.Home;
import nl.onderdak.testkit.Databases;

/** Entries of the ledger, and the register that every service has. */
public final class LedgerFixture implements FeatureFixture {

    private static final UUID UNKNOWN_COUPLING = UUID.randomUUID();

    /** A checkpoint that holds the entries of the home: the timer makes one only after many entries. */
    @Override
    public void plant(Home home) {
        try (var all = Databases.connectToAll()) {
            all.setAutoCommit(false);
            Databases.run(all, "lock table ledger_total in share row exclusive mode");
            Databases.run(
                    all,
                    "insert into ledger_checkpoint select max(recorded_at) from ledger_entry on conflict do nothing");
            Databases.run(all, """
                    insert into ledger_checkpoint_total
                    select (select max(recorded_until) from ledger_checkpoint), municipality, half_year, cohort, kind,
                        movement, sum(persons), count(*)
                    from ledger_entry group by municipality, half_year, cohort, kind, movement
                    on conflict do nothing
                    """);
            all.commit();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public Map<String, String> values(Home home) {
        return Map.of("subject", home.coupling().toString());
    }

    @Override
    public Map<String, String> absent() {
        return Map.of("subject", UNKNOWN_COUPLING.toString());
    }

    @Override
    public Set<String> secrets(Neighbours planted, Home home) {
        return Set.of(home.coupling().toString());
    }

    @Override
    public Set<String> tables() {
        return Set.of("ledger_entry", "ledger_total", "ledger_checkpoint_total", "coupling_supply");
    }

    @Override
    public Map<String, String> openTables() {
        return Map.of(
                "municipality", "the register of municipalities is published",
                "municipality_version", "the register of municipalities is published",
                "successor", "reorganisations are published",
                "inhabitant_count", "numbers of inhabitants are published",
                "ledger_rebuild", "moments of maintenance",
                "ledger_checkpoint", "moments of maintenance");
    }

    @Override
    public Set<String> ownWork() {
        return Set.of(
                "RebuildLedger.begin",
                "RebuildLedger.replaceWhenFilled",
                "RebuildLedger.end",
                "KeepCheckpoints.addNext");
    }

    @Override
    public Optional<String> caller(String method, String path) {
        return path.startsWith("/v1/ledger/") || path.startsWith("/v1/parked-events")
                ? Optional.of("OPERATOR")
                : Optional.empty();
    }

    @Override
    public List<String> reads() {
        return List.of("/v1/ledger/check", "/v1/ledger/rebuild");
    }
}
