// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.register.domain.Municipality;

/** The register of municipalities as commands change it. */
public interface Municipalities {

    /**
     * Returns the municipality with this code, or null, and locks it until the transaction ends, so that its versions
     * have no gaps.
     */
    Uni<Municipality> findForChange(MunicipalityCode code);

    /** Returns which of these codes are registered. */
    Uni<Set<MunicipalityCode>> known(Collection<MunicipalityCode> codes);

    /** Keeps other transactions from registering municipalities until this transaction ends. */
    Uni<Void> closeForIntake();

    /** Adds new municipalities in one statement. */
    Uni<Void> addAll(List<Municipality> municipalities, Instant recordedAt);

    /** Stores the next version. */
    Uni<Void> update(Municipality municipality, Instant recordedAt);
}
