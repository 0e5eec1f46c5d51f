// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.domain;

/**
 * An act that waits for its approval.
 *
 * @param act what is to happen
 * @param author account of the official who proposed it
 * @param function on whose behalf it is decided, such as Gedeputeerde Staten
 * @param reason why
 */
public record Proposal(Act act, String author, String function, String reason) {}
