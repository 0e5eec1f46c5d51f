// SPDX-License-Identifier: EUPL-1.2
/**
 * Need of waiting households against the supply of vacated units (mismatch), by municipality and kind of home.
 * Counts the vacancies that went back for lack of couplings as evidence.
 */
package nl.onderdak.housingstock.mismatch;
