// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.corporation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes a corporation known. */
@ApplicationScoped
public class RegisterCorporation {

    private final Corporations corporations;

    RegisterCorporation(Corporations corporations) {
        this.corporations = corporations;
    }

    /** Registers; refused when the id is taken. */
    @WithTransaction
    public Uni<Corporation> register(String id, String name, List<String> municipalities) {
        var corporation = new Corporation(id, name, municipalities, 1);
        return corporations.add(corporation).replaceWith(corporation);
    }
}
