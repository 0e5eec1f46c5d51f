// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.adapter.rest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.onderdak.quota.target.domain.Substantiation.ComponentKind;

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
