// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.digest.domain.DigestComparison;
import org.jboss.logging.Logger;

/**
 * Compares the latest digests with the ledger: each once, and one that differs again until it agrees or a later one
 * comes. A fact that was parked and is applied later ends a difference like that.
 */
@ApplicationScoped
public class CompareDigests {

    private static final Logger LOG = Logger.getLogger(CompareDigests.class);

    private final Digests digests;
    private final LedgerDigests ledger;

    CompareDigests(Digests digests, LedgerDigests ledger) {
        this.digests = digests;
        this.ledger = ledger;
    }

    /** Compares what can be compared by now. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<Void> compare() {
        return digests.open()
                .chain(ledger::compare)
                .chain(compared -> compared.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : digests.differing()
                                .invoke(before -> report(compared, before))
                                .chain(() -> digests.record(compared)));
    }

    private static void report(List<DigestComparison> compared, Set<MunicipalityCode> before) {
        compared.stream()
                .filter(one -> one.differs() && !before.contains(one.municipality()))
                .forEach(one -> LOG.warnf(
                        "the ledger of %s differs from %s as known at %s: %d facts and %d persons, and has %d and %d",
                        one.municipality(),
                        one.source(),
                        one.owners().knownAt(),
                        one.owners().facts(),
                        one.owners().persons(),
                        one.own().facts(),
                        one.own().persons()));
    }
}
