// SPDX-License-Identifier: EUPL-1.2
/**
 * Forms of housing that municipalities exclude (beleid huisvestingsvormen), each list from a day on.
 * An excluded form gives a warning and is never refused.
 */
package nl.onderdak.housingstock.formpolicy;
