// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.domain;

/**
 * The approval of a proposal.
 *
 * @param approver account of the official who approves it
 * @param function on whose behalf
 */
public record Approval(String approver, String function) {}
