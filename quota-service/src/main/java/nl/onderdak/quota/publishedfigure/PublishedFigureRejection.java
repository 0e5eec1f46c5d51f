// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.publishedfigure;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;

/** Why a published figure is refused. */
public sealed interface PublishedFigureRejection extends Rejection {

    /** The municipality is not registered. */
    record MunicipalityUnknown(MunicipalityCode municipality) implements PublishedFigureRejection {

        @Override
        public String code() {
            return "published-figure-of-unknown-municipality";
        }
    }

    /** The figure was recorded before, or earlier in this intake; it can be corrected. */
    record AlreadyGiven(MunicipalityCode municipality, HalfYear halfYear, int revision)
            implements PublishedFigureRejection {

        @Override
        public String code() {
            return "published-figure-already-given";
        }
    }
}
