// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.erasure.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.placement.erasure.application.EraseReference.Erased;
import nl.onderdak.placement.erasure.domain.ErasureReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Erasure", description = "An erasure (wissing)")
record ErasureResponse(
        @Schema(description = "Couplings that had the reference; empty when no coupling has it, or no longer has it")
        List<UUID> couplings,

        @Schema(description = "Reason") ErasureReason reason,
        @Schema(description = "The day") LocalDate erasedOn,

        @Schema(description = "Last day on which the legal archive keeps it")
        LocalDate destroyAfter) {

    static ErasureResponse of(Erased erased) {
        var erasure = erased.erasure();
        return new ErasureResponse(erased.couplings(), erasure.reason(), erasure.erasedOn(), erasure.destroyAfter());
    }
}
