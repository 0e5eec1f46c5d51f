// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.guarantee.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.guarantee.domain.Guarantee;
import nl.onderdak.housingstock.guarantee.domain.Term;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The guarantees for rent loss and their claims. */
public interface Guarantees {

    /**
     * Which guarantees to list; null is no condition.
     *
     * @param municipality of this municipality
     * @param landlord to this landlord
     * @param dwelling for this dwelling
     */
    record Filter(MunicipalityCode municipality, String landlord, String dwelling) {}

    /** A claim as it was recorded. */
    record RecordedClaim(Guarantee.Claim claim, Instant recordedAt) {}

    /** Whether a guarantee covers the dwelling on a day of the term. */
    Uni<Boolean> overlaps(String dwelling, Term term);

    /** Adds a guarantee. */
    Uni<Void> add(Guarantee guarantee);

    /** Stores the next version of a locked guarantee, with the claim that made it. */
    Uni<Void> store(Guarantee guarantee, Guarantee.Claim claim, Instant recordedAt);

    /** One guarantee within the jurisdiction, or empty. */
    Uni<Optional<Guarantee>> find(Jurisdiction jurisdiction, UUID id);

    /** One guarantee within the jurisdiction, locked until the transaction ends, or empty. */
    Uni<Optional<Guarantee>> lock(Jurisdiction jurisdiction, UUID id);

    /** The claims of a guarantee by month. */
    Uni<List<RecordedClaim>> claims(UUID id);

    /** Up to {@code most} guarantees within the jurisdiction, the oldest first, after the given one. */
    Uni<List<Guarantee>> list(Jurisdiction jurisdiction, Filter filter, UUID after, int most);
}
