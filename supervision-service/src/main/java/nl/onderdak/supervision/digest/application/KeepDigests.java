// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest.application;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import nl.onderdak.contracts.FactsDigest;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;

/** Keeps the latest digest of each owner for each municipality. */
@ApplicationScoped
public class KeepDigests {

    private static final BinaryOperator<FactsDigest> LATER =
            BinaryOperator.maxBy(Comparator.comparing(FactsDigest::knownAt));

    private final Digests digests;
    private final Clock clock;

    KeepDigests(Digests digests, Clock clock) {
        this.digests = digests;
        this.clock = clock;
    }

    private record Key(String source, MunicipalityCode municipality) {

        static Key of(FactsDigest digest) {
            return new Key(digest.source(), digest.municipality());
        }
    }

    /** Digests may come repeatedly and in any order. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<Void> keep(List<FactsDigest> received) {
        var latest = received.stream()
                .collect(toMap(Key::of, UnaryOperator.identity(), LATER))
                .values();
        return digests.keep(List.copyOf(latest), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
