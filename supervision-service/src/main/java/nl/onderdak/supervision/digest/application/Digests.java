// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.CountedFact;
import nl.onderdak.contracts.FactsDigest;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.supervision.digest.domain.DigestComparison;

/** Port: the latest digests of the owners, what the ledger holds of them, and how they compared. */
public interface Digests {

    /**
     * A fact of the ledger.
     *
     * @param municipality the one that the persons count for
     * @param fact the fact, as its owner knows it
     */
    record Booked(MunicipalityCode municipality, CountedFact fact) {}

    /**
     * A filter and page of comparisons.
     *
     * @param source CloudEvents {@code source} of the owner, or null
     * @param municipality CBS code, or null
     * @param differing only those that differ, or only those that agree; or null
     */
    record Filter(String source, MunicipalityCode municipality, Boolean differing) {}

    /**
     * Place of a comparison in the list.
     *
     * @param municipality CBS code
     * @param source CloudEvents {@code source} of the owner
     */
    record Place(String municipality, String source) {

        /** Before all. */
        public static final Place FIRST = new Place("", "");
    }

    /** Keeps digests that are later than those kept, at most one per owner and municipality. */
    Uni<Void> keep(List<FactsDigest> digests, Instant receivedAt);

    /** The latest digests of these municipalities. */
    Uni<List<FactsDigest>> latest(Collection<MunicipalityCode> municipalities);

    /** The latest digests that have not been compared, and those that differed, oldest moment first. */
    Uni<List<FactsDigest>> open();

    /**
     * The facts of an owner that the ledger holds for these municipalities, as known at a moment. What it books itself,
     * takeovers at reorganisations, is no fact of an owner.
     */
    Uni<List<Booked>> booked(Service owner, Collection<MunicipalityCode> municipalities, Instant knownAt);

    /** Replaces the earlier comparisons of the same owners and municipalities. */
    Uni<Void> record(List<DigestComparison> comparisons);

    /** The municipalities of which the ledger differs from an owner; also outside a transaction. */
    Uni<Set<MunicipalityCode>> differing();

    /** Up to {@code most} comparisons, by municipality and source, after this place. */
    Uni<List<DigestComparison>> list(Filter filter, Place after, int most);
}
