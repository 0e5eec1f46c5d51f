// SPDX-License-Identifier: EUPL-1.2
/**
 * Proposes free homes to waiting households (<i>toewijzingsvoorstel</i>), explains each line, and lets a person decide.
 *
 * <p>Rents by art. 13 and 20 Wet op de huurtoeslag and art. 46(2) Woningwet, sharing by art. 21 Huisvestingswet 2014; ADR
 * 0046.
 */
package nl.onderdak.placement.matching;
