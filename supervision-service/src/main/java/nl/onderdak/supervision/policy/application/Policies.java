// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.policy.domain.Policy;

/**
 * The policies of provinces: those that they recorded, and the examples that ship with the system. Policies are
 * published, so every reader sees all of them. Methods join the transaction of their caller.
 */
public interface Policies {

    /** The one in force in a province on a day, as known now; empty when there is none. */
    Uni<Optional<Policy>> inForce(ProvinceCode province, LocalDate day);

    /** The one in force in a province on a day, as known at a moment; now when null. */
    Uni<Optional<Policy>> inForce(ProvinceCode province, LocalDate day, Instant knownAt);

    /** One version. */
    Uni<Optional<Policy>> find(UUID id);

    /** Every version of a province, or of all when null, as known at a moment, or now when null. */
    Uni<List<Policy>> all(ProvinceCode province, Instant knownAt);

    /** Adds a version. */
    Uni<Void> add(Policy policy);
}
