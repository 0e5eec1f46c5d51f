// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import nl.onderdak.housingstock.dwelling.domain.Admission;

/** The conditions on which the places of shared dwellings may be lived in. */
public interface Admissions {

    /** Those of these dwellings, by reference; none for a dwelling that is not shared. */
    Uni<Map<String, Admission>> of(Collection<String> dwellings);
}
