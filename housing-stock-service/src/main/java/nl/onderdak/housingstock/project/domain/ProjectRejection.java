// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.domain;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.Rejection;

/** Why a command on a project, municipal property or a cap is refused. */
public sealed interface ProjectRejection extends Rejection {

    /** The project has been delivered or cancelled. */
    record ProjectOver() implements ProjectRejection {}

    /** The expectation would move to a later day without a reason. */
    record PostponementNeedsReason(String expectedUntil) implements ProjectRejection {}

    /** A delay that ends no later than what is expected. */
    record DelayNotLater(String expectedUntil) implements ProjectRejection {}

    /** There is no such property in the municipality of the project. */
    record PropertyUnknown(UUID property) implements ProjectRejection {}

    /** Another project converts the property. */
    record PropertyTaken(UUID property) implements ProjectRejection {}

    /** A landlord would convert property of the municipality, or leave it out: the municipality decides that. */
    record PropertyOfMunicipality() implements ProjectRejection {}

    /** The municipality has property with this reference already. */
    record PropertyKnown(String reference) implements ProjectRejection {}

    /** The municipality has decided on a cap from this day already. */
    record SocialCapKnown(LocalDate effectiveOn) implements ProjectRejection {}
}
