// SPDX-License-Identifier: EUPL-1.2
/**
 * Temporary homes (tijdelijke huisvesting): transit facilities, HAR places, shortstay sites and host families, with their
 * places, stays and payments. Each has an end, after which the households that live there need a next home.
 */
package nl.onderdak.housingstock.temporary;
