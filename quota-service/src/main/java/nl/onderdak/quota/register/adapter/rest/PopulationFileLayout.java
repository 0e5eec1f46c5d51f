// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

/** How a table of inhabitants is laid out. */
public enum PopulationFileLayout {
    /** One line per region and period. */
    STATLINE,
    /** One line per municipality, one column per reference date. */
    COLUMN_PER_DATE
}
