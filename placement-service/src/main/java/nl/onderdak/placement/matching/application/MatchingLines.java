// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.placement.matching.domain.ProposalLine;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.audit.OfHousehold;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The lines of proposals. */
public interface MatchingLines {

    /** A line as it is shown. */
    @OfHousehold
    record Shown(ProposalLine line) {}

    /** Adds the lines of a proposal. */
    Uni<Void> add(UUID matchingId, List<ProposalLine> lines);

    /**
     * Up to {@code most} lines within the jurisdiction, in the order of waiting.
     *
     * @param after number of the line before the first, 0 for the very first
     */
    Uni<Guarded<List<Shown>>> list(Jurisdiction jurisdiction, UUID matchingId, int after, int most);

    /** A line within the jurisdiction, locked until the transaction ends, or empty. */
    Uni<Optional<ProposalLine>> lock(Jurisdiction jurisdiction, UUID matchingId, int number);

    /** Stores the decision on a locked line. */
    Uni<Void> decide(UUID matchingId, ProposalLine decided);
}
