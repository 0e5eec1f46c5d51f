// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.domain;

/**
 * The share of fitting allocations of a landlord in a year, as measured from its lettings.
 *
 * @param landlord the landlord
 * @param year calendar year of the lettings
 * @param share by the lettings whose rent and household are known
 * @param unmeasured lettings of self-contained homes whose rent or household is not known
 */
public record MeasuredShare(String landlord, int year, FittingShare share, int unmeasured) {}
