// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.ladder.application.Happened;
import nl.onderdak.supervision.ladder.application.Interventions;
import nl.onderdak.supervision.ladder.application.Ladders;
import nl.onderdak.supervision.ladder.domain.Act;
import nl.onderdak.supervision.ladder.domain.Intervention;
import nl.onderdak.supervision.ladder.domain.Ladder;
import nl.onderdak.supervision.ladder.domain.LadderScope;
import nl.onderdak.supervision.ladder.domain.Notice;
import nl.onderdak.supervision.ladder.domain.Proposal;
import nl.onderdak.supervision.ladder.domain.State;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Steps of the ladder in SQL. */
@ApplicationScoped
class SqlLadders implements Ladders {

    private static final String DECIDED_ON = "state not in ('PROPOSED', 'REJECTED') and ?";

    /** Neither a proposal nor its rejection. */
    private static final String CARRIED_OUT = DECIDED_ON + " and pending_act is distinct from act and act <> 'REJECT'";

    private static final String AS_OF = """
            (select distinct on (id) * from intervention_change
              where changed_on <= %s and recorded_at <= %s order by id, version desc)\
            """;

    private static final String LOCK_SCOPE =
            "select pg_advisory_xact_lock(hashtext('intervention:' || $1), hashtext($2))";

    private static final String OPEN = """
            select * from intervention
             where municipality = $1 and scope = $2 and state in ('PROPOSED', 'IN_FORCE', 'FROZEN')
             order by id for update\
            """;

    private static final String OPEN_OF = """
            select distinct municipality, scope from intervention
             where municipality = any($1) and state in ('PROPOSED', 'IN_FORCE', 'FROZEN') order by municipality, scope\
            """;

    private static final String DECISIONS = """
            select * from intervention where state = 'IN_FORCE' and step = 'SUBSTITUTION' order by municipality, scope\
            """;

    private static final String STORE = """
            with stored as (
                insert into intervention (id, municipality, scope, step, state, assessment, round, persons, term,
                    overrule_reason, decided_on, changed_on, published_on, medium, sent_to_council_on,
                    intention_published_on, intention_sent_on, author, approver, decided_by, reason, pending_act,
                    pending_author, pending_function, pending_reason, taken_over_from, version, facts)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                    $22, $23, $24, $25, $26, $27, $28)
                on conflict (id) do update set state = excluded.state, decided_on = excluded.decided_on,
                    changed_on = excluded.changed_on, published_on = excluded.published_on, medium = excluded.medium,
                    sent_to_council_on = excluded.sent_to_council_on, author = excluded.author,
                    approver = excluded.approver, decided_by = excluded.decided_by, reason = excluded.reason,
                    pending_act = excluded.pending_act, pending_author = excluded.pending_author,
                    pending_function = excluded.pending_function, pending_reason = excluded.pending_reason,
                    version = excluded.version, facts = excluded.facts
                returning *)
            insert into intervention_change select stored.*, $29, $30, $31 from stored\
            """;

    private final Sql sql;

