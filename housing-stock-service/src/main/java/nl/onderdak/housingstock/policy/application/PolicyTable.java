// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.policy.application;

import io.smallrye.mutiny.Uni;
import nl.onderdak.housingstock.policy.domain.PolicyValues;

/** The stored dated values. */
public interface PolicyTable {

    /** All of them. */
    Uni<PolicyValues> all();
}
