// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;

/**
 * An application of a municipality to a scheme (<i>aanvraag van een regeling</i>).
 *
 * @param id chosen by this service
 * @param municipality that applies
 * @param scheme that it applies to
 * @param particulars the part that changes
 * @param version 1 when new, one more with every change
 */
public record SchemeApplication(
        UUID id, MunicipalityCode municipality, Scheme scheme, Particulars particulars, long version)
        implements Versioned {

    /**
     * The part of an application that changes.
     *
     * @param requestedOn day of the application
     * @param state how far it is
     * @param grantedOn day on which it was granted, or null
     * @param finishedOn day on which works were finished, or null
     * @param homes that it is for, or null
     * @param places that it is for, or null
     * @param persons that it is for, or null
     * @param amount eurocents, or null
     */
    public record Particulars(
            LocalDate requestedOn,
            ApplicationState state,
            LocalDate grantedOn,
            LocalDate finishedOn,
            Integer homes,
            Integer places,
            Integer persons,
            Long amount) {}

    /** The next version, with other particulars. */
    public SchemeApplication changed(Particulars next) {
        return new SchemeApplication(id, municipality, scheme, next, version + 1);
    }
}
