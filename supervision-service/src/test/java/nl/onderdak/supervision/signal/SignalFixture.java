// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.conformance.Canaries.Command;
import nl.onderdak.conformance.Roles.Write;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.FeatureFixture;
import nl.onderdak.supervision.Neighbours;
import nl.onderdak.supervision.Neighbours.Home;
import nl.onderdak.supervision.signal.domain.SignalKind;
import nl.onderdak.supervision.signal.domain.SignalRejection;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Tokens;

/** Signals; one has opened about each home. The rules are for every reader. */
public final class SignalFixture implements FeatureFixture {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 31);

    private static final String RULE = """
            {"kind": "BEHIND_EXPECTED_SHARE", "effectiveOn": "2999-01-01", "threshold": 150}
            """;

    @Override
    public void plant(Home home) {
        try (var all = Databases.connectToAll()) {
            Databases.run(all, """
                    insert into signal_change (id, version, municipality, kind, state, day, value, threshold,
                        rule_effective_on, known_at, recorded_at)
                    values ('%s', 1, '%s', 'BEHIND_EXPECTED_SHARE', 'OPENED', '2024-03-31', 500, 200, '1000-01-01',
                        '2024-04-01T09:00:00Z', '2024-04-01T09:00:01Z')
                    """.formatted(id(home), home.municipality()));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static UUID id(Home home) {
        return UUID.nameUUIDFromBytes(("signal" + home.municipality()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Set<String> secrets(Neighbours planted, Home home) {
        return Set.of(id(home).toString());
    }

    @Override
    public Map<String, String> parameters(String path) {
        return path.equals("/v1/signals") ? Map.of("kind", "BEHIND_EXPECTED_SHARE", "state", "OPEN") : Map.of();
    }

    @Override
    public Optional<String> published() {
        return Optional.of("/v1/signal-rules");
    }

    @Override
    public Set<String> tables() {
        return Set.of("signal_change");
    }

    @Override
    public Map<String, String> openTables() {
        return Map.of("signal_rule", "the rules by which signals open are for every reader");
    }

    @Override
    public Set<String> ownWork() {
        return Set.of("EvaluateSignals.evaluate");
    }

    @Override
    public Optional<String> caller(String method, String path) {
        return path.startsWith("/v1/signal") ? Optional.of("PV23") : Optional.empty();
    }

    @Override
    public List<Rejection> rejections() {
        return List.of(
                new SignalRejection.RuleNotInFuture(DAY),
                new SignalRejection.RuleExists(SignalKind.RISING_BACKLOG, DAY),
                new SignalRejection.RuleDaysMisplaced(SignalKind.RISING_BACKLOG));
    }

    @Override
    public List<Write> writes() {
        return List.of(Write.json("POST /v1/signal-rules", RULE));
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("/v1/signal-rules", Tokens.province("PV23"), RULE, Set.of(), null));
    }

    @Override
    public List<String> reads() {
        return List.of("/v1/signals", "/v1/signal-rules");
    }
}
