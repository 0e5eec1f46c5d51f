// SPDX-License-Identifier: EUPL-1.2
/**
 * Jurisdictions over figures as known at a moment, from the versions of the register of municipalities.
 */
package nl.onderdak.placement.register;
