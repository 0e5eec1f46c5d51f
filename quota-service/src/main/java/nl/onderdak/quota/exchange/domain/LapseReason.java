// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

/** Why an exchange lapsed. */
public enum LapseReason {
    /** The half-year was over before everybody had agreed. */
    HALF_YEAR_CLOSED,
    /** The quotas were computed anew, and one of them could not bear the exchange any more. */
    QUOTAS_APPORTIONED_ANEW
}
