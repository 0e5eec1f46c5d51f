// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.retention;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.onderdak.contracts.privacy.RetentionPolicies;

/** Makes the adopted retention policies injectable. */
@Singleton
class AdoptedPolicies {

    @Produces
    @Singleton
    @DefaultBean
    RetentionPolicies policies() {
        return RetentionPolicies.ADOPTED;
    }
}
