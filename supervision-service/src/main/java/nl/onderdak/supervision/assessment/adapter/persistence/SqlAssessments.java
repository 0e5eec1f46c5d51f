// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.assessment.application.Assessments;
import nl.onderdak.supervision.assessment.domain.Assessment;
import nl.onderdak.supervision.assessment.domain.AssessmentDecision;
import nl.onderdak.supervision.assessment.domain.AssessmentRound;
import nl.onderdak.supervision.assessment.domain.Evidence;
import nl.onderdak.supervision.assessment.domain.FrozenStanding;
import nl.onderdak.supervision.assessment.domain.PolicyProposal;
import nl.onderdak.supervision.assessment.domain.PolicyProposal.ProposalReason;
import nl.onderdak.supervision.assessment.domain.RoundKind;
import nl.onderdak.supervision.assessment.domain.RoundTally;
import nl.onderdak.supervision.assessment.domain.ShortfallReason;
import nl.onderdak.supervision.assessment.domain.SupervisionLevel;
import nl.onderdak.supervision.balance.domain.Reading;
import nl.onderdak.supervision.policy.domain.ProposedJudgement.Ground;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Assessments in SQL: added, and never changed. */
@ApplicationScoped
class SqlAssessments implements Assessments {

    private static final String ADD_ROUND = """
            insert into assessment_round (id, province, day, kind, known_at, policy, sources, read_up_to, lags, held_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict do nothing
            """;

