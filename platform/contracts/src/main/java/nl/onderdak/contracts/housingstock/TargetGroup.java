// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

/** For whom a home becomes available, or to whom it was let (<i>doelgroep</i>). */
public enum TargetGroup {
    /** Permit holders, coupled to the municipality (<i>vergunninghouders</i>). */
    PERMIT_HOLDERS,
    /** Home seekers with a declaration of urgency (<i>urgenten</i>). */
    URGENT,
    /** Those who leave shelters and institutions (<i>uitstroom</i>). */
    OUTFLOW,
    /** Displaced persons from Ukraine (<i>ontheemden</i>). */
    DISPLACED,
    /** Homeless persons (<i>dak- en thuislozen</i>). */
    HOMELESS,
    /** Every other home seeker (<i>regulier</i>). */
    REGULAR
}
