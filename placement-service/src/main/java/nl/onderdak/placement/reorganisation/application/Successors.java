// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.reorganisation.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;

/** The municipalities that end, as quota-service told of them, and the couplings that go to their successors. */
public interface Successors {

    /** Keeps them. */
    Uni<Void> keep(List<Successor> successors);

    /**
     * A household that waits in a municipality that ended.
     *
     * @param coupling locked until the transaction ends
     * @param successor who takes over
     */
    record Waiting(Coupled coupling, Successor successor) {}

    /** Those who wait in municipalities that do not exist on this day; those that others are at work on pass. */
    Uni<List<Waiting>> lockWaiting(LocalDate today, int most);

    /**
     * A coupling that goes to a successor.
     *
     * @param couplingId the coupling
     * @param version that it makes
     * @param from the municipality that ended
     * @param to the successor
     * @param on first day without it
     */
    record Transfer(UUID couplingId, long version, MunicipalityCode from, MunicipalityCode to, LocalDate on) {}

    /** Keeps transfers of locked couplings. */
    Uni<Void> transfer(List<Transfer> transfers, Instant recordedAt);
}
