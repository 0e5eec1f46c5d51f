// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.quota.register.domain.Municipality;
import nl.onderdak.web.problem.NotFound;

/** Reads the register of municipalities. */
@ApplicationScoped
public class FindMunicipalities {

    private final Municipalities municipalities;

    public FindMunicipalities(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /**
     * @param validOn the day on which the municipality must exist, or null for any
     * @param knownAt the moment as known at which the register is read, or null for now
     * @return fails with {@link NotFound} when the code was not in the register, or the municipality did not exist
     *     then
     */
    @NoFacts
    @WithTransaction
    public Uni<Municipality> one(MunicipalityCode code, LocalDate validOn, Instant knownAt) {
        var found = knownAt == null ? municipalities.find(code) : municipalities.findKnownAt(code, knownAt);
        return found.map(municipality ->
                        municipality == null || validOn == null || municipality.existsOn(validOn) ? municipality : null)
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    /**
     * Lists up to {@code limit} municipalities after a code, sorted by code. A filter that is null selects all; a
     * moment
     * that is null is now.
     */
    @NoFacts
    @WithTransaction
    public Uni<List<Municipality>> list(
            ProvinceCode province, LocalDate validOn, Instant knownAt, String after, int limit) {
        return knownAt == null
                ? municipalities.list(province, validOn, after, limit)
                : municipalities.listKnownAt(province, validOn, knownAt, after, limit);
    }
}
