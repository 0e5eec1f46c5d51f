// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.adapter.vera;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of reference data. */
@Schema(name = "VeraCode", description = "An item of reference data (Referentiedata)")
public record Code(
        @NotNull
        @Pattern(regexp = Code.PATTERN)
        @Schema(description = "Its code in the list that the property names", examples = "STH")
        String code) {

    static final String PATTERN = "[A-Z0-9]{1,8}";

    /** Its code, or null when the message has none. */
    static String of(Code given) {
        return given == null ? null : given.code();
    }
}
