// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.domain;

/** A kind of party that was consulted about a plan of action (<i>geconsulteerde partijen</i>). */
public enum ConsultedParty {
    /** Housing corporations (<i>woningcorporaties</i>). */
    HOUSING_CORPORATIONS,
    /** The reception organisation (<i>COA</i>). */
    COA,
    /** The refugee council (<i>VluchtelingenWerk</i>). */
    REFUGEE_COUNCIL,
    /** Other municipalities (<i>andere gemeenten</i>). */
    OTHER_MUNICIPALITIES,
    /** Private landlords (<i>particuliere verhuurders</i>). */
    PRIVATE_LANDLORDS,
    /** Employers (<i>werkgevers</i>). */
    EMPLOYERS,
    /** Residents (<i>inwoners</i>). */
    RESIDENTS,
    /** Care and welfare (<i>zorg en welzijn</i>). */
    CARE_AND_WELFARE,
    /** Another party (<i>overige</i>). */
    OTHER
}
