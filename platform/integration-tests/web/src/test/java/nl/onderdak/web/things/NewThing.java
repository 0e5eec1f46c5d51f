// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.things;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to read. */
public record NewThing(
        @NotBlank @Size(max = 20) @WithoutPersonalNumber String name,
        @NotNull @Min(1) @Max(99) Integer persons,
        @NotNull MunicipalityCode municipality,
        HalfYear halfYear,
        LocalDate day,
        Instant at,
        Colour colour,
        Boolean sharing,
        BigDecimal area,
        Part part,
        List<Part> parts,
        List<@Pattern(regexp = "[a-z]+") String> labels,

        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Schema(readOnly = true)
        String owner) {

    /** Something nested. */
    public record Part(@NotNull @Size(min = 2, max = 5) String code, Integer count) {}

    /** Something of a few. */
    public enum Colour {
        RED,
        @JsonProperty("light-blue")
        LIGHT_BLUE
    }

    @AssertTrue(message = "{odd-date}")
    @Schema(hidden = true)
    public boolean isEvenDay() {
        return day == null || day.getDayOfMonth() % 2 == 0;
    }
}
