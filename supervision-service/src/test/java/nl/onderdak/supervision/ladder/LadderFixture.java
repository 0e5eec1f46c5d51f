// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.FeatureFixture;
import nl.onderdak.supervision.Neighbours.Home;
import nl.onderdak.supervision.ladder.domain.LadderRejection;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.testkit.Databases;

/** Steps of the intervention ladder; one is in force for each home. */
public final class LadderFixture implements FeatureFixture {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 31);

    private static final String INTERVENTION = """
            id, municipality, scope, step, state, assessment, round, decided_on, changed_on, author, approver, decided_by,
            reason, version, facts\
            """;

    @Override
    public void plant(Home home) {
        var municipality = home.municipality();
        var values =
                "'%s', '%s', 'TOTAL', 'SIGNAL', 'IN_FORCE', '%s', '2025-01-01', '2025-01-15', '2025-01-15', 'a', 'b', '%s', 'Backlog', 2, 1"
                        .formatted(
                                id("intervention", municipality),
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

    /** Function that decided on its step: shown with the step and nowhere else. */
    private static String function(String municipality) {
        return "GS about " + municipality.substring(2);
    }

    private static UUID id(String kind, String of) {
        return UUID.nameUUIDFromBytes((kind + of).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Set<String> tables() {
        return Set.of("intervention", "intervention_change");
    }

    @Override
    public List<Rejection> rejections() {
        return List.of(
                new LadderRejection.StepSkipped(Step.SIGNAL, Step.ACTIVE_SUPERVISION),
                new LadderRejection.SteppedUpInRound(DAY),
                new LadderRejection.StepTaken(Step.SIGNAL),
                new LadderRejection.DecisionStands(Step.SUBSTITUTION),
                new LadderRejection.LadderFrozen(),
                new LadderRejection.ProposalWaits(),
                new LadderRejection.NothingToApprove(),
                new LadderRejection.ScopeNotOfPolicy("TOTAL"),
                new LadderRejection.NothingOpen("2023-H1"),
                new LadderRejection.IntentionNotAnnounced(),
                new LadderRejection.DecisionIncomplete(),
                new LadderRejection.TermNotInFuture(DAY),
                new LadderRejection.MorePersonsThanOpen(118, 117),
                new LadderRejection.NoDecisionToExecute(),
                new LadderRejection.TermNotPassed(DAY),
                new LadderRejection.NumberReached(52, 52),
                new LadderRejection.NotPresentStep(),
                new LadderRejection.PolicyFreezesNothing(),
                new LadderRejection.NotExcusable(),
                new LadderRejection.NotFrozen(),
                new LadderRejection.NotWithdrawable(Step.SIGNAL),
                new LadderRejection.BacklogRemains(117),
                new LadderRejection.NotAnnounced(Step.SIGNAL),
                new LadderRejection.NoticeOutOfTime(DAY));
    }
}
