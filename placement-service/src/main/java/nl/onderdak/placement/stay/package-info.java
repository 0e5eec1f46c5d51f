// SPDX-License-Identifier: EUPL-1.2
/**
 * Stays of coupled households (verblijven), those that count towards the quota, corrections, and returns to reception.
 * Realisation of the quota, art. 28 Huisvestingswet 2014.
 */
package nl.onderdak.placement.stay;
