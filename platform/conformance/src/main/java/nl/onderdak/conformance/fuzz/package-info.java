// SPDX-License-Identifier: EUPL-1.2
/**
 * Sends requests that the contract allows and many that it does not, and judges the responses by the contract.
 *
 * <p>ADR 0021.
 */
package nl.onderdak.conformance.fuzz;