    SqlLadders(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<Intervention>> find(Jurisdiction jurisdiction, UUID id) {
        return select("intervention", within(jurisdiction).and("id = ?", id), "")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Intervention>> list(
            Jurisdiction jurisdiction, Interventions.Filter filter, boolean withoutProposals, UUID after, int most) {
        var conditions = within(jurisdiction)
                .and("municipality = ?", text(filter.municipality()))
                .and("step = ?", filter.step() == null ? null : filter.step().name())
                .and("state = ?", filter.state() == null ? null : filter.state().name())
                .and(DECIDED_ON, withoutProposals ? Boolean.TRUE : null)
                .and("id > ?", after);
        return select(from(filter, conditions), conditions, " order by id limit " + most);
    }

    private static String from(Interventions.Filter filter, Conditions conditions) {
        if (filter.validOn() == null && filter.knownAt() == null) {
            return "intervention";
        }
        return AS_OF.formatted(
                filter.validOn() == null ? "'infinity'" : conditions.parameter(filter.validOn()),
                filter.knownAt() == null ? "'infinity'" : conditions.parameter(filter.knownAt()));
    }

    @Override
    public Uni<List<Happened>> history(
            Jurisdiction jurisdiction,
            MunicipalityCode municipality,
            UUID intervention,
            boolean withoutProposals,
            Happened.Position after,
            int most) {
        var conditions = within(jurisdiction)
                .and("municipality = ?", text(municipality))
                .and("id = ?", intervention)
                .and(CARRIED_OUT, withoutProposals ? Boolean.TRUE : null);
        if (after != null) {
            var moment = conditions.parameter(after.recordedAt());
            var id = conditions.parameter(after.intervention());
            conditions.and("(recorded_at, id, version) > (" + moment + ", " + id + ", ?)", after.version());
        }
        return sql.execute(
                        "select * from intervention_change" + conditions.where()
                                + " order by recorded_at, id, version limit " + most,
                        conditions.arguments())
                .map(rows -> Rows.list(
                        rows,
                        row -> new Happened(
                                Act.valueOf(row.getString("act")),
                                intervention(row),
                                row.getLocalDate("changed_on"),
                                Rows.instant(row, "recorded_at"))));
    }

    @Override
    public Uni<Ladder> lock(MunicipalityCode municipality, LadderScope scope) {
        return sql.execute(LOCK_SCOPE, municipality.value(), scope.toString())
                .chain(() -> sql.execute(OPEN, municipality.value(), scope.toString()))
                .map(rows -> Rows.list(rows, SqlLadders::intervention))
                .map(open -> new Ladder(
                        municipality,
                        scope,
                        open.stream().filter(step -> step.state().isCurrent()).findFirst(),
                        open.stream()
                                .filter(step -> step.state() == State.PROPOSED)
                                .findFirst()));
    }

    @Override
    public Uni<List<Place>> open(Collection<MunicipalityCode> municipalities) {
        return sql.execute(OPEN_OF, column(municipalities, MunicipalityCode::value, String[]::new))
                .map(rows -> Rows.list(
                        rows,
                        row -> new Place(
                                new MunicipalityCode(row.getString("municipality")),
                                LadderScope.valueOf(row.getString("scope")))));
    }

    @Override
    public Uni<List<Intervention>> decisionsInForce() {
        return sql.execute(DECISIONS).map(rows -> Rows.list(rows, SqlLadders::intervention));
    }

    @Override
    public Uni<Void> store(Ladder.Changed changed, String actor, Instant recordedAt) {
        var stored = Uni.createFrom().voidItem();
        for (var change : changed.changes()) {
            stored = stored.chain(() -> store(change, actor, recordedAt));
        }
        return stored;
    }

    private Uni<Void> store(Ladder.Change change, String actor, Instant recordedAt) {
        var step = change.intervention();
        var terms = step.terms();
        var decision = Optional.ofNullable(step.decision());
        var proposal = Optional.ofNullable(step.proposal());
        return sql.execute(
                        STORE,
                        step.id(),
                        step.municipality().value(),
                        step.scope().toString(),
                        terms.step().name(),
                        step.state().name(),
                        terms.assessment(),
                        terms.round(),
                        terms.persons(),
                        terms.term(),
                        terms.overruleReason(),
                        step.decidedOn(),
                        step.changedOn(),
                        step.notice().publishedOn(),
                        step.notice().medium(),
                        step.notice().sentToCouncilOn(),
                        step.intention().publishedOn(),
                        step.intention().sentToCouncilOn(),
                        decision.map(Intervention.Decided::author).orElse(null),
                        decision.map(Intervention.Decided::approver).orElse(null),
                        decision.map(Intervention.Decided::function).orElse(null),
                        decision.map(Intervention.Decided::reason).orElse(null),
                        proposal.map(one -> one.act().name()).orElse(null),
                        proposal.map(Proposal::author).orElse(null),
                        proposal.map(Proposal::function).orElse(null),
                        proposal.map(Proposal::reason).orElse(null),
                        text(step.takenOverFrom()),
                        step.version(),
                        step.facts(),
                        change.act().name(),
                        actor,
                        recordedAt)
                .replaceWithVoid();
    }

    private Uni<List<Intervention>> select(String from, Conditions conditions, String end) {
        return sql.execute(
                        "select * from " + from + " as intervention" + conditions.where() + end, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlLadders::intervention));
    }

    private static Conditions within(Jurisdiction jurisdiction) {
        return new Conditions()
                .and(
                        "municipality = any(?)",
                        jurisdiction
                                .municipalities()
                                .map(codes -> column(codes, MunicipalityCode::value, String[]::new))
                                .orElse(null));
    }

    private static String text(MunicipalityCode municipality) {
        return municipality == null ? null : municipality.value();
    }

    private static Intervention intervention(Row row) {
        return new Intervention(
                row.getUUID("id"),
                new MunicipalityCode(row.getString("municipality")),
                LadderScope.valueOf(row.getString("scope")),
                new Intervention.Terms(
                        Step.valueOf(row.getString("step")),
                        row.getUUID("assessment"),
                        row.getLocalDate("round"),
                        row.getInteger("persons"),
                        row.getLocalDate("term"),
                        row.getString("overrule_reason")),
                State.valueOf(row.getString("state")),
                row.getLocalDate("decided_on"),
                row.getLocalDate("changed_on"),
                new Notice(
                        row.getLocalDate("published_on"),
                        row.getString("medium"),
                        row.getLocalDate("sent_to_council_on")),
                new Notice(row.getLocalDate("intention_published_on"), null, row.getLocalDate("intention_sent_on")),
                decision(row),
                proposal(row),
                takenOverFrom(row),
                row.getLong("version"),
                row.getLong("facts"));
    }

    private static MunicipalityCode takenOverFrom(Row row) {
        var code = row.getString("taken_over_from");
        return code == null ? null : new MunicipalityCode(code);
    }

    private static Intervention.Decided decision(Row row) {
        return row.getString("approver") == null
                ? null
                : new Intervention.Decided(
                        row.getString("author"),
                        row.getString("approver"),
                        row.getString("decided_by"),
                        row.getString("reason"));
    }

    private static Proposal proposal(Row row) {
        return row.getString("pending_act") == null
                ? null
                : new Proposal(
                        Act.valueOf(row.getString("pending_act")),
                        row.getString("pending_author"),
                        row.getString("pending_function"),
                        row.getString("pending_reason"));
    }
}
