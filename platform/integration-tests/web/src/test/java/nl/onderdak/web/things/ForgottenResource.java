// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.things;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource without the scope it needs. */
@Path("/v1/forgotten")
public class ForgottenResource {

    @GET
    public String get() {
        return "open";
    }
}
