// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan;

import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.conformance.Canaries.Command;
import nl.onderdak.conformance.Roles.Write;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.Facts;
import nl.onderdak.supervision.FeatureFixture;
import nl.onderdak.supervision.Neighbours;
import nl.onderdak.supervision.Neighbours.Home;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.testkit.Tokens;

/** Plans of action; each home has one that was delivered late and judged not to be conclusive. */
public final class ActionPlanFixture implements FeatureFixture {

    private static final LocalDate DAY = LocalDate.of(2025, 2, 28);

    private static final String ORDER = """
            {"municipality": "%s", "orderedOn": "2024-12-17", "deadline": "2025-02-28", "clearedBy": "2025-H2"}
            """;

    private static final String DEADLINE = """
            {"deadline": "%s", "reason": "%s"}
            """;

    private static final String DELIVERY = """
            {"deliveredOn": "2025-03-31", "consulted": ["COA"], "councilConsultedOn": "2025-02-25",
             "measures": [{"description": "%s", "horizon": "SHORT", "form": "SHARED",
                           "effects": [{"halfYear": "2025-H1", "persons": 37}]}]}
            """;

    private static final String JUDGEMENT = """
            {"conclusive": false, "reason": "%s"}
            """;

    private static final String DECISION = """
            {"decidedBy": "%s"}
            """;

    private final Map<String, String> planted = new HashMap<>();

    @Override
    public void plant(Home home) {
        String plan = Facts.command(Tokens.province(home.province()))
                .body(ORDER.formatted(home.municipality()))
                .post("/v1/action-plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        planted.put(home.municipality(), plan);
        var path = "/v1/action-plans/" + plan;
        act(home, "author", 1, DEADLINE.formatted("2025-03-15", text("Deadline", home)))
                .put(path + "/deadline")
                .then()
                .statusCode(200);
        act(home, "author", 2, DELIVERY.formatted(text("Measure", home)))
                .post(path + "/deliveries")
                .then()
                .statusCode(201);
        act(home, "author", 3, JUDGEMENT.formatted(text("Judgement", home)))
                .post(path + "/judgements")
                .then()
                .statusCode(201);
        act(home, "approver", 4, DECISION.formatted(text("Board", home)))
                .post(path + "/approvals")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification act(Home home, String official, int version, String body) {
        return Facts.command(Tokens.province(home.province(), official))
                .header("If-Match", "\"" + version + "\"")
                .body(body);
    }

    private static String text(String of, Home home) {
        return of + " about plan " + home.municipality().substring(2);
    }

    @Override
    public Map<String, String> objects(Home home) {
        return Map.of("plan", planted.get(home.municipality()));
    }

    @Override
    public Map<String, String> absent() {
        return Map.of("plan", UUID.randomUUID().toString());
    }

    @Override
    public Set<String> secrets(Neighbours all, Home home) {
        return Set.of(
                planted.get(home.municipality()),
                text("Deadline", home),
                text("Measure", home),
                text("Judgement", home),
                text("Board", home));
    }

    @Override
    public List<Write> writes() {
        var plan = "/v1/action-plans/{plan}";
        return List.of(
                Write.json("POST /v1/action-plans", ORDER.formatted("{municipality}")),
                Write.json("PUT " + plan + "/deadline", DEADLINE.formatted("2025-04-30", "Later")),
                Write.json("POST " + plan + "/deliveries", DELIVERY.formatted("Sharing")),
                Write.json("POST " + plan + "/judgements", JUDGEMENT.formatted("A gap")),
                Write.json("POST " + plan + "/approvals", DECISION.formatted("Gedeputeerde Staten")),
                Write.json("POST " + plan + "/rejections", DECISION.formatted("Gedeputeerde Staten")));
    }

    @Override
    public Map<String, String> parameters(String path) {
        return path.equals("/v1/action-plans")
                ? Map.of("overdue", "true", "order", "ORDERED", "reversed", "false")
                : Map.of();
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "action_plan",
                "action_plan_move",
                "action_plan_delivery",
                "action_plan_measure",
                "action_plan_judgement");
    }

    @Override
    public Set<String> ownWork() {
        return Set.of("FindActionPlans.housed", "FindActionPlans.overdue");
    }

    @Override
    public Optional<String> caller(String method, String path) {
        return path.startsWith("/v1/action-plans") ? Optional.of("PV23") : Optional.empty();
    }

    @Override
    public List<Rejection> rejections() {
        return List.of(
                new ActionPlanRejection.PlanAlreadyOrdered(),
                new ActionPlanRejection.DeadlineNotLater(DAY),
                new ActionPlanRejection.PlanNotAwaited(),
                new ActionPlanRejection.DeliveredBefore(DAY),
                new ActionPlanRejection.DeliveryBackdated(),
                new ActionPlanRejection.EffectBeforeHorizon(2, HalfYear.valueOf("2025-H2")),
                new ActionPlanRejection.NothingToJudge(),
                new ActionPlanRejection.PlanFiguresIncomplete(Set.of(Provisional.EVENTS_PARKED)),
                new ActionPlanRejection.JudgementWaits(),
                new ActionPlanRejection.NoJudgementWaits(),
                new ActionPlanRejection.PlanLeavesGap(190));
    }

    @Override
    public Set<String> faults() {
        return Set.of(
                "deadline-not-after-order.detail",
                "goal-before-order.detail",
                "goal-too-far.detail",
                "order-too-early.detail",
                "half-year-twice.detail");
    }

    @Override
    public List<Command> commands() {
        var province = Tokens.province("PV23");
        var plan = "/v1/action-plans/" + UUID.randomUUID();
        return List.of(
                new Command("/v1/action-plans", province, ORDER.formatted("GM7401"), Set.of(), null),
                new Command(plan + "/deliveries", province, DELIVERY.formatted("Sharing"), Set.of(), null),
                new Command(plan + "/judgements", province, JUDGEMENT.formatted("A gap"), Set.of("reason"), null),
                new Command(plan + "/approvals", province, DECISION.formatted("GS"), Set.of("decidedBy"), null),
                new Command(plan + "/rejections", province, DECISION.formatted("GS"), Set.of("decidedBy"), null));
    }

    @Override
    public List<String> reads() {
        return List.of("/v1/action-plans", "/v1/action-plans/{}", "/v1/action-plans/{}/outlook");
    }
}
