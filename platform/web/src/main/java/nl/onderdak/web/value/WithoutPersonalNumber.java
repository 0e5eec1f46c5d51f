// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.value;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Free text in which no citizen service number (BSN) may stand, art. 46 UAVG. An architecture test sees to it that all
 * text that a client writes has this or a pattern.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WithoutPersonalNumber.Check.class)
public @interface WithoutPersonalNumber {

    /** Code of the fault. */
    String message() default "{personal-number}";

    /** Whether only the whole text counts: for codes, in which nine digits in a row are harmless. */
    boolean alone() default false;

    /** For Bean Validation. */
    Class<?>[] groups() default {};

    /** For Bean Validation. */
    Class<? extends Payload>[] payload() default {};

    /** Looks for the number. */
    class Check implements ConstraintValidator<WithoutPersonalNumber, String> {

        private boolean alone;

        @Override
        public void initialize(WithoutPersonalNumber constraint) {
            alone = constraint.alone();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || !(alone ? PersonalNumber.is(text) : PersonalNumber.isIn(text));
        }
    }
}
