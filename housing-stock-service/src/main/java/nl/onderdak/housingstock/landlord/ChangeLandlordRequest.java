// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.landlord;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new particulars of a landlord. */
@Schema(description = "The new particulars of a landlord")
public record ChangeLandlordRequest(
        @NotBlank @Size(max = 200) @WithoutPersonalNumber @Schema(examples = "Beter Wonen")
        String name,

        @Size(max = 400) @Schema(description = "CBS codes of the municipalities it works in")
        List<@NotNull @Pattern(regexp = MunicipalityCode.PATTERN) String> municipalities) {}
