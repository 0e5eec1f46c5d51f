// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reconciliation.domain;

/** Why a figure of a national file differs from the own one. */
public enum DifferenceCause {
    /** The entry was recorded after the position of the file (<i>later vastgelegd</i>). */
    RECORDED_LATER,
    /** The file counts an exchange of quotas in the quota (<i>uitruil</i>). */
    EXCHANGE_IN_QUOTA,
    /** The file counts what was taken over at a reorganisation in the opening balance (<i>herindeling</i>). */
    TAKEOVER_IN_OPENING_BALANCE,
    /** The file counts a housing in the half-year in which it was recorded (<i>toerekening</i>). */
    HALF_YEAR_OF_RECORDING
}
