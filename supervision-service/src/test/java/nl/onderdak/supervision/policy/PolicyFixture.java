// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.onderdak.conformance.Canaries.Command;
import nl.onderdak.conformance.Roles.Write;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.Facts;
import nl.onderdak.supervision.FeatureFixture;
import nl.onderdak.supervision.Neighbours;
import nl.onderdak.supervision.Neighbours.Home;
import nl.onderdak.supervision.policy.domain.FourEyes;
import nl.onderdak.supervision.policy.domain.PolicyRejection;
import nl.onderdak.testkit.Tokens;

/** Policies of provinces; the province of each home has recorded one, which holds from a distant day on. */
public final class PolicyFixture implements FeatureFixture {

    private static final LocalDate DISTANT = LocalDate.of(2998, 1, 1);

    private final Map<String, String> recorded = new HashMap<>();

    @Override
    public void plant(Home home) {
        String policy = Facts.command(Tokens.province(home.province()))
                .body(body(home.province(), name(home)))
                .post("/v1/policies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        recorded.put(home.municipality(), policy);
    }

    /** A policy with two categories and one rule. */
    public static String body(String province, String name) {
        return """
                {"province": "%s", "effectiveOn": "%s", "name": "%s", "source": "Provinciaal blad",
                 "categories": [
                   {"code": "rood", "colour": "RED", "name": "Achter", "criteria": [{"backlogAtLeast": 5}]},
                   {"code": "groen", "colour": "GREEN", "name": "Op schema", "criteria": []}],
                 "stepRules": [
                   {"code": "informatie", "step": "INFORMATION", "criteria": [{"backlogAtLeast": 1}]}],
                 "attribution": "OLDEST_FIRST", "decisionScope": "TOTAL", "freezes": true,
                 "terms": {"planDays": 60}}
                """.formatted(province, DISTANT, name);
    }

    private static String name(Home home) {
        return "Policy about " + home.municipality().substring(2);
    }

    @Override
    public Map<String, String> objects(Home home) {
        return Map.of("policy", recorded.get(home.municipality()));
    }

    @Override
    public Map<String, String> absent() {
        return Map.of("policy", UUID.randomUUID().toString());
    }

    @Override
    public Set<String> secrets(Neighbours planted, Home home) {
        return Set.of(recorded.get(home.municipality()), name(home));
    }

    @Override
    public List<Write> writes() {
        return List.of(Write.json("POST /v1/policies", body("{province}", "Policy")));
    }

    @Override
    public Map<String, String> parameters(String path) {
        return path.equals("/v1/policies/{policy}/trials")
                ? Map.of("from", "2024-H1", "until", "2024-H2", "firstStep", "SIGNAL")
                : Map.of();
    }

    @Override
    public Map<String, String> rows(String organisation, List<Home> own) {
        return Map.of(
                "supervision_policy",
                own.stream()
                        .map(home -> "'" + home.province() + "'")
                        .collect(Collectors.joining(", ", "province in (", ")")));
    }

    @Override
    public Optional<String> caller(String method, String path) {
        return path.startsWith("/v1/policies") ? Optional.of("PV23") : Optional.empty();
    }

    @Override
    public List<Rejection> rejections() {
        return List.of(
                new FourEyes.ApproverIsAuthor(),
                new PolicyRejection.PolicyNotInFuture(DISTANT, LocalDate.of(2998, 1, 2)));
    }

    @Override
    public Set<String> faults() {
        return Set.of(
                "duplicate-code.detail",
                "category-without-criteria.detail",
                "last-category-with-criteria.detail",
                "criterion-empty.detail",
                "half-year-not-over.detail",
                "half-year-too-early.detail",
                "trial-too-long.detail");
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(
                "/v1/policies",
                Tokens.province("PV23"),
                body("PV23", "Policy of the province"),
                Set.of("name", "source"),
                null));
    }

    @Override
    public List<String> reads() {
        return List.of("/v1/policies", "/v1/policies/{}", "/v1/policies/{}/trials");
    }
}
