// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.deprecation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that will end. The contract says so, and each response of the operation has {@code Deprecation} (RFC 9745),
 * {@code Sunset} (RFC 8594) and links to the policy and to what replaces it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface DeprecatedSince {

    /** First day on which it is deprecated, such as {@code 2027-01-01}; may be announced before. */
    String value();

    /** First day on which it is not there any more. */
    String sunset();

    /** Path of the operation that replaces it, such as {@code /v2/things}; empty when none does. */
    String successor() default "";
}
