// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.complex.domain;

/** Why a complex is excluded. */
public enum ExclusionReason {
    /** To keep it liveable (<i>leefbaarheid</i>). */
    LIVEABILITY,
    /** It is renovated (<i>renovatie</i>). */
    RENOVATION,
    /** It will be demolished (<i>sloop</i>). */
    DEMOLITION,
    /** It is meant for others (<i>andere doelgroep</i>). */
    OTHER_TARGET_GROUP
}
