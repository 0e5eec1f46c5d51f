// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder;

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
import nl.onderdak.supervision.ladder.domain.LadderRejection;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Tokens;

/** Steps of the intervention ladder; one is in force for each home. */
public final class LadderFixture implements FeatureFixture {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 31);

    private static final String PROPOSAL = """
            {"municipality": "%s", "scope": "TOTAL", "step": "SIGNAL", "assessment": "%s",
             "overruleReason": "Urgent", "function": "Gedeputeerde Staten", "reason": "Backlog"}
            """;

    private static final String ACT = """
            {"act": "FREEZE", "function": "Gedeputeerde Staten", "reason": "The shortfall is excusable"}
            """;

    private static final String APPROVAL = """
            {"function": "Gedeputeerde Staten"}
            """;

    private static final String ANNOUNCEMENT = """
            {"publishedOn": "2025-02-03", "medium": "Provinciaal blad"}
            """;

    private static final String COPY = """
            {"sentOn": "2025-02-03"}
            """;

    private static final String INTERVENTION = """
            id, municipality, scope, step, state, assessment, round, decided_on, changed_on, author, approver, decided_by,
            reason, version, facts\
            """;

    private UUID assessment;

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
    public Map<String, String> objects(Home home) {
        return Map.of("intervention", id("intervention", home.municipality()).toString());
    }

    @Override
    public Map<String, String> absent() {
        return Map.of("intervention", UUID.randomUUID().toString());
    }

    @Override
    public Set<String> secrets(Neighbours planted, Home home) {
        return Set.of(function(home.municipality()));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                Write.json(
                        "POST /v1/interventions",
                        PROPOSAL.formatted("{municipality}", id("assessment", "no municipality"))),
                Write.json("POST /v1/interventions/{intervention}/proposals", ACT),
                Write.json("POST /v1/interventions/{intervention}/approval", APPROVAL),
                Write.bare("POST /v1/interventions/{intervention}/rejection"),
                Write.json("POST /v1/interventions/{intervention}/publication", ANNOUNCEMENT),
                Write.json("POST /v1/interventions/{intervention}/council-copy", COPY));
    }

    @Override
    public Set<String> ownWork() {
        return Set.of(
                "LapseDecisions.inForce", "LapseDecisions.lapse", "TakeOverLadders.due", "TakeOverLadders.takeOver");
    }

    @Override
    public Optional<String> caller(String method, String path) {
        return path.startsWith("/v1/interventions") ? Optional.of("PV23") : Optional.empty();
    }

    /** A step is proposed; acts on a step need its entity tag, so that none of them is carried out. */
    @Override
    public List<Command> commands() {
        if (assessment == null) {
            assessment = Assessed.approved("GM7401", "PV23", "2016-07-01");
        }
        var token = Tokens.province("PV23");
        var one = "/v1/interventions/01939d2e-7c00-7000-8000-000000000006/";
        return List.of(
                new Command(
                        "/v1/interventions",
                        token,
                        PROPOSAL.formatted("GM7401", assessment),
                        Set.of("overruleReason", "function", "reason"),
                        null),
                new Command(one + "proposals", token, ACT, Set.of("function", "reason"), null),
                new Command(one + "approval", token, APPROVAL, Set.of("function"), null),
                new Command(one + "publication", token, ANNOUNCEMENT, Set.of("medium"), null),
                new Command(one + "council-copy", token, COPY, Set.of(), null));
    }

    @Override
    public List<String> reads() {
        return List.of("/v1/interventions", "/v1/interventions/{}", "/v1/interventions/{}/changes");
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
                new LadderRejection.ShortfallExcusable(),
                new LadderRejection.StepTaken(Step.SIGNAL),
                new LadderRejection.DecisionStands(Step.SUBSTITUTION),
                new LadderRejection.LadderFrozen(),
                new LadderRejection.ProposalWaits(),
                new LadderRejection.NothingToApprove(),
                new LadderRejection.ScopeNotOfPolicy("TOTAL"),
                new LadderRejection.NothingOpen("2023-H1"),
                new LadderRejection.IntentionNotAnnounced(),
                new LadderRejection.DecisionIncomplete(),
                new LadderRejection.DecisionNotAnnounced(),
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
                new LadderRejection.NoticeOutOfTime(DAY),
                new LadderRejection.LadderWithoutPolicy(DAY),
                new LadderRejection.AssessmentOfOtherMunicipality(),
                new LadderRejection.AssessmentUndecided(),
                new LadderRejection.StepBeyondAssessment(Step.SIGNAL, Step.INFORMATION));
    }
}
