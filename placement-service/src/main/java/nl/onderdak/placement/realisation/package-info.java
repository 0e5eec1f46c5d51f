// SPDX-License-Identifier: EUPL-1.2
/**
 * Counted persons per municipality and half-year (realisatie), as of any day and as known at any moment.
 * Realisation of the quota, art. 28 Huisvestingswet 2014.
 */
package nl.onderdak.placement.realisation;
