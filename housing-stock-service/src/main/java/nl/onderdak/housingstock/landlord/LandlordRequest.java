// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.landlord;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A landlord to register. */
@Schema(description = "A landlord to register")
public record LandlordRequest(
        @NotNull
        @Pattern(regexp = Organisation.Corporation.ID)
        @Schema(description = "Short name, unique (corporatie)", examples = "C001")
        String landlord,

        @Schema(description = "What kind of landlord it is; a corporation when absent", nullable = true)
        LandlordKind kind,

        @NotBlank @Size(max = 200) @WithoutPersonalNumber @Schema(examples = "Beter Wonen")
        String name,

        @Size(max = 400) @Schema(description = "CBS codes of the municipalities it works in")
        List<@NotNull @Pattern(regexp = MunicipalityCode.PATTERN) String> municipalities) {}
