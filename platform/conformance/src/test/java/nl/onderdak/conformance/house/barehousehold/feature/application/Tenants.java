// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.barehousehold.feature.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.audit.OfHousehold;

/** Breaks: households come guarded. */
interface Tenants {

    @OfHousehold
    record Tenant(String reference) {}

    Uni<Guarded<List<Tenant>>> guarded();

    Uni<List<Tenant>> bare();
}
