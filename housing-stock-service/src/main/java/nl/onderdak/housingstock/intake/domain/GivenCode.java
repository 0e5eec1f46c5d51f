// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.domain;

/**
 * A code in a message.
 *
 * @param list the list that it is of
 * @param code the code
 * @param property the property of the message that has it
 */
public record GivenCode(CodeList list, String code, String property) {}
