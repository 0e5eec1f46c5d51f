// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.matching.domain.MatchingPolicy;

/** What municipalities decided on the homes they offer. */
public interface MatchingPolicies {

    /**
     * A policy as it was recorded.
     *
     * @param municipality that decided on it
     * @param policy what holds
     * @param version 1 as long as it decided nothing, one more each time
     */
    record Recorded(MunicipalityCode municipality, MatchingPolicy policy, long version) {}

    /** Those of the municipalities that decided on one. */
    Uni<Map<MunicipalityCode, MatchingPolicy>> of(Collection<MunicipalityCode> municipalities);

    /** What holds in a municipality. */
    Uni<Recorded> find(MunicipalityCode municipality);

    /** Adds a version; false when there is one with its number. */
    Uni<Boolean> add(Recorded recorded, Instant recordedAt);
}
