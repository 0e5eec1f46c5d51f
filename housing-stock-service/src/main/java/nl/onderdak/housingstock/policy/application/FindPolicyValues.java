// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.policy.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.housingstock.policy.domain.PolicyValues;
import nl.onderdak.messaging.sql.NoFacts;

/** Reads dated values. */
@ApplicationScoped
public class FindPolicyValues {

    private final PolicyTable table;

    FindPolicyValues(PolicyTable table) {
        this.table = table;
    }

    /** All of them. */
    @NoFacts
    @WithTransaction
    public Uni<PolicyValues> all() {
        return table.all();
    }
}
