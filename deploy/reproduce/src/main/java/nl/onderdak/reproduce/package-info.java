// SPDX-License-Identifier: EUPL-1.2
/**
 * Compares two builds to the byte, and class files statement by statement.
 *
 * <p>Known differences: deploy/reproduce/known-differences.txt.
 */
package nl.onderdak.reproduce;
