// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.helpfulname.feature.application;

/** Breaks: names say what. */
class RoomHelper {}
