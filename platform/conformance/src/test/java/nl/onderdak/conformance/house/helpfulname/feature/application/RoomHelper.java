// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.helpfulname.feature.application;

/** Breaks: names are specific. */
class RoomHelper {}
