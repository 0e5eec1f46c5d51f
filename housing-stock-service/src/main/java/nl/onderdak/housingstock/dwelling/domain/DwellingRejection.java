// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.Rejection;

/** Why a dwelling is not registered, changed or ended. */
public sealed interface DwellingRejection extends Rejection {

    /** Name of the property of the request that is rejected. */
    String property();

    /** There already is a dwelling with this reference. */
    record DwellingKnown(String dwelling) implements DwellingRejection {

        @Override
        public String property() {
            return "dwelling";
        }
    }

    /** The landlord is not registered, or outside the jurisdiction of the caller. */
    record LandlordUnknown(String landlord) implements DwellingRejection {

        @Override
        public String property() {
            return "landlord";
        }
    }

    /** The municipality is not registered, or has ended. */
    record MunicipalityUnknown(String municipality) implements DwellingRejection {

        @Override
        public String property() {
            return "municipality";
        }
    }

    /** The dwelling has left the stock. */
    record DwellingOver(String dwelling) implements DwellingRejection {

        @Override
        public String property() {
            return "dwelling";
        }
    }

    /** A dwelling leaves the stock on its day, or is recorded later. */
    record EndInFuture(LocalDate today) implements DwellingRejection {

        @Override
        public String property() {
            return "endedOn";
        }
    }

    /** The dwelling, or a place in it, has a vacancy that is not let or returned. */
    record DwellingOnOffer(String dwelling) implements DwellingRejection {

        @Override
        public String property() {
            return "dwelling";
        }
    }
}
