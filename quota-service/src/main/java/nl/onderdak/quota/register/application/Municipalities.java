// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.quota.register.domain.Municipality;

/** The register of municipalities. */
public interface Municipalities {

    /** Returns the municipality with this code, or null. */
    Uni<Municipality> find(MunicipalityCode code);

    /**
     * Returns the municipality with this code, or null, and locks it until the transaction ends, so that its versions
     * have no gaps.
     */
    Uni<Municipality> findForChange(MunicipalityCode code);

    /** Returns which of these codes are registered. */
    Uni<Set<MunicipalityCode>> known(Collection<MunicipalityCode> codes);

    /** Lists up to {@code limit} municipalities after a code, sorted by code. A filter that is null selects all. */
    Uni<List<Municipality>> list(ProvinceCode province, LocalDate validOn, String after, int limit);

    /** Returns a municipality as known at a moment, or null when it was not in the register then. */
    Uni<Municipality> findKnownAt(MunicipalityCode code, Instant moment);

    /** Lists municipalities as {@link #list} does, as known at a moment. */
    Uni<List<Municipality>> listKnownAt(
            ProvinceCode province, LocalDate validOn, Instant moment, String after, int limit);

    /** Returns the whole register, some hundreds of municipalities. */
    Uni<List<Municipality>> all();

    /** Returns the whole register as known at a moment, or now when the moment is null. */
    default Uni<List<Municipality>> allKnownAt(Instant knownAt) {
        return knownAt == null ? all() : listKnownAt(null, null, knownAt, null, Integer.MAX_VALUE);
    }

    /** Keeps other transactions from registering municipalities until this transaction ends. */
    Uni<Void> closeForIntake();

    /** Adds new municipalities in one statement. */
    Uni<Void> addAll(List<Municipality> municipalities, Instant recordedAt);

    /** Stores the next version. */
    Uni<Void> update(Municipality municipality, Instant recordedAt);
}
