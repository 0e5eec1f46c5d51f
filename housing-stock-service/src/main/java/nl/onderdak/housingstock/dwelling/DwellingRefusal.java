// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling;

import nl.onderdak.contracts.Rejection;

/** Why a dwelling cannot be registered. */
public sealed interface DwellingRefusal extends Rejection {

    /** Name of the property that is to blame. */
    String property();

    /** There already is a dwelling with this reference. */
    record DwellingKnown(String dwelling) implements DwellingRefusal {

        @Override
        public String property() {
            return "dwelling";
        }
    }

    /** The corporation has not been registered. */
    record CorporationUnknown(String corporation) implements DwellingRefusal {

        @Override
        public String property() {
            return "corporation";
        }
    }

    /** The municipality does not exist, or no longer. */
    record MunicipalityUnknown(String municipality) implements DwellingRefusal {

        @Override
        public String property() {
            return "municipality";
        }
    }
}
