// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment;

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
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.FeatureFixture;
import nl.onderdak.supervision.Neighbours;
import nl.onderdak.supervision.Neighbours.Home;
import nl.onderdak.supervision.assessment.domain.AssessmentRejection;
import nl.onderdak.supervision.assessment.domain.RoundKind;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Tokens;

/** Assessments; the province of each home held a round of its own, and decided on the assessment of the home. */
public final class AssessmentFixture implements FeatureFixture {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    private static final String ROUND = """
            insert into assessment_round (id, province, day, kind, known_at, policy, sources, read_up_to, lags, held_at)
            values ('%s', '%s', '2025-01-01', 'HALF_YEARLY', '2025-01-02T09:00:00Z', '%s', '{quota}',
                '{2025-01-02T09:00:00Z}', '{0}', '2025-01-02T09:00:01Z')\
            """;

    private static final String ASSESSMENT = """
            insert into assessment (id, round, municipality, name, valid_on, known_at, quota, balance, open, excusable,
                culpable, missed_in_a_row, present_step, policy, category, step, frozen, expected_backlog, reasons, evidence,
                hash)
            values ('%1$s', '%2$s', '%3$s', 'Gemeente', '2024-12-31', '2025-01-02T09:00:00Z', 70, -117, 117, 0, 117, 3,
                'NONE', '%4$s', 'rood', 'SIGNAL', false, 149, '{"CATEGORY rood"}', '%5$s',
                encode(sha256(convert_to('%5$s', 'UTF8')), 'hex'))\
            """;

    private static final String DECISION = """
            insert into assessment_decision (assessment, municipality, version, category, step, reasons, explanation, author,
                approver, decided_by, decided_on, recorded_at)
            values ('%s', '%s', %d, 'rood', 'SIGNAL', '{NO_NEW_BUILD}', '%s', 'a', %s, '2025-01-15T09:00:00Z')\
            """;

    private static final String SELF_ASSESSMENT = """
            insert into self_assessment (id, municipality, half_year, expects_to_meet_quota, explanation, recorded_at)
            values ('%s', '%s', '%s', false, '%s', '2025-01-15T09:00:00Z')\
            """;

    private static final String EXPECTATION = """
            {"municipality": "%s", "halfYear": "2025-H1", "expectsToMeetQuota": false, "explanation": "Few vacancies"}
            """;

    @Override
    public void plant(Home home) {
        var municipality = home.municipality();
        var round = id("round", municipality);
        var assessment = id("assessment", municipality);
        var policy = id("policy", municipality);
        try (var all = Databases.connectToAll()) {
            Databases.run(
                    all,
                    ROUND.formatted(round, home.province(), policy),
                    ASSESSMENT.formatted(assessment, round, municipality, policy, text("evidence", municipality)),
                    DECISION.formatted(assessment, municipality, 2, text("draft", municipality), "null, null, null"),
                    DECISION.formatted(
                            assessment,
                            municipality,
                            3,
                            text("assessment", municipality),
                            "'b', 'Gedeputeerde Staten', '2025-01-15'"),
                    SELF_ASSESSMENT.formatted(
                            id("self", municipality), municipality, present(), text("expectation", municipality)));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String present() {
        return HalfYear.of(LocalDate.now(DutchCalendar.ZONE)).toString();
    }

    private static UUID id(String kind, String of) {
        return UUID.nameUUIDFromBytes((kind + of).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String kind, String municipality) {
        return "The " + kind + " of " + municipality.substring(2);
    }

    @Override
    public Map<String, String> objects(Home home) {
        return Map.of(
                "round", id("round", home.municipality()).toString(),
                "assessment", id("assessment", home.municipality()).toString());
    }

    @Override
    public Map<String, String> absent() {
        return Map.of(
                "round", UUID.randomUUID().toString(),
                "assessment", UUID.randomUUID().toString());
    }

    @Override
    public Set<String> secrets(Neighbours planted, Home home) {
        var municipality = home.municipality();
        return Set.of(
                id("round", municipality).toString(),
                id("policy", municipality).toString(),
                text("evidence", municipality),
                text("assessment", municipality),
                text("expectation", municipality));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                // of a day that has not come, so that nobody holds it here
                Write.json("POST /v1/assessment-rounds", """
                        {"province": "{province}", "day": "2999-01-01", "kind": "HALF_YEARLY"}"""),
                Write.json("PUT /v1/assessments/{assessment}/decision", """
                        {"category": "rood", "step": "SIGNAL", "reasons": ["SUPPORT"]}"""),
                Write.json("PUT /v1/assessments/{assessment}/approval", """
                        {"function": "Gedeputeerde Staten"}"""),
                Write.json("POST /v1/self-assessments", EXPECTATION.formatted("{municipality}")));
    }

    @Override
    public Map<String, String> parameters(String path) {
        return path.equals("/v1/self-assessments") ? Map.of("halfYear", present()) : Map.of();
    }

    @Override
    public Set<String> tables() {
        return Set.of("assessment", "assessment_decision", "self_assessment");
    }

    @Override
    public Map<String, String> rows(String organisation, List<Home> own) {
        var rounds = own.stream()
                .map(home -> "'" + id("round", home.municipality()) + "'")
                .toList();
        return Map.of("assessment_round", "id in (" + String.join(", ", rounds) + ")");
    }

    @Override
    public Optional<String> caller(String method, String path) {
        if (path.equals("/v1/self-assessments")) {
            return Optional.of(method.equals("POST") ? "GM0141" : "PV23");
        }
        return path.startsWith("/v1/assessment") ? Optional.of("PV23") : Optional.empty();
    }

    @Override
    public Set<String> ownWork() {
        return Set.of("PrepareRounds.due", "PrepareRounds.dueOn", "PrepareRounds.prepare");
    }

    @Override
    public List<Rejection> rejections() {
        return List.of(
                new AssessmentRejection.NotDayOfRound(DAY, RoundKind.HALF_YEARLY),
                new AssessmentRejection.RoundNotBegun(DAY),
                new AssessmentRejection.RoundHeld(DAY),
                new AssessmentRejection.NoPolicyForRound(DAY),
                new AssessmentRejection.NothingToAssess(DAY),
                new AssessmentRejection.RoundNotFinal(Set.of(Provisional.SOURCE_BEHIND)),
                new AssessmentRejection.AssessmentIsDecided(DAY),
                new AssessmentRejection.CategoryNotOfPolicy("paars"),
                new AssessmentRejection.ReasonForShortfallMissing(117),
                new AssessmentRejection.OverruleReasonMissing("rood", Step.INFORMATION),
                new AssessmentRejection.NothingToOverrule(),
                new AssessmentRejection.NoDecisionWaits());
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("/v1/assessment-rounds", Tokens.province("PV23"), """
                        {"day": "2025-01-01", "kind": "HALF_YEARLY"}
                        """, Set.of(), null),
                new Command(
                        "/v1/self-assessments",
                        Tokens.municipality("GM7401"),
                        EXPECTATION.formatted("GM7401"),
                        Set.of("explanation"),
                        null));
    }

    @Override
    public List<String> reads() {
        return List.of(
                "/v1/assessment-rounds",
                "/v1/assessment-rounds/{}",
                "/v1/assessments",
                "/v1/assessments/{}",
                "/v1/self-assessments");
    }
}
