// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

/** Orders of the list of couplings, each from the first to the last. */
public enum CouplingOrder {
    /** As they were made. */
    MADE,
    /** By the day of the coupling, or of the last re-coupling. */
    COUPLED_ON,
    /** By the last day to house the household, fourteen weeks after its permit: so by the day of the permit. */
    HOUSE_BY
}
