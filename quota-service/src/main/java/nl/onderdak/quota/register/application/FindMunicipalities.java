// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.quota.register.domain.Municipality;
import nl.onderdak.web.problem.NotFound;

/** Reads the register of municipalities. */
@ApplicationScoped
public class FindMunicipalities {

    private final MunicipalityView view;

    public FindMunicipalities(MunicipalityView view) {
        this.view = view;
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
        return view.list(new MunicipalityView.Filter(code, null, validOn, knownAt), null, 1)
                .map(found -> found.stream().findFirst().orElseThrow(NotFound::new));
    }

    /** Lists up to {@code limit} municipalities after a code, sorted by code. */
    @NoFacts
    @WithTransaction
    public Uni<List<Municipality>> list(MunicipalityView.Filter filter, String after, int limit) {
        return view.list(filter, after, limit);
    }
}
