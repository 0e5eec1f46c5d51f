// SPDX-License-Identifier: EUPL-1.2
/**
 * What is expected of half-years beside the quota (vooruitzicht): family that follows, minors who come of age, temporary
 * places that end. Practice; never part of a backlog.
 */
package nl.onderdak.placement.outlook;
