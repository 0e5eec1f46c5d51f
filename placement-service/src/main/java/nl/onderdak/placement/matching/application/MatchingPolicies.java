// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.matching.domain.MatchingPolicy;

/** Policies of municipalities on the homes they offer. */
public interface MatchingPolicies {

    /**
     * A policy as it was recorded.
     *
     * @param municipality that decided on it
     * @param policy as decided
     * @param version 1 before its first decision, one more with each
     */
    record Recorded(MunicipalityCode municipality, MatchingPolicy policy, long version) {}

    /** The policies of those municipalities that decided on one. */
    Uni<Map<MunicipalityCode, MatchingPolicy>> of(Collection<MunicipalityCode> municipalities);

    /** The policy of a municipality, the default before its first decision. */
    Uni<Recorded> find(MunicipalityCode municipality);

    /** The same, for a decision: until the transaction ends, no other one decides for the municipality. */
    Uni<Recorded> lock(MunicipalityCode municipality);

    /** Adds a version of a locked policy. */
    Uni<Void> add(Recorded recorded, Instant recordedAt);
}
