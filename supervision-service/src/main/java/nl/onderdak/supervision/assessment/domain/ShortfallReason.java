// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

/** Why a municipality falls short; practice, the causes that municipalities and provinces name. */
public enum ShortfallReason {
    /** No new homes are built (<i>geen nieuwbouw</i>). */
    NO_NEW_BUILD,
    /** Homes that become vacant do not suit the households that wait (<i>mismatch</i>). */
    MISMATCH,
    /** Few homes become vacant (<i>lage mutatiegraad</i>). */
    LOW_TURNOVER,
    /** Corporations do not cooperate enough (<i>medewerking van corporaties</i>). */
    CORPORATIONS,
    /** The quota rises (<i>stijgende taakstelling</i>). */
    RISING_QUOTA,
    /** The municipality depends on others for homes (<i>afhankelijkheid</i>). */
    DEPENDENCY,
    /** COA coupled too few persons (<i>te weinig koppelingen</i>). */
    TOO_FEW_COUPLINGS,
    /** Other groups need the same homes (<i>andere doelgroepen</i>). */
    OTHER_GROUPS,
    /** Too few officials (<i>personeelstekort</i>). */
    STAFF_SHORTAGE,
    /** Council or residents do not support it (<i>draagvlak</i>). */
    SUPPORT,
    /** Too few volunteers (<i>vrijwilligers</i>). */
    VOLUNTEERS
}
