// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import java.util.UUID;

/**
 * A fact that one service publishes to the others. Carries no personal data: identifiers, municipality, dates, numbers of
 * persons and codes only.
 */
public interface DomainEvent {

    /** The municipality the fact is about; facts of one municipality keep their order on the topic. */
    MunicipalityCode municipality();

    /** Identifies the aggregate whose history this fact continues; facts of one aggregate are numbered. */
    String subject();

    /** The coupling of the household that the fact is about, or null when it concerns no household. */
    default UUID couplingId() {
        return null;
    }

    /** The landlord that the fact is about, or null when it concerns none; its JSON has both under these names. */
    default String landlord() {
        return null;
    }
}
