// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.time.LocalDate;

/**
 * A municipality through the half-years, with the day since when it is behind.
 *
 * @param history its half-years up to the day
 * @param behindSince first of the days in a row that ended below zero, up to the day; null when the day itself did not
 */
public record DatedHistory(MunicipalityHistory history, LocalDate behindSince) {}