    private static final String ADD = """
            insert into assessment (round, id, municipality, name, valid_on, known_at, quota, balance, open, excusable,
                culpable, missed_in_a_row, present_step, policy, category, step, frozen, expected_backlog, reasons,
                evidence, hash)
            select $1, id, municipality, name, valid_on, known_at, quota, balance, open, excusable, culpable,
                missed_in_a_row, present_step, policy, category, step, frozen, expected_backlog,
                string_to_array(reasons, chr(9)), evidence, hash
            from unnest($2::uuid[], $3::text[], $4::text[], $5::date[], $6::timestamptz[], $7::bigint[], $8::bigint[],
                $9::bigint[], $10::bigint[], $11::bigint[], $12::int[], $13::text[], $14::uuid[], $15::text[],
                $16::text[], $17::boolean[], $18::bigint[], $19::text[], $20::text[], $21::text[])
                as made (id, municipality, name, valid_on, known_at, quota, balance, open, excusable, culpable,
                    missed_in_a_row, present_step, policy, category, step, frozen, expected_backlog, reasons, evidence,
                    hash)
            """;

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('assessment'), hashtext($1))";

    private static final String ADD_DECISION = """
            insert into assessment_decision (assessment, municipality, version, category, step, reasons, explanation,
                overrule_reason, author, approver, decided_by, decided_on, recorded_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """;

    private static final String ASSESSMENTS = """
            select assessment.*, assessment_round.day, assessment_round.kind, decision.version as decision_version,
                decision.category as decision_category, decision.step as decision_step,
                decision.reasons as decision_reasons, decision.explanation, decision.overrule_reason, decision.author,
                decision.approver, decision.decided_by, decision.decided_on
            from assessment
                join assessment_round on assessment_round.id = assessment.round
                left join lateral (
                    select * from assessment_decision
                     where assessment_decision.assessment = assessment.id
                     order by version desc limit 1) decision on true\
            """;

    private static final String ROUNDS = "select assessment_round.* from assessment_round";

    private static final String COUNTED = """
            select assessment.round, assessment.category as proposed, decision.category as decided, decision.reasons
            from assessment
                left join assessment_decision decision
                    on decision.assessment = assessment.id and decision.approver is not null\
            """;

    private final Sql sql;

    SqlAssessments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Boolean> add(AssessmentRound.Held held) {
        var round = held.round();
        var readings = round.readings();
        return sql.execute(
                        ADD_ROUND,
                        round.id(),
                        round.province().value(),
                        round.day(),
                        round.kind().name(),
                        round.knownAt(),
                        round.policy(),
                        column(readings, Reading::source, String[]::new),
                        column(readings, Reading::readUpTo, Instant[]::new),
                        column(readings, Reading::lag, Long[]::new),
                        round.heldAt())
                .chain(rows -> rows.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : add(round.id(), held.assessments()).replaceWith(true));
    }

    private Uni<?> add(UUID round, List<Assessment> all) {
        return sql.execute(
                ADD,
                round,
                column(all, Assessment::id, UUID[]::new),
                column(all, one -> one.municipality().value(), String[]::new),
                column(all, Assessment::name, String[]::new),
                column(all, one -> one.standing().validOn(), LocalDate[]::new),
                column(all, one -> one.standing().knownAt(), Instant[]::new),
                column(all, one -> one.standing().quota(), Long[]::new),
                column(all, one -> one.standing().balance(), Long[]::new),
                column(all, one -> one.standing().open(), Long[]::new),
                column(all, one -> one.standing().excusable(), Long[]::new),
                column(all, one -> one.standing().culpable(), Long[]::new),
                column(all, one -> one.standing().missedInARow(), Integer[]::new),
                column(all, one -> one.present().name(), String[]::new),
                column(all, one -> one.proposal().policy(), UUID[]::new),
                column(all, one -> one.proposed().category(), String[]::new),
                column(all, one -> one.proposed().step().name(), String[]::new),
                column(all, one -> one.proposal().isFrozen(), Boolean[]::new),
                column(all, one -> one.proposal().expectedBacklog(), Long[]::new),
                column(all, one -> reasons(one.proposal()), String[]::new),
                column(all, one -> one.evidence().text(), String[]::new),
                column(all, one -> one.evidence().hash(), String[]::new));
    }

    private static String reasons(PolicyProposal proposal) {
        return proposal.reasons().stream()
                .map(reason -> reason.rule() == null
                        ? reason.ground().name()
                        : reason.ground().name() + " " + reason.rule())
                .collect(joining("\t"));
    }

    @Override
    public Uni<Boolean> contains(ProvinceCode province, LocalDate day, RoundKind kind) {
        return sql.execute(
                        "select from assessment_round where province = $1 and day = $2 and kind = $3",
                        province.value(),
                        day,
                        kind.name())
                .map(rows -> rows.size() > 0);
    }

    @Override
    public Uni<Optional<Assessment>> find(Sight sight, UUID id) {
        return select(within(sight).and("assessment.id = ?", id), "")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<Assessment>> lock(Sight sight, UUID id) {
        return sql.execute(LOCK, id.toString()).chain(() -> find(sight, id));
    }

    @Override
    public Uni<List<Assessment>> list(Sight sight, Filter filter, UUID after, int most) {
        var conditions = within(sight)
                .and("assessment.round = ?", filter.round())
                .and(
                        "assessment.municipality = ?",
                        filter.municipality() == null
                                ? null
                                : filter.municipality().value())
                .and(
                        "case when decision.assessment is null then 'PROPOSED' when decision.approver is null then 'WAITING'"
                                + " else 'DECIDED' end = ?",
                        filter.status() == null ? null : filter.status().name())
                .and("assessment.id > ?", after);
        return select(conditions, " order by assessment.id limit " + most);
    }

    @Override
    public Uni<Void> addDecision(Assessment decided, Instant recordedAt) {
        var decision = decided.decision();
        return sql.execute(
                        ADD_DECISION,
                        decided.id(),
                        decided.municipality().value(),
                        decided.version(),
                        decision.level().category(),
                        decision.level().step().name(),
                        column(sorted(decision.reasons()), ShortfallReason::name, String[]::new),
                        decision.explanation(),
                        decision.overruleReason(),
                        decision.author(),
                        decision.approver(),
                        decision.function(),
                        decision.decidedOn(),
                        recordedAt)
                .replaceWithVoid();
    }

    private static List<ShortfallReason> sorted(Set<ShortfallReason> reasons) {
        return reasons.stream().sorted().toList();
    }

    @Override
    public Uni<Optional<AssessmentRound>> findRound(Sight sight, UUID id) {
        return selectRounds(inSight(sight).and("assessment_round.id = ?", id), "")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<AssessmentRound>> rounds(Sight sight, RoundKind kind, UUID after, int most) {
        return selectRounds(
                inSight(sight)
                        .and("assessment_round.kind = ?", kind == null ? null : kind.name())
                        .and("assessment_round.id > ?", after),
                " order by assessment_round.id limit " + most);
    }

    @Override
    public Uni<Map<UUID, RoundTally>> tallies(Sight sight, Collection<UUID> rounds) {
        var conditions = within(sight).and("assessment.round = any(?)", column(rounds, round -> round, UUID[]::new));
        return sql.execute(COUNTED + conditions.where(), conditions.arguments())
                .map(rows -> Rows.stream(rows)
                        .collect(groupingBy(row -> row.getUUID("round"), mapping(SqlAssessments::counted, toList())))
                        .entrySet()
                        .stream()
                        .collect(toMap(Map.Entry::getKey, each -> RoundTally.of(each.getValue()))));
    }

    private static RoundTally.Counted counted(Row row) {
        return new RoundTally.Counted(
                row.getString("proposed"),
                row.getString("decided"),
                row.getString("decided") == null ? Set.of() : shortfallReasons(row, "reasons"));
    }

    private Uni<List<AssessmentRound>> selectRounds(Conditions conditions, String end) {
        return sql.execute(ROUNDS + conditions.where() + end, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlAssessments::round));
    }

    private Uni<List<Assessment>> select(Conditions conditions, String end) {
        return sql.execute(ASSESSMENTS + conditions.where() + end, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlAssessments::assessment));
    }

    /** On the rows of assessments with the decision that counts. */
    private static Conditions within(Sight sight) {
        return new Conditions()
                .and("assessment.municipality = any(?)", codes(sight.jurisdiction()))
                .and("decision.approver is not null and ?", sight.decidedOnly() ? Boolean.TRUE : null);
    }

    /** On the rows of rounds: one assessment in sight is enough. */
    private static Conditions inSight(Sight sight) {
        return new Conditions()
                .and(
                        "exists (select from assessment where assessment.round = assessment_round.id"
                                + " and assessment.municipality = any(?))",
                        codes(sight.jurisdiction()))
                .and(
                        "exists (select from assessment"
                                + " join assessment_decision on assessment_decision.assessment = assessment.id"
                                + " where assessment.round = assessment_round.id and assessment_decision.approver is not null"
                                + " and assessment.municipality = any(?))",
                        sight.decidedOnly() ? codes(sight.jurisdiction()) : null);
    }

    private static Object codes(Jurisdiction jurisdiction) {
        return jurisdiction
                .municipalities()
                .map(codes -> column(codes, MunicipalityCode::value, String[]::new))
                .orElse(null);
    }

    private static AssessmentRound round(Row row) {
        return new AssessmentRound(
                row.getUUID("id"),
                new ProvinceCode(row.getString("province")),
                row.getLocalDate("day"),
                RoundKind.valueOf(row.getString("kind")),
                Rows.instant(row, "known_at"),
                row.getUUID("policy"),
                readings(row),
                Rows.instant(row, "held_at"));
    }

    private static List<Reading> readings(Row row) {
        var sources = row.getArrayOfStrings("sources");
        var readUpTo = row.getArrayOfOffsetDateTimes("read_up_to");
        var lags = row.getArrayOfLongs("lags");
        var readings = new ArrayList<Reading>();
        for (int i = 0; i < sources.length; i++) {
            readings.add(new Reading(sources[i], instant(readUpTo[i]), lags[i]));
        }
        return readings;
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static Assessment assessment(Row row) {
        var decided = row.getLong("decision_version");
        return new Assessment(
                row.getUUID("id"),
                row.getUUID("round"),
                new MunicipalityCode(row.getString("municipality")),
                row.getString("name"),
                row.getLocalDate("day"),
                RoundKind.valueOf(row.getString("kind")),
                new FrozenStanding(
                        row.getLocalDate("valid_on"),
                        Rows.instant(row, "known_at"),
                        row.getLong("quota"),
                        row.getLong("balance"),
                        row.getLong("open"),
                        row.getLong("excusable"),
                        row.getLong("culpable"),
                        row.getInteger("missed_in_a_row")),
                Step.valueOf(row.getString("present_step")),
                new PolicyProposal(
                        row.getUUID("policy"),
                        new SupervisionLevel(row.getString("category"), Step.valueOf(row.getString("step"))),
                        row.getBoolean("frozen"),
                        row.getLong("expected_backlog"),
                        Arrays.stream(row.getArrayOfStrings("reasons"))
                                .map(SqlAssessments::reason)
                                .toList()),
                decided == null ? null : decision(row),
                new Evidence(row.getString("evidence"), row.getString("hash")),
                decided == null ? 1 : decided);
    }

    private static ProposalReason reason(String text) {
        var parts = text.split(" ", 2);
        return new ProposalReason(Ground.valueOf(parts[0]), parts.length == 1 ? null : parts[1]);
    }

    private static AssessmentDecision decision(Row row) {
        return new AssessmentDecision(
                new SupervisionLevel(row.getString("decision_category"), Step.valueOf(row.getString("decision_step"))),
                shortfallReasons(row, "decision_reasons"),
                row.getString("explanation"),
                row.getString("overrule_reason"),
                row.getString("author"),
                row.getString("approver"),
                row.getString("decided_by"),
                row.getLocalDate("decided_on"));
    }

    private static Set<ShortfallReason> shortfallReasons(Row row, String column) {
        return Stream.of(row.getArrayOfStrings(column))
                .map(ShortfallReason::valueOf)
                .collect(Collectors.toSet());
    }
}
