// SPDX-License-Identifier: EUPL-1.2
/**
 * The laws that give municipalities quotas, and the half-years for which they do.
 *
 * <p>Art. 1 and 28-31 Huisvestingswet 2014, and the acts that amend or end them.
 */
package nl.onderdak.quota.regime;
