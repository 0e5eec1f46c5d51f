// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.complex.domain;

import nl.onderdak.contracts.Rejection;

/** Why the exclusion of a complex is refused. */
public sealed interface ExclusionRejection extends Rejection {

    /** The landlord has no dwelling in such a complex in the municipality. */
    record ComplexUnknown(String complex) implements ExclusionRejection {}

    /** The complex is excluded on one of these days already. */
    record ComplexExcludedAlready(String complex) implements ExclusionRejection {}
}
