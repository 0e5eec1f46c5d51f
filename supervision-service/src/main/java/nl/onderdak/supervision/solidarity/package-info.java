// SPDX-License-Identifier: EUPL-1.2

/**
 * Which municipalities of a province have persons to spare and which fall short, and the smallest set of exchanges of
 * quotas that helps most (<i>solidariteit van gemeenten onderling</i>). The municipalities themselves decide.
 *
 * <p>Art. 29(2) Huisvestingswet 2014.
 */
package nl.onderdak.supervision.solidarity;
