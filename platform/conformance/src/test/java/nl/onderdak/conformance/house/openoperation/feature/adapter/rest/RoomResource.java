// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.openoperation.feature.adapter.rest;

import jakarta.ws.rs.GET;

/** Breaks: every operation names its scope. */
class RoomResource {

    @GET
    String room() {
        return "room";
    }
}
