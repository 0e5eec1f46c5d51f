// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;

/** Why a registration or a change of a municipality is refused. */
public sealed interface MunicipalityRejection extends Rejection {

    /** The code is registered already, or twice in one intake. */
    record AlreadyRegistered(MunicipalityCode municipality) implements MunicipalityRejection {
        @Override
        public String code() {
            return "municipality-already-registered";
        }
    }

    /** The last day follows from a reorganisation and cannot be changed apart from it. */
    record EndedByReorganisation(MunicipalityCode municipality, LocalDate validUntil) implements MunicipalityRejection {
        @Override
        public String code() {
            return "municipality-ended-by-reorganisation";
        }
    }

    /** The last day lies before the first. */
    record EndsBeforeItBegins(LocalDate validFrom, LocalDate validUntil) implements MunicipalityRejection {
        @Override
        public String code() {
            return "municipality-ends-before-it-begins";
        }
    }
}
