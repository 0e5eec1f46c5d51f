// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.digest.application;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.onderdak.contracts.FactsDigest;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.quota.digest.domain.QuotaStep;

/** Makes the digest of every municipality from the stored quotas, a number of municipalities at a time. */
@ApplicationScoped
public class MakeDigests {

    private static final int MUNICIPALITIES = 50;

    private final QuotaSteps steps;

    MakeDigests(QuotaSteps steps) {
        this.steps = steps;
    }

    /** The digests as known at a moment, up to which the tables are complete; one for each municipality. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<List<FactsDigest>> at(Instant knownAt) {
        return steps.municipalities().chain(all -> more(knownAt, all, List.of()));
    }

    private Uni<List<FactsDigest>> more(Instant knownAt, List<MunicipalityCode> left, List<FactsDigest> made) {
        if (left.isEmpty()) {
            return Uni.createFrom().item(made);
        }
        var next = left.subList(0, Math.min(MUNICIPALITIES, left.size()));
        return steps.recordedUpTo(knownAt, next)
                .chain(found -> more(
                        knownAt, left.subList(next.size(), left.size()), joined(made, digests(knownAt, next, found))));
    }

    private static List<FactsDigest> digests(Instant knownAt, List<MunicipalityCode> all, List<QuotaStep> steps) {
        var facts = steps.stream()
                .collect(groupingBy(QuotaStep::municipality, flatMapping(step -> step.facts().stream(), toList())));
        return all.stream()
                .map(one -> FactsDigest.of(Service.QUOTA, one, knownAt, facts.getOrDefault(one, List.of())))
                .toList();
    }

    private static List<FactsDigest> joined(List<FactsDigest> some, List<FactsDigest> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
