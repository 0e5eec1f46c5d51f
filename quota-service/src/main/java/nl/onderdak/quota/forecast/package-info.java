// SPDX-License-Identifier: EUPL-1.2
/**
 * Forecasts of more years, the quotas they lead to, and how they turned out.
 *
 * <p>Practice: the law requires no forecast; apportioned as by art. 29(1) Huisvestingswet 2014.
 */
package nl.onderdak.quota.forecast;
