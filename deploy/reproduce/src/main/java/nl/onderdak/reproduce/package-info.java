// SPDX-License-Identifier: EUPL-1.2
/**
 * Compares two builds to the byte, and class files statement by statement.
 *
 * <p>What may differ: deploy/reproduce/known-differences.txt.
 */
package nl.onderdak.reproduce;
