// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Keyset;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.actionplan.application.ActionPlanRanking;
import nl.onderdak.supervision.actionplan.application.ActionPlans;
import nl.onderdak.supervision.actionplan.domain.ActionPlan;
import nl.onderdak.supervision.actionplan.domain.ConsultedParty;
import nl.onderdak.supervision.actionplan.domain.MovedDeadline;
import nl.onderdak.supervision.actionplan.domain.PlanDelivery;
import nl.onderdak.supervision.actionplan.domain.PlanGap;
import nl.onderdak.supervision.actionplan.domain.PlanHorizon;
import nl.onderdak.supervision.actionplan.domain.PlanJudgement;
import nl.onderdak.supervision.actionplan.domain.PlanJudgementState;
import nl.onderdak.supervision.actionplan.domain.PlanMeasure;
import nl.onderdak.supervision.actionplan.domain.PlanOrder;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.paging.Ordering;

/** Plans of action in SQL: one row that changes, and tables to which rows are added. */
@ApplicationScoped
class SqlActionPlans implements ActionPlans {

    private static final String LOCK_MUNICIPALITY =
            "select pg_advisory_xact_lock(hashtext('action-plan'), hashtext($1))";

    private static final String HAS_OPEN = """
            select exists (
                select from action_plan where municipality = $1 and status in ('ORDERED', 'DELIVERED')) as has_open
            """;

    private static final String OVERDUE =
            "select count(*) as plans from action_plan where status = 'ORDERED' and deadline < $1";

    private static final String ADD = """
            insert into action_plan (id, municipality, ordered_on, deadline, cleared_by, status, actor, recorded_at,
                version)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """;

    private static final String CHANGE = """
            update action_plan set deadline = $2, status = $3, version = $4 where id = $1
            """;

    private static final String ADD_MOVE = """
            insert into action_plan_move (plan, number, municipality, earlier, deadline, reason, moved_on, actor,
                recorded_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """;

    private static final String ADD_DELIVERY = """
            insert into action_plan_delivery (plan, number, municipality, delivered_on, deadline, consulted,
                council_consulted_on, council_informed_on, actor, recorded_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """;

    private static final String ADD_MEASURE = """
            insert into action_plan_measure (plan, delivery, number, municipality, description, horizon, form,
                half_years, persons)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """;

    private static final String ADD_JUDGEMENT = """
            insert into action_plan_judgement (plan, number, state, municipality, delivery, conclusive, first_half_year,
                last_half_year, backlog, quota, effect, realised_before, known_at, author, reason, proposed_on, decider,
                decided_by, decided_on, recorded_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
            """;

    private static final String MOVES = "select * from action_plan_move where plan = any($1) order by plan, number";

    private static final String DELIVERIES =
            "select * from action_plan_delivery where plan = any($1) order by plan, number";

    private static final String MEASURES =
            "select * from action_plan_measure where plan = any($1) order by plan, delivery, number";

    /* A judgement has a row for its proposal, and another for the decision on it. */
    private static final String JUDGEMENTS = """
            select distinct on (plan, number) * from action_plan_judgement
            where plan = any($1) order by plan, number, state = 'PROPOSED'
            """;

    private final Sql sql;

    SqlActionPlans(Sql sql) {
        this.sql = sql;
    }

    /** The rows of a plan, or of a delivery, by its id or number. */
    private record Parts(
            Map<UUID, List<MovedDeadline>> moves,
            Map<UUID, List<PlanDelivery>> deliveries,
            Map<UUID, List<PlanJudgement>> judgements) {}

    private record DeliveryKey(UUID plan, int number) {}

