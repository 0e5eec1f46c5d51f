// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.municipality.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.quota.municipality.domain.Municipality;
import nl.onderdak.web.problem.NotFound;

/** Reads the register of municipalities. */
@ApplicationScoped
public class FindMunicipalities {

    private final Municipalities municipalities;

    public FindMunicipalities(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** @return fails with {@link NotFound} when the code is not in the register */
    @WithTransaction
    public Uni<Municipality> one(MunicipalityCode code) {
        return municipalities.find(code).onItem().ifNull().failWith(NotFound::new);
    }

    /** Sorted by code; filters that are null let all pass. */
    @WithTransaction
    public Uni<List<Municipality>> list(ProvinceCode province, LocalDate validOn, String after, int limit) {
        return municipalities.list(province, validOn, after, limit);
    }
}
