// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

/**
 * A part of a population that cannot be taken in.
 *
 * @param index its place among the parts, 0 for the first
 * @param code what is wrong with it
 */
public record FaultyPart(int index, String code) {}