    @Override
    public Uni<Optional<ActionPlan>> find(Jurisdiction jurisdiction, UUID id) {
        return select(within(jurisdiction).and("id = ?", id), "")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<ActionPlan>> lock(Jurisdiction jurisdiction, UUID id) {
        return select(within(jurisdiction).and("id = ?", id), " for update")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<ActionPlan>> list(
            Jurisdiction jurisdiction, Filter filter, Ordering<ActionPlanRanking> ordering, int most) {
        var order = new Keyset(day(ordering.by()), ordering.reversed(), ordering.afterDay(), ordering.afterId());
        return select(
                order.restrict(within(jurisdiction)
                        .and(
                                "municipality = ?",
                                filter.municipality() == null
                                        ? null
                                        : filter.municipality().value())
                        .and(
                                "status = ?",
                                filter.status() == null ? null : filter.status().name())
                        .and("status = 'ORDERED' and deadline < ?", filter.overdueOn())),
                order.orderBy() + " limit " + most);
    }

    /** The column of days by which an order places plans, or null when it is by id alone. */
    private static String day(ActionPlanRanking order) {
        return switch (order) {
            case ORDERED -> null;
            case DEADLINE -> "deadline";
        };
    }

    @Override
    public Uni<Long> overdue(LocalDate today) {
        return sql.execute(OVERDUE, today).map(rows -> rows.iterator().next().getLong("plans"));
    }

    @Override
    public Uni<Boolean> hasOpen(MunicipalityCode municipality) {
        return sql.execute(LOCK_MUNICIPALITY, municipality.value())
                .chain(() -> sql.execute(HAS_OPEN, municipality.value()))
                .map(rows -> rows.iterator().next().getBoolean("has_open"));
    }

    @Override
    public Uni<Void> add(ActionPlan plan, Actor actor) {
        var order = plan.order();
        return sql.execute(
                        ADD,
                        plan.id(),
                        plan.municipality().value(),
                        order.orderedOn(),
                        order.deadline(),
                        order.clearedBy().toString(),
                        plan.status().name(),
                        actor.account(),
                        actor.recordedAt(),
                        plan.version())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> addMove(ActionPlan plan, Actor actor) {
        var moves = plan.order().moves();
        var move = moves.getLast();
        return change(plan)
                .chain(() -> sql.execute(
                        ADD_MOVE,
                        plan.id(),
                        moves.size(),
                        plan.municipality().value(),
                        move.from(),
                        move.to(),
                        move.reason(),
                        move.movedOn(),
                        actor.account(),
                        actor.recordedAt()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> addDelivery(ActionPlan plan, Actor actor) {
        var delivery = plan.deliveries().getLast();
        var added = change(plan)
                .chain(() -> sql.execute(
                        ADD_DELIVERY,
                        plan.id(),
                        delivery.number(),
                        plan.municipality().value(),
                        delivery.deliveredOn(),
                        delivery.deadline(),
                        column(delivery.consulted(), ConsultedParty::name, String[]::new),
                        delivery.councilConsultedOn(),
                        delivery.councilInformedOn(),
                        actor.account(),
                        actor.recordedAt()))
                .replaceWithVoid();
        for (var measure : delivery.measures()) {
            added = added.chain(() -> addMeasure(plan, delivery, measure));
        }
        return added;
    }

    private Uni<Void> addMeasure(ActionPlan plan, PlanDelivery delivery, PlanMeasure measure) {
        return sql.execute(
                        ADD_MEASURE,
                        plan.id(),
                        delivery.number(),
                        measure.number(),
                        plan.municipality().value(),
                        measure.description(),
                        measure.horizon().name(),
                        measure.form().name(),
                        column(measure.effects().keySet(), HalfYear::toString, String[]::new),
                        column(measure.effects().values(), Function.identity(), Integer[]::new))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> addJudgement(ActionPlan plan, Actor actor) {
        var judgement = plan.judgements().getLast();
        var gap = judgement.gap();
        var decision = Optional.ofNullable(judgement.decision());
        return change(plan)
                .chain(() -> sql.execute(
                        ADD_JUDGEMENT,
                        plan.id(),
                        judgement.number(),
                        judgement.state().name(),
                        plan.municipality().value(),
                        judgement.delivery(),
                        judgement.conclusive(),
                        gap.from().toString(),
                        gap.until().toString(),
                        gap.backlog(),
                        gap.quota(),
                        gap.effect(),
                        gap.realisedBefore(),
                        judgement.knownAt(),
                        judgement.author(),
                        judgement.reason(),
                        judgement.proposedOn(),
                        decision.map(PlanJudgement.PlanDecision::decider).orElse(null),
                        decision.map(PlanJudgement.PlanDecision::decidedBy).orElse(null),
                        decision.map(PlanJudgement.PlanDecision::decidedOn).orElse(null),
                        actor.recordedAt()))
                .replaceWithVoid();
    }

    private Uni<Void> change(ActionPlan plan) {
        return sql.execute(
                        CHANGE,
                        plan.id(),
                        plan.order().deadline(),
                        plan.status().name(),
                        plan.version())
                .replaceWithVoid();
    }

    private static Conditions within(Jurisdiction jurisdiction) {
        return new Conditions().in("municipality", jurisdiction.municipalities().orElse(null), MunicipalityCode::value);
    }

    private Uni<List<ActionPlan>> select(Conditions conditions, String end) {
        return sql.execute("select * from action_plan" + conditions.where() + end, conditions.arguments())
                .map(rows -> Rows.list(rows, Function.<Row>identity()))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : parts(column(found, row -> row.getUUID("id"), UUID[]::new))
                                .map(parts -> found.stream()
                                        .map(row -> plan(row, parts))
                                        .toList()));
    }

    private Uni<Parts> parts(Object plans) {
        return sql.execute(MOVES, plans)
                .map(rows -> by(rows, SqlActionPlans::ofPlan, SqlActionPlans::move))
                .chain(moves -> sql.execute(MEASURES, plans)
                        .map(rows -> by(
                                rows,
                                row -> new DeliveryKey(row.getUUID("plan"), row.getInteger("delivery")),
                                SqlActionPlans::measure))
                        .chain(measures -> sql.execute(DELIVERIES, plans)
                                .map(rows -> by(rows, SqlActionPlans::ofPlan, row -> delivery(row, measures))))
                        .chain(deliveries -> sql.execute(JUDGEMENTS, plans)
                                .map(rows -> by(rows, SqlActionPlans::ofPlan, SqlActionPlans::judgement))
                                .map(judgements -> new Parts(moves, deliveries, judgements))));
    }

    private static <K, T> Map<K, List<T>> by(Iterable<Row> rows, Function<Row, K> key, Function<Row, T> part) {
        return Rows.stream(rows).collect(groupingBy(key, mapping(part, toList())));
    }

    private static UUID ofPlan(Row row) {
        return row.getUUID("plan");
    }

    private static ActionPlan plan(Row row, Parts parts) {
        var id = row.getUUID("id");
        return new ActionPlan(
                id,
                new MunicipalityCode(row.getString("municipality")),
                new PlanOrder(
                        row.getLocalDate("ordered_on"),
                        row.getLocalDate("deadline"),
                        HalfYear.valueOf(row.getString("cleared_by")),
                        parts.moves().getOrDefault(id, List.of())),
                parts.deliveries().getOrDefault(id, List.of()),
                parts.judgements().getOrDefault(id, List.of()),
                row.getLong("version"));
    }

    private static MovedDeadline move(Row row) {
        return new MovedDeadline(
                row.getLocalDate("earlier"),
                row.getLocalDate("deadline"),
                row.getString("reason"),
                row.getLocalDate("moved_on"));
    }

    private static PlanDelivery delivery(Row row, Map<DeliveryKey, List<PlanMeasure>> measures) {
        var number = row.getInteger("number");
        var consulted = EnumSet.noneOf(ConsultedParty.class);
        for (var party : row.getArrayOfStrings("consulted")) {
            consulted.add(ConsultedParty.valueOf(party));
        }
        return new PlanDelivery(
                number,
                row.getLocalDate("delivered_on"),
                row.getLocalDate("deadline"),
                measures.getOrDefault(new DeliveryKey(row.getUUID("plan"), number), List.of()),
                consulted,
                row.getLocalDate("council_consulted_on"),
                row.getLocalDate("council_informed_on"));
    }

    private static PlanMeasure measure(Row row) {
        var halfYears = row.getArrayOfStrings("half_years");
        var persons = row.getArrayOfIntegers("persons");
        var effects = new TreeMap<HalfYear, Integer>();
        for (int i = 0; i < halfYears.length; i++) {
            effects.put(HalfYear.valueOf(halfYears[i]), persons[i]);
        }
        return new PlanMeasure(
                row.getInteger("number"),
                row.getString("description"),
                PlanHorizon.valueOf(row.getString("horizon")),
                AccommodationKind.valueOf(row.getString("form")),
                effects);
    }

    private static PlanJudgement judgement(Row row) {
        return new PlanJudgement(
                row.getInteger("number"),
                row.getInteger("delivery"),
                PlanJudgementState.valueOf(row.getString("state")),
                row.getBoolean("conclusive"),
                new PlanGap(
                        HalfYear.valueOf(row.getString("first_half_year")),
                        HalfYear.valueOf(row.getString("last_half_year")),
                        row.getLong("backlog"),
                        row.getLong("quota"),
                        row.getLong("effect"),
                        row.getLong("realised_before")),
                Rows.instant(row, "known_at"),
                row.getString("author"),
                row.getString("reason"),
                row.getLocalDate("proposed_on"),
                decision(row));
    }

    private static PlanJudgement.PlanDecision decision(Row row) {
        return row.getString("decider") == null
                ? null
                : new PlanJudgement.PlanDecision(
                        row.getString("decider"), row.getString("decided_by"), row.getLocalDate("decided_on"));
    }
}
