// SPDX-License-Identifier: EUPL-1.2
/**
 * Exchanges of quotas between municipalities, from proposal to effect, lapse or revocation.
 *
 * <p>Art. 29(2) Huisvestingswet 2014.
 */
package nl.onderdak.quota.exchange;
