// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.municipality.domain;

import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;

/** The municipalities whose affairs somebody may see and act in. */
public sealed interface Jurisdiction {

    /** Whether this municipality is one of them. */
    boolean covers(MunicipalityCode municipality);

    /** The whole country. */
    record Country() implements Jurisdiction {
        @Override
        public boolean covers(MunicipalityCode municipality) {
            return true;
        }
    }

    /** These municipalities; perhaps none. */
    record Area(Set<MunicipalityCode> municipalities) implements Jurisdiction {

        public Area {
            municipalities = Set.copyOf(municipalities);
        }

        @Override
        public boolean covers(MunicipalityCode municipality) {
            return municipalities.contains(municipality);
        }
    }
}
