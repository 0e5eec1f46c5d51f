// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.apportionment.adapter.rest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import nl.onderdak.quota.target.domain.Substantiation;
import nl.onderdak.quota.target.domain.Substantiation.ComponentKind;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One part of the substantiation (onderbouwing) of a national target. */
@SubstantiationComponent.DescribedWhenOther
@Schema(description = "A component to substantiate a national target with")
public record SubstantiationComponent(
        @NotNull @Schema(description = "Kind of part (onderdeel van de onderbouwing)", examples = "IN_RECEPTION")
        ComponentKind code,

        @Size(min = 1, max = 200) @WithoutPersonalNumber @Schema(description = "In your own words; required for OTHER")
        String description,

        @NotNull
        @Min(-1_000_000)
        @Max(1_000_000)
        @Schema(description = "Persons it adds; negative when taken off", examples = "15270")
        Integer persons,

        @Size(min = 1, max = 200)
        @WithoutPersonalNumber
        @Schema(description = "Where the number is from", examples = "COA, 1 July 2022")
        String source) {

    static Substantiation substantiation(List<SubstantiationComponent> given) {
        return given == null
                ? Substantiation.NONE
                : new Substantiation(
                        given.stream().map(SubstantiationComponent::component).toList());
    }

    private Substantiation.Component component() {
        return new Substantiation.Component(code, description, persons, source);
    }

    /** Requires a description of a part of another kind. */
    @Documented
    @Constraint(validatedBy = DescribedWhenOther.Validator.class)
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface DescribedWhenOther {

        /** Code of the fault. */
        String message() default "{other-needs-description}";

        /** Not used here. */
        Class<?>[] groups() default {};

        /** Not used here. */
        Class<? extends Payload>[] payload() default {};

        /** Reports the fault at the description. */
        class Validator implements ConstraintValidator<DescribedWhenOther, SubstantiationComponent> {
            @Override
            public boolean isValid(SubstantiationComponent component, ConstraintValidatorContext context) {
                if (component.code() != ComponentKind.OTHER || component.description() != null) {
                    return true;
                }
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode("description")
                        .addConstraintViolation();
                return false;
            }
        }
    }
}
