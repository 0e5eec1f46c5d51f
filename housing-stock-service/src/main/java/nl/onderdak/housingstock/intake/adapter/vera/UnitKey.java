// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.adapter.vera;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The unit that another message is about. */
@Schema(name = "VeraEenheidSleutels", description = "The unit, by its key in the landlord's system (EenheidSleutels)")
public record UnitKey(
        @NotNull
        @Pattern(regexp = VeraKeys.EXTERN)
        @Schema(description = "Its key in the landlord's system", examples = "4711")
        String idExtern) {}
