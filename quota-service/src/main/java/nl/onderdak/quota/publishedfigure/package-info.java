// SPDX-License-Identifier: EUPL-1.2
/**
 * Quotas as the ministry published them, beside the computed ones; flat, since they change nothing else.
 *
 * <p>The published apportionment of art. 29(1) Huisvestingswet 2014.
 */
package nl.onderdak.quota.publishedfigure;
