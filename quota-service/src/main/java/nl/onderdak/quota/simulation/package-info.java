// SPDX-License-Identifier: EUPL-1.2
/**
 * Simulated apportionments by other keys than inhabitants, and the values of their indicators.
 *
 * <p>Practice: compares with the key of art. 29(1) Huisvestingswet 2014 and changes no quota.
 */
package nl.onderdak.quota.simulation;
