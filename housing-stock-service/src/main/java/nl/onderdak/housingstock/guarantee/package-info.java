// SPDX-License-Identifier: EUPL-1.2
/**
 * Guarantees for rent loss (garantstelling voor huurderving) that a municipality gives to private landlords.
 * A guarantee has a term and limits, and claims by month.
 */
package nl.onderdak.housingstock.guarantee;
