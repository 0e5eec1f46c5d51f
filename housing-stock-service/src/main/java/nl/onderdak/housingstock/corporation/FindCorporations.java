// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.corporation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Looks corporations up. */
@ApplicationScoped
public class FindCorporations {

    private final Corporations corporations;

    FindCorporations(Corporations corporations) {
        this.corporations = corporations;
    }

    /** One of them; fails with {@link nl.onderdak.web.problem.NotFound}. */
    @WithTransaction
    public Uni<Corporation> one(String id) {
        return corporations.one(id);
    }

    /** At most so many, by id, after the given one. */
    @WithTransaction
    public Uni<List<Corporation>> after(String id, int most) {
        return corporations.after(id, most);
    }
}
