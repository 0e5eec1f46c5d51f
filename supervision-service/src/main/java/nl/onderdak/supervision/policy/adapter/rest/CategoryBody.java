// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.onderdak.supervision.policy.domain.Category;
import nl.onderdak.supervision.policy.domain.Colour;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category, in requests and responses. */
@Schema(name = "PolicyCategory", description = "A category of municipalities (categorie)")
public record CategoryBody(
        @NotNull
        @Pattern(regexp = PolicyRequest.CODE)
        @Schema(description = "Short name, unique within the policy", examples = "oranje")
        String code,

        @NotNull @Schema(description = "Its colour on maps (kleur)") Colour colour,

        @NotBlank
        @Size(max = 120)
        @WithoutPersonalNumber
        @Schema(description = "Its name (naam)", examples = "Gemiddeld toezichtregime")
        String name,

        @Size(min = 1, max = 200)
        @WithoutPersonalNumber
        @Schema(
                description = "What the province does for municipalities in it (regime)",
                examples = "maandelijks monitoren en ambtelijk gesprek",
                nullable = true)
        String regime,

        @NotNull
        @Size(max = 10)
        @Schema(description = "One of them must hold; the last category has none")
        List<@NotNull @Valid CriterionBody> criteria) {

    static CategoryBody of(Category category) {
        return new CategoryBody(
                category.code(),
                category.colour(),
                category.name(),
                category.regime(),
                category.criteria().stream().map(CriterionBody::of).toList());
    }

    Category category() {
        return new Category(
                code,
                colour,
                name,
                regime,
                criteria.stream().map(CriterionBody::criterion).toList());
    }
}
