// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

/** Why an exchange lapsed. */
public enum LapseReason {
    /** The half-year closed before every party had agreed. */
    HALF_YEAR_CLOSED,
    /** The quotas were apportioned anew and could no longer bear the exchange. */
    QUOTAS_APPORTIONED_ANEW
}
