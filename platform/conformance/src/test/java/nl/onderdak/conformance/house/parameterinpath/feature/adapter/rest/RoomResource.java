// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.parameterinpath.feature.adapter.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Breaks: paths of resources hold no parameter. */
@Path("/v1/houses/{house}/rooms")
class RoomResource {

    @GET
    @PermitAll
    String room() {
        return "room";
    }
}
