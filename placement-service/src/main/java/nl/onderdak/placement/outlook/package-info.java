// SPDX-License-Identifier: EUPL-1.2
/**
 * Expectations per half-year beside the quota (vooruitzicht): family that follows, minors coming of age, temporary
 * places that end. Practice; never part of a backlog.
 */
package nl.onderdak.placement.outlook;
