// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.quota;

/** How firm a quota is. */
public enum QuotaStatus {
    /** Expected (<i>prognose</i>), not yet published. */
    FORECAST,
    /** Published in the Government Gazette. */
    DEFINITIVE
}
