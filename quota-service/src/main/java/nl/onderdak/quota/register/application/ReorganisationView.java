// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/** Lists reorganisations with the revisions they made. */
public interface ReorganisationView {

    /** Returns the reorganisation with this id, or null. */
    Uni<DecidedReorganisation> find(UUID id);

    /** Lists up to {@code limit} reorganisations after an id, sorted by id. */
    Uni<List<DecidedReorganisation>> list(Filter filter, UUID after, int limit);

    /**
     * Selects reorganisations; a filter that is null selects all.
     *
     * @param municipality in which this municipality hands over or takes over
     * @param validOn that have taken effect by this day
     * @param knownAt that were known at this moment
     */
    record Filter(MunicipalityCode municipality, LocalDate validOn, Instant knownAt) {}
}
