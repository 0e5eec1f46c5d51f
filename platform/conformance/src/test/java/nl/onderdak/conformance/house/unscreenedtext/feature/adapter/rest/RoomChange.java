// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.unscreenedtext.feature.adapter.rest;

/** A fixture: a request body with unscreened text. */
record RoomChange(int rooms, String remark) {}
