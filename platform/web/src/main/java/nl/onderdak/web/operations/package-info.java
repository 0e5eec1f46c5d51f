// SPDX-License-Identifier: EUPL-1.2
/**
 * Parked events: lists them, and offers them again after a repair.
 *
 * <p>For the operator alone.
 */
package nl.onderdak.web.operations;
