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

    /** The municipality with this code, or null. */
    Uni<Municipality> find(MunicipalityCode code);

    /** The same, locked until the transaction ends, so that its versions have no holes. */
    Uni<Municipality> findForChange(MunicipalityCode code);

    /** Which of these codes are in the register. */
    Uni<Set<MunicipalityCode>> known(Collection<MunicipalityCode> codes);

    /** Sorted by code, at most {@code limit}, after {@code after} when given; filters that are null let all pass. */
    Uni<List<Municipality>> list(ProvinceCode province, LocalDate validOn, String after, int limit);

    /** What the register said of a municipality at a moment, or null when it did not know it yet. */
    Uni<Municipality> findKnownAt(MunicipalityCode code, Instant moment);

    /** As {@link #list}, but what the register said at a moment. */
    Uni<List<Municipality>> listKnownAt(
            ProvinceCode province, LocalDate validOn, Instant moment, String after, int limit);

    /** The whole register: some hundreds. */
    Uni<List<Municipality>> all();

    /** The whole register as known at a moment, or now when the moment is null. */
    default Uni<List<Municipality>> allKnownAt(Instant knownAt) {
        return knownAt == null ? all() : listKnownAt(null, null, knownAt, null, Integer.MAX_VALUE);
    }

    /** Enters one; fails when another transaction entered the code first. */
    Uni<Void> add(Municipality municipality, Instant recordedAt);

    /** Keeps others from entering municipalities until the transaction ends, so that a set is judged and entered whole. */
    Uni<Void> closeForIntake();

    /** Enters a set of new ones in one statement. */
    Uni<Void> addAll(List<Municipality> municipalities, Instant recordedAt);

    /** Stores a next version. */
    Uni<Void> update(Municipality municipality, Instant recordedAt);
}
