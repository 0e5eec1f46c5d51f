// SPDX-License-Identifier: EUPL-1.2
/**
 * Shared dwellings and their places (woningdelen, kamerverhuur, hospitaverhuur), with the permits and consents they need.
 * Conversion into places for more households, art. 21 Huisvestingswet 2014.
 */
package nl.onderdak.housingstock.sharing;
