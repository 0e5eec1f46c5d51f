// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import nl.onderdak.contracts.Service;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OwnerLink", description = "A resource of the service that owns the facts")
public record OwnerLink(
        @Schema(description = "The service, by the name that sources have", examples = "quota")
        String service,

        @Schema(
                description = "URL relative to that service",
                examples = "/v1/municipal-quotas?halfYear=2024-H1&municipality=GM0141")
        String href) {

    /** A link with these parameters. */
    public static OwnerLink to(Service service, Link link) {
        return new OwnerLink(service.context(), link.href());
    }
}
