// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.domain;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A building of a municipality that may be converted to homes (<i>gemeentelijk vastgoed</i>); without its address.
 *
 * @param id its identity
 * @param municipality the owner
 * @param reference by which the municipality knows it
 * @param size how many homes it may give
 * @param availableFrom first day on which it can be converted
 * @param project the project that converts it, or null
 * @param version 1 when new, one more with every change
 */
public record MunicipalProperty(
        UUID id,
        MunicipalityCode municipality,
        String reference,
        Size size,
        LocalDate availableFrom,
        UUID project,
        long version) {

    /** How many homes it may give. */
    public enum Size {
        /** Fewer than 10. */
        SMALL,
        /** 10 to 49. */
        MEDIUM,
        /** 50 or more. */
        LARGE
    }

    /** The next version, with another size or day. */
    public MunicipalProperty changed(Size newSize, LocalDate newAvailableFrom) {
        return new MunicipalProperty(id, municipality, reference, newSize, newAvailableFrom, project, version + 1);
    }
}
