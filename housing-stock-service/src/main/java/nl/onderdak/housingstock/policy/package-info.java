// SPDX-License-Identifier: EUPL-1.2
/**
 * Values that rules and calculations assume, each with the day it counts from, its source and how sure that is.
 *
 * <p>They come with the scripts of the database: ADR 0062.
 */
package nl.onderdak.housingstock.policy;
