// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.digest.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
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
import nl.onderdak.placement.digest.application.RealisedFacts.Line;

/** Makes the digest of every municipality from the stored realisation, a number of municipalities at a time. */
@ApplicationScoped
public class MakeDigests {

    private static final int MUNICIPALITIES = 20;

    private final RealisedFacts facts;

    MakeDigests(RealisedFacts facts) {
        this.facts = facts;
    }

    /** The digests as known at a moment, up to which the tables are complete; one for each municipality. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<List<FactsDigest>> at(Instant knownAt) {
        return facts.municipalities().chain(all -> more(knownAt, all, List.of()));
    }

    private Uni<List<FactsDigest>> more(Instant knownAt, List<MunicipalityCode> left, List<FactsDigest> made) {
        if (left.isEmpty()) {
            return Uni.createFrom().item(made);
        }
        var next = left.subList(0, Math.min(MUNICIPALITIES, left.size()));
        return facts.recordedUpTo(knownAt, next)
                .chain(found -> more(
                        knownAt, left.subList(next.size(), left.size()), joined(made, digests(knownAt, next, found))));
    }

    private static List<FactsDigest> digests(Instant knownAt, List<MunicipalityCode> all, List<Line> lines) {
        var counted = lines.stream().collect(groupingBy(Line::municipality, mapping(Line::fact, toList())));
        return all.stream()
                .map(one -> FactsDigest.of(Service.PLACEMENT, one, knownAt, counted.getOrDefault(one, List.of())))
                .toList();
    }

    private static List<FactsDigest> joined(List<FactsDigest> some, List<FactsDigest> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
