// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit.house.helpfulname.feature.application;

/** Breaks: names say what. */
class RoomHelper {}
