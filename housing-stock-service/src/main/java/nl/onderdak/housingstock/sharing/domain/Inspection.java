// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An inspection of a shared dwelling by its municipality (<i>toezicht en handhaving</i>), with its finding as a code.
 *
 * @param id its identity
 * @param dwelling reference of the dwelling
 * @param inspectedOn the day
 * @param finding what was found
 */
public record Inspection(UUID id, String dwelling, LocalDate inspectedOn, Finding finding) {

    /** What an inspection finds. */
    public enum Finding {
        /** All is as it should be (<i>akkoord</i>). */
        COMPLIANT,
        /** More residents than the places suit (<i>overbewoning</i>). */
        TOO_MANY_RESIDENTS,
        /** Shared without the permit that it needs (<i>geen vergunning</i>). */
        NO_PERMIT,
        /** Not as the permit or the policy requires (<i>in strijd met voorwaarden</i>). */
        CONDITIONS_BROKEN,
        /** Fire safety falls short (<i>brandveiligheid</i>). */
        FIRE_SAFETY,
        /** Maintenance falls short (<i>achterstallig onderhoud</i>). */
        MAINTENANCE,
        /** Neighbours suffer (<i>overlast</i>). */
        NUISANCE,
        /** The inspector was not let in (<i>toegang geweigerd</i>). */
        ACCESS_REFUSED
    }
}
