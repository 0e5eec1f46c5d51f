// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.unscreenedpart.feature.adapter.rest;

import java.util.List;

/** A fixture: a request body with unscreened text. */
record RoomChange(List<Part> parts) {

    record Part(String remark) {}
}
