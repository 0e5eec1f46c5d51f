// SPDX-License-Identifier: EUPL-1.2
/**
 * Publishes and revises national targets and apportions them over the municipalities: their quotas, and exchanges that
 * lapse or take effect again.
 *
 * <p>Art. 29(1) Huisvestingswet 2014 and, after a reorganisation, art. 30 Huisvestingswet 2014.
 */
package nl.onderdak.quota.apportionment;
