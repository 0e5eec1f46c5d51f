// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.unscreenedtext.feature.adapter.rest;

/** A fixture: what clients write, with text that nothing screens. */
record RoomChange(int rooms, String remark) {}
