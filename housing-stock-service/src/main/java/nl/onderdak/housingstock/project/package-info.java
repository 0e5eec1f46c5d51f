// SPDX-License-Identifier: EUPL-1.2
/**
 * Homes that are to be built, added or converted (projecten), how certain they are and what delays them.
 * Also the municipal property that may be converted, and the cap on social homes.
 */
package nl.onderdak.housingstock.project;
